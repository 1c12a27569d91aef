package dev.curlexplain.conversation;

import java.util.Locale;

/** The stages of a transfer, in the order in which they are passed. */
public enum Stage {
    COMMAND,
    DNS,
    TCP,
    PROXY,
    TLS,
    LOGIN,
    REQUEST,
    RESPONSE,
    BODY,
    DONE,
    UNKNOWN;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stage of(String jsonName) {
        return valueOf(jsonName.toUpperCase(Locale.ROOT));
    }
}
