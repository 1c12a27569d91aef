package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Conversation;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Platform;
import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.diagnosis.TransferFacts;
import dev.curlexplain.event.Event;
import dev.curlexplain.knowledge.Diagnosis.Severity;
import dev.curlexplain.redaction.MaskedLine;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A message to those who run the server, the proxy or the network, about the main finding.
 *
 * @param timed the last of the quoted lines that has a time, or null
 * @param tls the line that says what the handshake agreed on, or null
 * @param quotes the lines that show it
 * @param mask leaves no secret in it, also where an answer shows them: it is made to be sent away
 */
public record Report(
        Finding finding, Platform platform, Event timed, Event tls, List<Quote> quotes, boolean shortened, Mask mask) {
    /** A line of the transcript, its secrets masked. */
    public record Quote(int number, String text) {}

    /** More lines than these nobody reads; what came last tells most. */
    public static final int FIRST_QUOTES = 2;

    private static final int MOST_QUOTES = 8;

    static Optional<Report> of(Conversation conversation, List<Finding> findings, List<MaskedLine> masked, Mask mask) {
        return findings.stream()
                .findFirst()
                .filter(main -> main.request() != null && main.diagnosis().severity() == Severity.ERROR)
                .filter(main -> !isHere(main.facts()))
                .map(main -> of(conversation, main, masked, mask));
    }

    /** On the reader's own machine there is nobody to write to. */
    private static boolean isHere(TransferFacts facts) {
        boolean local = facts.value("addressKind").filter("loopback"::equals).isPresent()
                || facts.value("host").filter("localhost"::equalsIgnoreCase).isPresent();
        return local && facts.value("proxy").isEmpty();
    }

    private static Report of(Conversation conversation, Finding main, List<MaskedLine> masked, Mask mask) {
        List<Event> events = main.facts().lastAttempt().toList();
        TreeSet<Integer> lines = new TreeSet<>(main.lines());
        main.facts().failure().map(Failure::events).orElse(List.of()).forEach(e -> lines.add(e.line()));
        Optional<Event> connected = last(events.stream().filter(e -> isPeer(e, main.facts())));
        connected.ifPresent(e -> lines.add(e.line()));
        List<Quote> all = lines.stream()
                .map(n -> new Quote(n, masked.get(n - 1).text().stripTrailing()))
                .toList();
        return new Report(
                main,
                conversation.platform(),
                last(events.stream()
                                .filter(e -> lines.contains(e.line()))
                                .filter(e -> e.stamp().time() != null))
                        .orElse(null),
                connected.flatMap(c -> agreed(events, c)).orElse(null),
                few(all),
                all.size() > MOST_QUOTES,
                mask);
    }

    /** A connection to the server or the proxy; not, among lines of parallel transfers, to another port. */
    private static boolean isPeer(Event event, TransferFacts facts) {
        Optional<String> port = facts.value("port");
        return event.is("tcp.connected")
                && (facts.value("proxy").isPresent() || port.isEmpty() || port.equals(event.text("port")));
    }

    /** On this connection, not on one before a redirect. */
    private static Optional<Event> agreed(List<Event> events, Event connected) {
        return last(events.stream()
                .filter(e -> e.line() > connected.line() && e.is("tls.connection"))
                .filter(e -> e.fields().containsKey("tlsProtocol")));
    }

    private static List<Quote> few(List<Quote> all) {
        return all.size() <= MOST_QUOTES
                ? all
                : Stream.concat(
                                all.stream().limit(FIRST_QUOTES),
                                all.stream().skip(all.size() - (long) (MOST_QUOTES - FIRST_QUOTES)))
                        .toList();
    }

    private static Optional<Event> last(Stream<Event> events) {
        return events.reduce((one, later) -> later);
    }
}
