package dev.curlexplain.event;

import java.util.Map;
import java.util.Optional;

/**
 * One statement of curl's at its place in the transcript.
 *
 * @param statement what is said
 * @param kind of the line it stands in
 * @param line its number, from 1
 * @param stamp time and numbers that curl printed with it
 */
public record Event(Statement statement, LineKind kind, int line, Stamp stamp) {
    /** The id of a line that curl made and that nothing matches. */
    public static final String UNRECOGNIZED = "unrecognized";

    public String id() {
        return statement.id();
    }

    /** What it is about: {@code tls} of {@code tls.message}. */
    public String area() {
        return statement.area();
    }

    public Map<String, Object> fields() {
        return statement.fields();
    }

    public boolean is(String id) {
        return statement.id().equals(id);
    }

    /** Part of a CONNECT or of its answer, {@code < HTTP/1.1 200 Connection established}: the proxy is spoken with. */
    public boolean isOfTunnel() {
        return asksForTunnel() || answersTunnel();
    }

    /** {@code > CONNECT example.test:443 HTTP/1.1} and its header fields */
    public boolean asksForTunnel() {
        return fields().containsKey(TunnelDialogue.ASKS);
    }

    public boolean answersTunnel() {
        return fields().containsKey(TunnelDialogue.ANSWERS);
    }

    /** {@code curl: (7) ...} behind headers of an answer: it belongs to another connection, of which nothing is shown. */
    public boolean isOnUnseenConnection() {
        return fields().containsKey(UnseenConnection.FIELD);
    }

    /** What the tool says with and without -v, {@code More details here: https://curl.se/docs/sslcerts.html}. */
    public boolean isToolsRemark() {
        return id().startsWith("tool.");
    }

    public boolean isRecognized() {
        return !is(UNRECOGNIZED);
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(fields().get(field)).map(Object::toString);
    }

    public Optional<Long> number(String field) {
        return fields().get(field) instanceof Long number ? Optional.of(number) : Optional.empty();
    }
}
