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

    public Map<String, Object> fields() {
        return statement.fields();
    }

    public boolean is(String id) {
        return statement.id().equals(id);
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
