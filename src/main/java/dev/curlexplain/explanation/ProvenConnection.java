package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.Traits.How;
import java.util.Set;

/**
 * Whether an error can only come once a connection stands, although no line shows the connection:
 * {@code curl: (52) Empty reply from server}.
 */
final class ProvenConnection {
    /** What curl returns for what the other end said, or for what broke while it sent or read. */
    private static final Set<Integer> AFTER_CONNECTING =
            Set.of(8, 9, 16, 18, 19, 22, 47, 51, 52, 55, 56, 60, 61, 67, 78, 90, 91, 92);

    /** CURLE_SSL_CONNECT_ERROR: also what this side could not prepare. */
    private static final Integer HANDSHAKE = 35;

    private static final Set<How> CUT = Set.of(How.RESET, How.CLOSED);

    private ProvenConnection() {}

    static boolean by(Transfer transfer) {
        Integer code = transfer.exitCode();
        boolean datagrams = transfer.events().stream().anyMatch(e -> e.area().equals("http3"));
        return code != null
                && !datagrams
                && (AFTER_CONNECTING.contains(code) || HANDSHAKE.equals(code) && isMet(transfer));
    }

    /** The other end cut the handshake off, or answered in it. */
    private static boolean isMet(Transfer transfer) {
        return transfer.failure().filter(f -> isCut(f) || isAnswered(f)).isPresent();
    }

    private static boolean isCut(Failure failure) {
        return failure.how().stream().anyMatch(CUT::contains);
    }

    private static boolean isAnswered(Failure failure) {
        return failure.events().stream().map(Event::fields).anyMatch(fields -> fields.containsKey("alert"));
    }
}
