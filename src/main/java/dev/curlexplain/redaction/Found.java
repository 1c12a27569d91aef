package dev.curlexplain.redaction;

import java.util.function.Predicate;
import java.util.regex.Matcher;

/** Receives secrets by their place in a view. */
@FunctionalInterface
interface Found {
    void secret(int start, int end);

    /** What stands in {@code [start, end)}, unless that is nothing or a placeholder such as {@code <token>}. */
    default void secretIn(String text, int start, int end) {
        if (start < end && !Placeholders.isPlaceholder(text.substring(start, end))) {
            secret(start, end);
        }
    }

    /** @param matcher of a pattern with a group {@code secret}; placeholders are none */
    default void secretsOf(Matcher matcher) {
        secretsOf(matcher, any -> true);
    }

    /** @param telling whether the group's text looks like a secret */
    default void secretsOf(Matcher matcher, Predicate<String> telling) {
        while (matcher.find()) {
            if (telling.test(matcher.group("secret"))) {
                secretOf(matcher);
            }
        }
    }

    /** @param match the one that the matcher stands at */
    default void secretOf(Matcher match) {
        if (!Placeholders.isPlaceholder(match.group("secret"))) {
            secret(match.start("secret"), match.end("secret"));
        }
    }
}
