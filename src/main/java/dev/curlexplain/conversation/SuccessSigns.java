package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the lines show that curl was content. curl says nothing of success; what shows it is a whole
 * response, or {@code Connection #0 to host example.test left intact} behind something that was exchanged.
 */
record SuccessSigns(List<Event> events, Progress progress, Optional<CommandLine> command) {
    private static final Set<String> FOLLOWED = Set.of("301", "302", "303", "307", "308");

    private static final int FIRST_ERROR = 400;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    boolean show() {
        return (progress.reached() == Milestone.COMPLETE || wentWell()) && !stoppedAtRedirect();
    }

    /** With {@code -f} an HTTP error is a failure, also where {@code -s} keeps silent about it; 416 of a resumed download is none. */
    boolean showRefusedStatus() {
        boolean fails =
                command.map(c -> c.has("--fail") || c.has("--fail-with-body")).orElse(false);
        List<Event> statuses = progress.statuses();
        return fails
                && show()
                && !statuses.isEmpty()
                && statuses.get(statuses.size() - 1)
                        .number("status")
                        .map(s -> s >= FIRST_ERROR && s != RANGE_NOT_SATISFIABLE)
                        .orElse(false);
    }

    /** Without verbose lines the response itself is what shows that curl was content. */
    private boolean wentWell() {
        if (!progress.failures().isEmpty()) {
            return false;
        }
        boolean verbose = events.stream().anyMatch(e -> e.kind() == LineKind.INFO);
        boolean answered = progress.reached().compareTo(Milestone.STATUS) >= 0;
        boolean connected = progress.reached().compareTo(Milestone.CONNECTED) >= 0;
        if (verbose && !answered && wasAsked() && !gotData() || isWithinHandshake()) {
            return false;
        }
        return answered && !verbose || wasClosed() && (connected && wasSpokenTo() || gotData()) || !verbose && gotAll();
    }

    /** Told to follow (-L), curl ends at a redirect only because it could not, and with -s does not say so. */
    private boolean stoppedAtRedirect() {
        boolean follows = command.map(c -> c.has("--location") || c.has("--location-trusted") || c.has("--follow"))
                .orElse(false);
        List<Event> statuses = progress.statuses();
        return follows
                && !statuses.isEmpty()
                && FOLLOWED.contains(
                        statuses.get(statuses.size() - 1).text("status").orElse(""))
                && events.stream()
                        .filter(e -> e.is("http.response-field"))
                        .anyMatch(e ->
                                e.text("name").map("location"::equalsIgnoreCase).orElse(false));
    }

    /** Over HTTP; a connection that closes without an answer is not what success looks like. */
    private boolean wasAsked() {
        return events.stream().anyMatch(e -> e.is("http.request-line"));
    }

    /** TLS was begun and not completed, with or without a complaint. */
    private boolean isWithinHandshake() {
        return progress.reached() == Milestone.CLIENT_HELLO || progress.reached() == Milestone.SERVER_HELLO;
    }

    /** Something was asked or answered; a connection that only came and went proves nothing. */
    private boolean wasSpokenTo() {
        return events.stream()
                .anyMatch(e -> e.kind() == LineKind.REQUEST_HEADER
                        || e.kind() == LineKind.RESPONSE_HEADER
                        || e.kind() == LineKind.DATA
                        || e.is("connection.kept"));
    }

    private boolean wasClosed() {
        return events.stream().anyMatch(e -> e.is("connection.kept") || e.is("connection.closing"));
    }

    /** Of file and TFTP transfers the data is all that shows. */
    private boolean gotData() {
        return gotAll() || events.stream().anyMatch(e -> e.is("trace.dump") || e.is("data.bytes"));
    }

    /** The meter reached 100. */
    private boolean gotAll() {
        return events.stream()
                .anyMatch(e -> e.is("progress.row")
                        && e.text("percent").map("100"::equals).orElse(false));
    }
}
