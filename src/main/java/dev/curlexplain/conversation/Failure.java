package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.Traits.How;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What ended a transfer: the messages about it in order, and what they amount to.
 *
 * @param events from the first sign of it to {@code curl: (N) ...}; never empty
 * @param after how far the transfer had got before
 * @param how in which ways the connection is said to have ended
 * @param errno symbols such as {@code ECONNRESET}, as named by any of the events
 * @param code curl's exit code, printed or known from the message, or null
 * @param certain whether these lines allow no other code
 */
public record Failure(
        List<Event> events, Milestone after, Set<How> how, Set<String> errno, Integer code, boolean certain) {
    public Event first() {
        return events.get(0);
    }

    public Optional<Event> event(String id) {
        return events.stream().filter(e -> e.is(id)).findFirst();
    }
}
