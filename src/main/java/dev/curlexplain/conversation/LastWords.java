package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.ArrayList;
import java.util.List;

/** What was said before a connection closes: with -s nothing else tells that the transfer failed, and why. */
final class LastWords {
    /** FTP and SMTP replies from 400 on say no. */
    private static final int FIRST_REFUSAL = 400;

    private final List<Event> failedAddresses = new ArrayList<>();
    private Event refusal;

    void see(Event event, Milestone reached) {
        if (event.is("server.reply") || event.is("server.mail-reply")) {
            refusal = isRefusal(event) ? event : null;
        }
        if (event.is("tcp.address-failed")) {
            failedAddresses.add(event);
        } else if (reached.compareTo(Milestone.CONNECTED) >= 0) {
            failedAddresses.clear();
        }
    }

    /** The server's refusal, or the addresses where nothing connected. */
    List<Event> ofFailure() {
        return refusal != null ? List.of(refusal) : List.copyOf(failedAddresses);
    }

    private static boolean isRefusal(Event reply) {
        String text = reply.text("replyText").orElse("");
        return reply.number("replyCode").map(code -> code >= FIRST_REFUSAL).orElse(false)
                || reply.text("mailbox").map(m -> m.equals("-ERR")).orElse(false)
                || reply.is("server.mail-reply") && (text.startsWith("NO ") || text.startsWith("BAD "));
    }
}
