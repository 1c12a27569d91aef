package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Facts.Fact;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the lines of a transfer state by themselves: fields of events, headers of the last response. */
record StatedFacts(Transfer transfer) {
    /** Messages that give the HTTP status which they are about. */
    private static final Set<String> STATUS_FAILURES =
            Set.of("http.error-status", "http.websocket-upgrade-refused", "proxy.tunnel-refused");

    /** A field of the failure's events, else of the last event of the last attempt that has it. */
    Optional<Fact> field(String name) {
        String field = switch (name) {
            case "tlsVersion" -> "tlsProtocol";
            case "alpn" -> "protocol";
            default -> name;
        };
        if (FactNames.ofTransfer().contains(name)) {
            return Optional.empty();
        }
        if (name.equals("issuer") || name.equals("subject")) {
            return last(lastAttempt().filter(e -> e.is("tls.certificate-" + name)), "name");
        }
        Optional<Fact> ofFailure = transfer.failure().flatMap(f -> first(f, field));
        return FactNames.ofFailureOnly().contains(name) ? ofFailure : ofFailure.or(() -> last(lastAttempt(), field));
    }

    /** Of the last status line, else of {@code The requested URL returned error: 503} and its like. */
    Optional<Fact> status() {
        return transfer.status()
                .or(() -> transfer.failure().flatMap(StatedFacts::statusFailure))
                .flatMap(s -> s.text("status").map(value -> new Fact(value, List.of(s.line()))));
    }

    private static Optional<Event> statusFailure(Failure failure) {
        return failure.events().stream()
                .filter(e -> STATUS_FAILURES.contains(e.id()))
                .findFirst();
    }

    /**
     * Of the last response; those of redirects before it are not meant, and those of a proxy to CONNECT only where that is
     * the answer that ended the transfer.
     */
    Optional<Fact> header(String lowerCaseName) {
        Optional<Event> status = transfer.status();
        boolean refused =
                transfer.failure().flatMap(f -> f.event("proxy.tunnel-refused")).isPresent();
        Stream<Event> lines = status.isPresent()
                ? transfer.events().stream().skip(transfer.events().indexOf(status.get()))
                : lastAttempt().filter(e -> refused || !e.answersTunnel());
        Stream<Event> fields = lines.filter(e -> e.is("http.response-field"))
                .filter(e -> e.text("name").map(lowerCaseName::equalsIgnoreCase).orElse(false));
        return last(fields, "value");
    }

    /** When the last response was sent. */
    Optional<Fact> responseDate() {
        return transfer.status().flatMap(s -> header("date"));
    }

    /** Whole days from the response to the end of the certificate. */
    Optional<Fact> certificateDays() {
        Optional<Event> expires =
                lastAttempt().filter(e -> e.is("tls.certificate-expires")).reduce((one, later) -> later);
        return expires.flatMap(e -> responseDate().flatMap(date -> CertificateTerm.days(e, date)));
    }

    /** Whether the certificate shown last names the same subject and issuer, {@code yes} or {@code no}: a self-signed one does. */
    Optional<Fact> selfIssued() {
        return field("subject")
                .flatMap(subject -> field("issuer")
                        .map(issuer -> new Fact(
                                subject.value().equals(issuer.value()) ? "yes" : "no",
                                Stream.of(subject, issuer)
                                        .flatMap(f -> f.lines().stream())
                                        .toList())));
    }

    /** Events since the last redirect, retry or fresh connect. */
    Stream<Event> lastAttempt() {
        List<Event> events = transfer.events();
        int start = 0;
        for (int i = 0; i < events.size(); i++) {
            if (Transfer.isBegunAnewBy(events.get(i))) {
                start = i;
            }
        }
        return events.stream().skip(start);
    }

    private static Optional<Fact> first(Failure failure, String field) {
        return failure.events().stream()
                .filter(e -> e.fields().containsKey(field))
                .findFirst()
                .map(e -> fact(e, field));
    }

    private static Optional<Fact> last(Stream<Event> events, String field) {
        return events.filter(e -> e.fields().containsKey(field))
                .reduce((one, later) -> later)
                .map(e -> fact(e, field));
    }

    private static Fact fact(Event event, String field) {
        return new Fact(event.fields().get(field).toString(), List.of(event.line()));
    }
}
