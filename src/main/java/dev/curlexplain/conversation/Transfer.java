package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One URL's way, from name lookup to the end, redirects and fresh connects included.
 *
 * @param number from 0, in the order in which they begin
 * @param log number of the log that it stands in, from 0: one command's output, or what stands between a human's words
 * @param events all that was said about it, in order
 * @param target of its last request
 * @param reached by its last request
 * @param passed the milestone that an event shows by itself; most show none
 * @param failure what ended it, empty when nothing did
 * @param recovered failures that it got over: an address that refused, a dead connection
 * @param late failures after the whole response was there
 * @param statuses final status lines, without those that a redirect or a second request followed
 */
public record Transfer(
        int number,
        int log,
        List<Event> events,
        Target target,
        Milestone reached,
        Map<Event, Milestone> passed,
        Optional<Failure> failure,
        List<Event> recovered,
        List<Event> late,
        List<Event> statuses,
        Outcome outcome,
        Integer exitCode) {

    /** Whether the request begins anew behind this event: a redirect is followed, a failed attempt repeated. */
    public static boolean isBegunAnewBy(Event event) {
        return Progress.AGAIN.contains(event.id()) || TransferSplitter.isRetry(event) || event.isOnUnseenConnection();
    }

    public Optional<Event> status() {
        return statuses.isEmpty() ? Optional.empty() : Optional.of(statuses.get(statuses.size() - 1));
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }

    public List<Event> events(String id) {
        return events.stream().filter(e -> e.is(id)).toList();
    }
}
