package dev.curlexplain.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds values wherever they turn up again. However many they are, a text is gone through once: at each
 * place where a word begins, a filter rules out nearly everything, and a search in the sorted values decides.
 */
final class KnownValues {
    private static final int SHORTEST = 6;

    /** Shorter values are common enough to be words of the story. */
    private static final int TELLING = 8;

    /** Longer values are known by this much of their beginning. */
    private static final int LONGEST = 256;

    /** Of a private key each line is a value, to be found also where they stand apart. */
    private static final int MOST_LINES = 200;

    private static final int FILTER_BITS = 20;

    /** {@code no-cache}, {@code 2026-11-23}, {@code text/html}, {@code api.example.test}, {@code HTTP/1.1} */
    private static final Pattern ORDINARY = Pattern.compile(
            "[A-Z]?[a-z]{0,19}+(?:[-_./ ,:;][A-Z]?[a-z]{0,19}+){0,8}+|[0-9.:/TZ+-]{1,24}+|[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,6}\\.[a-z]{2,12}|(?i:(?:HTTP|TLS|SSL|Mozilla|curl|libcurl|OpenSSL)[/v ].{0,80})");

    private final String[] values;

    /** Of each value the longest other one that it begins with, -1 for none. */
    private final int[] beginnings;

    private final BitSet filter = new BitSet(1 << FILTER_BITS);

    private KnownValues(TreeSet<String> known) {
        values = known.toArray(String[]::new);
        beginnings = new int[values.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < values.length; i++) {
            while (!open.isEmpty() && !values[i].startsWith(values[open.peek()])) {
                open.pop();
            }
            beginnings[i] = open.isEmpty() ? -1 : open.peek();
            open.push(i);
            filter.set(hash(values[i], 0));
        }
    }

    /** @param found secrets as they stand; those that could be ordinary words are not looked for */
    static KnownValues of(Collection<String> found) {
        TreeSet<String> known = new TreeSet<>();
        for (String secret : found) {
            add(known, secret);
            String canonical = StandIns.canonical(secret);
            add(known, canonical);
            if (secret.indexOf('\n') >= 0) {
                secret.lines().limit(MOST_LINES).forEach(line -> add(known, line.strip()));
            }
            if (canonical.length() >= TELLING && canonical.length() <= LONGEST) {
                byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
                add(known, Base64.getEncoder().encodeToString(bytes));
            }
        }
        return new KnownValues(known);
    }

    private static void add(TreeSet<String> known, String value) {
        boolean telling = value.length() >= TELLING
                || value.length() >= SHORTEST
                        && value.chars().allMatch(Character::isLetterOrDigit)
                        && value.chars().anyMatch(Character::isDigit);
        String beginning = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        if (telling && !ORDINARY.matcher(beginning).matches()) {
            known.add(beginning);
        }
    }

    void find(View view, Found found) {
        String text = view.text();
        for (int at = 0; values.length > 0 && at + SHORTEST <= text.length(); at++) {
            if (isEdge(text, at) && filter.get(hash(text, at))) {
                int end = endOfLongest(text, at);
                if (end > at) {
                    found.secret(at, end);
                    at = end - 1;
                }
            }
        }
    }

    private static int hash(String text, int at) {
        int hash = 0;
        for (int i = at; i < at + SHORTEST; i++) {
            hash = hash * 0x01000193 + text.charAt(i);
        }
        return (hash * 0x9E3779B1) >>> (32 - FILTER_BITS);
    }

    /** Of all values that stand here the end of the longest, -1 where none does. */
    private int endOfLongest(String text, int at) {
        int low = 0;
        int high = values.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (compare(values[middle], text, at) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        for (int i = high; i >= 0; i = beginnings[i]) {
            if (text.startsWith(values[i], at)) {
                int end = at + values[i].length();
                if (values[i].length() == LONGEST) {
                    return Characters.endOfWord(text, end, text.length(), "\"'`&;,<>)]}|");
                }
                if (isEdge(text, end)) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static int compare(String value, String text, int at) {
        int length = Math.min(value.length(), text.length() - at);
        for (int i = 0; i < length; i++) {
            int difference = value.charAt(i) - text.charAt(at + i);
            if (difference != 0) {
                return difference;
            }
        }
        return value.length() - length;
    }

    /** Whether a word begins or ends here. */
    private static boolean isEdge(String text, int at) {
        return at == 0
                || at >= text.length()
                || !Characters.isWord(text.charAt(at - 1))
                || !Characters.isWord(text.charAt(at));
    }
}
