package dev.curlexplain.conversation;

import dev.curlexplain.conversation.TransferSplitter.Part;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a part of a log shows of one request: whom it went to, and how it ended. Without a command line this tells whether
 * the next part repeats it, as {@code --retry} does.
 *
 * @param peer host and port that curl connected to, or failed to
 * @param request method, path and host that were asked for; null where none went out
 * @param status of the last response, or null
 * @param failed no connection came about, or it timed out
 * @param reported {@code curl: (7) ...}: curl itself was done with it
 */
record Attempt(String peer, String request, String status, boolean failed, boolean reported) {
    /** Those that {@code --retry} takes for passing. */
    private static final Set<String> PASSING = Set.of("408", "429", "500", "502", "503", "504", "522", "524");

    private static final Set<String> FAILING =
            Set.of("tcp.connect-failed", "tcp.timed-out", "transfer.timed-out", "dns.timed-out");

    static Attempt of(Part part) {
        List<Event> events = part.events();
        return new Attempt(
                last(events, Attempt::peer),
                request(events),
                last(events, Attempt::statusOf),
                fails(events),
                ends(events));
    }

    /** The same was asked once more after a trouble that may pass. */
    boolean isRepeatedBy(Attempt next) {
        boolean passing = status != null ? PASSING.contains(status) : failed;
        return !reported && passing && (request != null ? request.equals(next.request) : isSamePeer(next));
    }

    private boolean isSamePeer(Attempt next) {
        return peer != null && peer.equalsIgnoreCase(next.peer);
    }

    private static boolean fails(List<Event> events) {
        return events.stream().anyMatch(e -> FAILING.contains(e.id()));
    }

    private static boolean ends(List<Event> events) {
        return events.stream().anyMatch(e -> e.kind() == LineKind.ERROR);
    }

    private static Optional<String> peer(Event event) {
        boolean names = event.is("tcp.connected") || event.is("tcp.connect-failed") || event.is("connection.reused");
        return names
                ? event.text("host")
                        .map(h -> h + event.text("port").map(p -> ":" + p).orElse(""))
                : Optional.empty();
    }

    private static Optional<String> statusOf(Event event) {
        return event.is("http.status-line") && !event.answersTunnel() ? event.text("status") : Optional.empty();
    }

    private static String request(List<Event> events) {
        String line = last(
                events,
                e -> e.is("http.request-line")
                        ? Optional.of(e.text("method").orElse("")
                                + ' '
                                + e.text("target").orElse(""))
                        : Optional.empty());
        String host = last(
                events,
                e -> e.is("http.request-field")
                                && e.text("name").map("host"::equalsIgnoreCase).orElse(false)
                        ? e.text("value")
                        : Optional.empty());
        return line == null || host == null ? null : line + ' ' + host;
    }

    private static String last(List<Event> events, Function<Event, Optional<String>> read) {
        return events.stream()
                .flatMap(e -> read.apply(e).stream())
                .reduce((one, later) -> later)
                .orElse(null);
    }
}
