package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Facts;
import dev.curlexplain.condition.Occasion;
import dev.curlexplain.conversation.AddressKind;
import dev.curlexplain.conversation.Conversation;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Platform;
import dev.curlexplain.conversation.Target;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A transfer, as conditions ask about it and texts name it. */
public final class TransferFacts implements Facts {
    private final Conversation conversation;
    private final Transfer transfer;
    private final Map<String, List<Occasion>> occasions = new HashMap<>();
    private final Map<String, Optional<Fact>> found = new ConcurrentHashMap<>();

    TransferFacts(Conversation conversation, Transfer transfer) {
        this.conversation = conversation;
        this.transfer = transfer;
        List<Event> events = transfer.events();
        for (int i = 0; i < events.size(); i++) {
            add(new EventOccasion(events.get(i), i));
        }
        transfer.failure().ifPresent(f -> add(new FailureOccasion(f, events.indexOf(f.first()))));
    }

    /** Under its id, and under its area. */
    private void add(Occasion occasion) {
        String id = occasion.id();
        occasions.computeIfAbsent(id, unused -> new ArrayList<>()).add(occasion);
        occasions
                .computeIfAbsent(id.substring(0, id.indexOf('.') + 1) + '*', unused -> new ArrayList<>())
                .add(occasion);
    }

    @Override
    public List<Occasion> occasions(String event) {
        return occasions.getOrDefault(event, List.of());
    }

    @Override
    public Optional<Fact> option(String longName) {
        return conversation
                .command()
                .flatMap(c ->
                        c.option(longName).map(o -> new Fact(o.value() == null ? "" : o.value(), List.of(c.line()))));
    }

    @Override
    public Optional<Fact> fact(String name) {
        Optional<Fact> fact = found.get(name);
        if (fact == null) {
            fact = find(name);
            found.put(name, fact);
        }
        return fact;
    }

    private Optional<Fact> find(String name) {
        return ofTarget(name)
                .or(() -> ofTransfer(name))
                .or(() -> ofPlatform(name))
                .or(() -> ofEvents(name));
    }

    /** The value alone, for texts; {@code tlsMax} is also the value of the option {@code --tls-max}. */
    public Optional<String> value(String name) {
        return fact(name)
                .or(() -> option(FactNames.optionOf(name)))
                .map(Fact::value)
                .filter(v -> !v.isBlank());
    }

    private Optional<Fact> ofTarget(String name) {
        Target target = transfer.target();
        return switch (name) {
            case "host" -> known(target.host());
            case "port" -> known(target.port());
            case "address" -> known(target.address());
            case "addressKind" -> known(target.address() == null ? null : AddressKind.of(target.address()));
            case "scheme" -> known(target.scheme());
            case "url" -> known(target.url());
            case "proxy" -> known(target.proxy());
            default -> Optional.empty();
        };
    }

    private Optional<Fact> ofTransfer(String name) {
        return switch (name) {
            case "outcome" -> known(transfer.outcome().jsonName());
            case "exitCode" -> known(transfer.exitCode());
            case "reached" -> known(transfer.reached().jsonName());
            case "transfers" ->
                known((int) conversation.transfers().stream()
                        .filter(t -> t.log() == transfer.log())
                        .count());
            case "recovered" -> shown(transfer.recovered());
            case "late" -> shown(transfer.late());
            case "output" -> output();
            case "verbose" -> known(isVerbose() ? "yes" : null);
            case "status" -> status();
            case "server" -> header("server");
            case "location" -> header("location");
            case "retryAfter" -> header("retry-after");
            case "challenge" -> header("www-authenticate");
            case "contentType" -> header("content-type");
            case "contentLength" -> header("content-length");
            case "waited" -> transfer.failure().flatMap(f -> new Waiting(transfer).before(f.first()));
            case "longestWait" -> new Waiting(transfer).longest();
            case "certificateDays" -> certificateDays();
            case "loginCarriedTo" -> CarriedLogin.in(transfer.events());
            case "responseDate" -> transfer.status().flatMap(s -> header("date"));
            case "how" ->
                transfer.failure()
                        .flatMap(f -> f.how().stream()
                                .findFirst()
                                .map(h -> new Fact(FailureOccasion.kebab(h), linesOf(f.events()))));
            default -> Optional.empty();
        };
    }

    private Optional<Fact> certificateDays() {
        Optional<Event> expires =
                lastAttempt().filter(e -> e.is("tls.certificate-expires")).reduce((one, later) -> later);
        return expires.flatMap(e -> fact("responseDate").flatMap(date -> CertificateTerm.days(e, date)));
    }

    /** Content that was printed before the failure, or at all where there is none. */
    private Optional<Fact> output() {
        List<Event> events = transfer.events();
        int first = events.stream()
                .filter(e -> e.is("http.request-line") || e.is("http.following"))
                .reduce((one, later) -> later)
                .orElse(events.get(0))
                .line();
        int last = transfer.failure()
                .map(f -> f.first().line())
                .orElse(events.get(events.size() - 1).line());
        List<Integer> lines = conversation.lines().subList(first, Math.max(first, last - 1)).stream()
                .filter(l -> l.kind() == LineKind.BODY)
                .map(l -> l.line().number())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Fact(Integer.toString(lines.size()), lines));
    }

    private Optional<Fact> ofPlatform(String name) {
        Platform platform = conversation.platform();
        return switch (name) {
            case "curlVersion" -> known(platform.curlVersion());
            case "tlsLibrary" -> known(platform.tlsLibrary());
            case "tlsLibraryVersion" -> known(platform.tlsLibraryVersion());
            case "system" -> known(platform.system());
            case "client" -> known(platform.client());
            case "command" -> conversation.command().map(c -> new Fact("curl", List.of(c.line())));
            default -> Optional.empty();
        };
    }

    /** Of the last status line, else of {@code The requested URL returned error: 503}. */
    private Optional<Fact> status() {
        return transfer.status()
                .or(() -> transfer.failure().flatMap(f -> f.event("http.error-status")))
                .flatMap(s -> s.text("status").map(value -> new Fact(value, List.of(s.line()))));
    }

    private boolean isVerbose() {
        return transfer.events().stream().anyMatch(e -> e.kind() == LineKind.INFO && e.id().indexOf('.') > 0);
    }

    /** A field of the failure's events, else of the last event of the last attempt that has it. */
    private Optional<Fact> ofEvents(String name) {
        String field = switch (name) {
            case "tlsVersion" -> "tlsProtocol";
            case "alpn" -> "protocol";
            default -> name;
        };
        if (FactNames.ofTransfer().contains(name)) {
            return Optional.empty();
        }
        if (name.equals("issuer") || name.equals("subject")) {
            return last(
                    lastAttempt().filter(e -> e.is("tls.certificate-" + name)).toList(), "name");
        }
        Optional<Fact> ofFailure = first(transfer.failure().map(Failure::events).orElse(List.of()), field);
        return FactNames.ofFailureOnly().contains(name)
                ? ofFailure
                : ofFailure.or(() -> last(lastAttempt().toList(), field));
    }

    /** What ended the transfer. */
    public Optional<Failure> failure() {
        return transfer.failure();
    }

    /** Events since the last redirect, retry or fresh connect. */
    public Stream<Event> lastAttempt() {
        List<Event> events = transfer.events();
        int start = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).is("http.following")
                    || events.get(i).is("connection.retried")
                    || events.get(i).id().startsWith("tool.retry-")) {
                start = i;
            }
        }
        return events.stream().skip(start);
    }

    /** Of the last response; those of redirects before it are not meant. */
    private Optional<Fact> header(String lowerCaseName) {
        int status = transfer.status().map(s -> transfer.events().indexOf(s)).orElse(0);
        return last(
                transfer.events().stream()
                        .skip(status)
                        .filter(e -> e.is("http.response-field"))
                        .filter(e -> e.text("name")
                                .map(lowerCaseName::equalsIgnoreCase)
                                .orElse(false))
                        .toList(),
                "value");
    }

    private static Optional<Fact> first(List<Event> events, String field) {
        return events.stream()
                .filter(e -> e.fields().containsKey(field))
                .findFirst()
                .map(e -> new Fact(e.fields().get(field).toString(), List.of(e.line())));
    }

    private static Optional<Fact> last(List<Event> events, String field) {
        return events.stream()
                .filter(e -> e.fields().containsKey(field))
                .reduce((one, later) -> later)
                .map(e -> new Fact(e.fields().get(field).toString(), List.of(e.line())));
    }

    private static Optional<Fact> shown(List<Event> events) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(Integer.toString(events.size()), linesOf(events)));
    }

    private static List<Integer> linesOf(List<Event> events) {
        return events.stream().map(Event::line).toList();
    }

    private static Optional<Fact> known(Object value) {
        return value == null ? Optional.empty() : Optional.of(new Fact(value.toString(), List.of()));
    }
}
