package dev.curlexplain.redaction;

import java.util.regex.Matcher;

/** Receives secrets by their place in a view. */
@FunctionalInterface
interface Found {
    void secret(int start, int end);

    /** @param matcher of a pattern with a group {@code secret}; placeholders such as {@code <token>} are none */
    default void secretsOf(Matcher matcher) {
        while (matcher.find()) {
            secretOf(matcher);
        }
    }

    /** @param match the one that the matcher stands at */
    default void secretOf(Matcher match) {
        if (!Placeholders.isPlaceholder(match.group("secret"))) {
            secret(match.start("secret"), match.end("secret"));
        }
    }
}
