package dev.curlexplain.event;

import java.util.HashSet;
import java.util.Set;

/** Which lines answer a CONNECT, so that they are the proxy's and not the site's. */
final class TunnelDialogue {
    /** The field that such a line carries, and its value. */
    static final String ANSWERS = "answers";

    private static final Set<String> ANSWER =
            Set.of("http.status-line", "http.response-field", "http.response-end", "server.reply", "server.mail-reply");

    /** Numbers of the transfers whose last request was a CONNECT; null stands for lines without a number. */
    private final Set<Integer> asking = new HashSet<>();

    /** The statement as it is, or marked as part of the proxy's answer. */
    Statement see(Statement statement, Integer transfer) {
        switch (statement.id()) {
            case "proxy.tunnel-requested" -> asking.add(transfer);
            case "http.request-line" -> request(statement, transfer);
            case "command.curl", "http.following", "connection.closing" -> asking.remove(transfer);
            default -> {}
        }
        boolean answer = ANSWER.contains(statement.id()) && asking.contains(transfer);
        return answer ? statement.with(ANSWERS, "CONNECT") : statement;
    }

    private void request(Statement line, Integer transfer) {
        if ("CONNECT".equals(line.fields().get("method"))) {
            asking.add(transfer);
        } else {
            asking.remove(transfer);
        }
    }
}
