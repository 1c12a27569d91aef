package dev.curlexplain.event;

import java.util.List;
import java.util.Set;

/**
 * Errors on a connection of which nothing was printed: the one behind a redirect, or for the next URL. With {@code -i}
 * and {@code -I} only headers show what went before, and it is over.
 *
 * <pre>{@code
 * HTTP/1.1 301 Moved Permanently
 * Location: https://a.test/
 *
 * curl: (7) Failed to connect to a.test port 443 after 2 ms: Connection refused
 * }</pre>
 */
final class UnseenConnection {
    /** The field that such an error carries. */
    static final String FIELD = "anew";

    /** Exit codes that a connection ends with only before anything was answered on it. */
    private static final Set<Long> BEFORE_ANSWERS =
            Set.of(5L, 6L, 7L, 35L, 51L, 52L, 58L, 60L, 66L, 77L, 83L, 90L, 91L, 97L);

    /** Areas of messages, among them those of time limits, that concern what comes before a request. */
    private static final List<String> CONNECTING = List.of("dns.", "tcp.", "tls.handshake-timeout");

    private boolean verbose;
    private boolean answered;

    /** The statement as it is, or marked as the beginning of something new. */
    Statement see(Statement statement, LineKind kind) {
        if (statement.id().equals("command.curl")) {
            verbose = false;
            answered = false;
        }
        boolean included = statement.fields().containsKey("included");
        verbose |= kind.isVerbose() && !included && !statement.area().equals("tool");
        answered |= included
                && statement.id().equals("http.response-end")
                && !statement.fields().containsKey(TunnelDialogue.ANSWERS);
        boolean anew = answered && !verbose && kind == LineKind.ERROR && isBeforeAnswers(statement);
        return anew ? statement.with(FIELD, true) : statement;
    }

    private static boolean isBeforeAnswers(Statement error) {
        return error.fields().get("exitCode") instanceof Long code && BEFORE_ANSWERS.contains(code)
                || CONNECTING.stream().anyMatch(error.id()::startsWith);
    }
}
