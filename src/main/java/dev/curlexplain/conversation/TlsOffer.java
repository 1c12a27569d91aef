package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.Set;

/**
 * STARTTLS, STLS or AUTH TLS: once the server agrees, curl sends Client hello, whether or not its TLS library prints
 * that.
 */
final class TlsOffer {
    private static final Set<String> UPGRADES = Set.of("STARTTLS", "STLS");
    private static final Set<String> PROTOCOLS = Set.of("TLS", "SSL");

    private boolean asked;

    /** @return null: a command of itself is no milestone */
    Milestone ask(Event command) {
        String word = command.text("command").orElse("");
        String argument = command.text("argument").orElse("");
        asked = UPGRADES.contains(word)
                || UPGRADES.contains(argument)
                || word.equals("AUTH") && PROTOCOLS.contains(argument);
        return null;
    }

    /** {@code < 220 Ready to start TLS}, {@code < +OK Begin TLS negotiation}, {@code < A002 OK Begin TLS negotiation} */
    boolean isAcceptedBy(Event reply) {
        boolean accepted = asked
                && (reply.text("replyCode").orElse("").startsWith("2")
                        || reply.text("mailbox").orElse("").equals("+OK")
                        || reply.text("replyText").orElse("").startsWith("OK"));
        asked = false;
        return accepted;
    }
}
