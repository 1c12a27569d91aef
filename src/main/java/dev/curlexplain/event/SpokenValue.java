package dev.curlexplain.event;

/** Values of fields as texts say them. */
public final class SpokenValue {
    private SpokenValue() {}

    /** An alert has the name that RFC 8446 gives it, {@code handshake_failure}; other values stay as they are. */
    public static String of(String field, String value) {
        return field.equals("alert") ? value.replace('-', '_') : value;
    }
}
