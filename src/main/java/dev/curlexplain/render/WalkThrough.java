package dev.curlexplain.render;

import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import dev.curlexplain.explanation.Explanation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way of a request, step by step, marked with where this transcript stopped: command, name lookup,
 * TCP, proxy, TLS, request, response, cut, error at the client, curl's report.
 *
 * @param bare whether the error message is all there is, so that most steps are not shown
 * @param ending how it ended, as far as the lines tell
 * @param forwarded whether the request itself went to a proxy: plain HTTP, without a tunnel
 */
record WalkThrough(List<Step> steps, boolean bare, Ending ending, boolean forwarded) {
    /** What a transcript says of a step. */
    enum Mark {
        PASSED("✓"),
        FAILED("✗"),
        /** nothing, although later or other lines do not rule it out */
        NOT_SHOWN("?"),
        NOT_REACHED("·");

        private final String symbol;

        Mark(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    /** @param lines that show it */
    record Step(String id, Mark mark, Collection<Integer> lines) {}

    /** Lines of these kinds are printed with -v, --trace or -i only. */
    private static final Set<LineKind> TELLING =
            EnumSet.of(LineKind.INFO, LineKind.REQUEST_HEADER, LineKind.RESPONSE_HEADER, LineKind.DATA, LineKind.TRACE);

    /** Empty where no transfer is, where the text ends before it did, or where somebody stopped it with Ctrl-C. */
    static Optional<WalkThrough> of(Explanation explanation) {
        Transfer transfer = explanation.transfer();
        boolean ended = explanation.outcome() == Outcome.FAILED || explanation.outcome() == Outcome.SUCCEEDED;
        if (transfer == null
                || !ended
                || !transfer.events("command.interrupted").isEmpty()) {
            return Optional.empty();
        }
        boolean bare = transfer.events().stream()
                .filter(e -> !e.isToolsRemark())
                .map(Event::kind)
                .noneMatch(TELLING::contains);
        Ending ending = Ending.of(transfer);
        List<Step> steps = new Steps(explanation, bare, ending).all();
        boolean tunnel = steps.stream().anyMatch(s -> s.id().equals("proxy"));
        return Optional.of(
                new WalkThrough(steps, bare, ending, transfer.target().proxy() != null && !tunnel));
    }

    /**
     * Whether two stories fit: cut after a complete response, and cut before one. It is so when all that is
     * known is that curl was reading.
     */
    boolean hasTwoStories() {
        return bare && ending.isCutWhileReading();
    }
}
