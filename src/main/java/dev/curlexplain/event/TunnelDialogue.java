package dev.curlexplain.event;

import java.util.HashSet;
import java.util.Set;

/** Which lines belong to a CONNECT and its answer: they are spoken with the proxy and not with the site. */
final class TunnelDialogue {
    /** The fields that such a line carries, with the method for a value. */
    static final String ANSWERS = "answers";

    static final String ASKS = "asks";

    private static final String METHOD = "CONNECT";

    private static final Set<String> QUESTION = Set.of("http.request-line", "http.request-field", "http.request-end");

    private static final Set<String> ANSWER =
            Set.of("http.status-line", "http.response-field", "http.response-end", "server.reply", "server.mail-reply");

    /** Numbers of the transfers whose last request was a CONNECT; null stands for lines without a number. */
    private final Set<Integer> asking = new HashSet<>();

    /** Those of which only the answer is shown. */
    private final Set<Integer> unasked = new HashSet<>();

    /** The statement as it is, or marked as part of the dialogue. */
    Statement see(Statement statement, Integer transfer) {
        switch (statement.id()) {
            case "proxy.tunnel-requested" -> asking.add(transfer);
            case "http.request-line" -> request(statement, transfer);
            case "http.status-line" -> status(statement, transfer);
            case "command.curl", "http.following", "connection.closing" -> asking.remove(transfer);
            default -> {}
        }
        if (!asking.contains(transfer)) {
            return statement;
        }
        if (statement.id().equals("http.response-end") && unasked.remove(transfer)) {
            asking.remove(transfer);
            return statement.with(ANSWERS, METHOD);
        }
        return ANSWER.contains(statement.id())
                ? statement.with(ANSWERS, METHOD)
                : QUESTION.contains(statement.id()) ? statement.with(ASKS, METHOD) : statement;
    }

    /** {@code HTTP/1.1 200 Connection established} with {@code -i}: these words tell the answer where no question is shown. */
    private void status(Statement line, Integer transfer) {
        boolean granted = line.fields().get("reason") instanceof String reason
                && reason.strip().equalsIgnoreCase("Connection established");
        if (granted && asking.add(transfer)) {
            unasked.add(transfer);
        }
    }

    private void request(Statement line, Integer transfer) {
        if (METHOD.equals(line.fields().get("method"))) {
            asking.add(transfer);
        } else {
            asking.remove(transfer);
        }
    }
}
