package dev.curlexplain.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells logs apart that a program mixed line by line, each with a name of its own in front:
 *
 * <pre>{@code
 * web-1  | *   Trying 192.0.2.1:80...
 * job-1  | *   Trying 192.0.2.2:443...
 * web-1  | * Connected to a.test (192.0.2.1) port 80
 * }</pre>
 *
 * <p>Other words in front vary within one log as well (levels, threads), so each stream has to begin a connection.
 */
final class Streams {
    /** Further names are no names. */
    private static final int MOST = 32;

    private static final int LONGEST = 400;

    /** Times and counters; a number in a name, as {@code web-1}, {@code curl[812]} and {@code #8}, stays. */
    private static final Pattern VARYING =
            Pattern.compile("(?<![\\p{L}\\p{N}_#-]|\\p{L}\\[)\\d[\\d.,:+TZ/-]*+(?!\\p{L})");

    private static final Pattern OPENING = Pattern.compile("\\s*\\*\\s+(?:Trying|About to connect)\\b");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Prefix> prefixes = new ArrayList<>();
    private final List<Boolean> begun = new ArrayList<>();
    private int last = -1;
    private int changes;

    /** @param prefix of a line with words of curl's */
    void see(String line, Prefix prefix) {
        int end = prefix == null ? -1 : prefix.end(line);
        if (end <= 0 || end > LONGEST || numbers.size() > MOST) {
            return;
        }
        int number = numbers.computeIfAbsent(name(line, end), unused -> {
            prefixes.add(prefix);
            begun.add(false);
            return prefixes.size() - 1;
        });
        if (OPENING.matcher(line).region(end, line.length()).lookingAt()) {
            begun.set(number, true);
        }
        changes += number == last ? 0 : 1;
        last = number;
    }

    /** Whether there is more than one, and they do not just follow each other. */
    boolean areMixed() {
        return numbers.size() > 1 && numbers.size() <= MOST && changes > numbers.size() && !begun.contains(false);
    }

    /** One prefix of each. */
    List<Prefix> prefixes() {
        return prefixes;
    }

    /** The number of the stream whose name stands in front of a line's words, from 1; 0 for none. */
    int of(String line, int words) {
        return words <= 0 || words > LONGEST ? 0 : numbers.getOrDefault(name(line, words), -1) + 1;
    }

    private static String name(String line, int end) {
        return VARYING.matcher(line.substring(0, end)).replaceAll("").strip();
    }
}
