package dev.curlexplain.condition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares numbers and dotted versions: {@code 7.9} is less than {@code 7.81.0}. */
public final class Versions {
    private static final Pattern DOTTED = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,9}){0,5}");

    private Versions() {}

    /** @return empty when one of them is no number */
    public static Optional<Integer> compare(String one, String other) {
        Matcher first = DOTTED.matcher(one);
        Matcher second = DOTTED.matcher(other);
        if (!first.lookingAt() || !second.lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(
                compareParts(first.group().split("\\."), second.group().split("\\.")));
    }

    private static int compareParts(String[] one, String[] other) {
        for (int i = 0; i < Math.max(one.length, other.length); i++) {
            int order = Long.compare(part(one, i), part(other, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long part(String[] parts, int i) {
        return i < parts.length ? Long.parseLong(parts[i]) : 0;
    }
}
