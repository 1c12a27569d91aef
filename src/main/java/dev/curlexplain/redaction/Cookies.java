package dev.curlexplain.redaction;

import java.util.regex.Pattern;

/** What is secret in {@code sid=abc; theme=dark} or {@code sid=abc; Path=/}. */
final class Cookies {
    private static final int LONGEST_COOKIE_NAME = 256;

    private static final int LONGEST_OBJECT = 16_384;

    /** {@code {'sid': 'abc'}} */
    private static final Pattern MEMBER = Pattern.compile(
            "\\G[{,]\\s{0,4}(?<quote>[\"'])[^\"'\\n]{1,256}+\\k<quote>\\s{0,4}:\\s{0,4}\\k<quote>(?<secret>[^\"'\\n]{1,8192}+)\\k<quote>");

    private Cookies() {}

    /**
     * Names tell the story and are kept.
     *
     * @param exact whether nothing but cookies stands between start and end
     * @param onlyFirst of Set-Cookie, where only the first pair is the cookie
     */
    static void find(String text, int start, int end, boolean exact, boolean onlyFirst, Found found) {
        int at = Characters.skipBlanks(text, start, end);
        if (at < end && text.charAt(at) == '{') {
            found.secretsOf(MEMBER.matcher(text).region(at, Math.min(text.length(), at + LONGEST_OBJECT)));
            return;
        }
        while (at < end) {
            int equals = Characters.indexOf(text, '=', at, end);
            int semicolon = Characters.indexOf(text, ';', at, end);
            int pairEnd = semicolon < 0 ? end : semicolon;
            if (equals < 0 && at == start && exact) {
                wholeCookie(text, start, end, found);
            }
            if (equals < 0 || equals - at > LONGEST_COOKIE_NAME) {
                return;
            }
            if (equals < pairEnd) {
                value(text, equals + 1, pairEnd, exact, found);
            }
            if (onlyFirst) {
                return;
            }
            at = Characters.skipBlanks(text, pairEnd + 1, end);
        }
    }

    private static void value(String text, int start, int limit, boolean exact, Found found) {
        int from = !exact && start < limit && Characters.isQuote(text.charAt(start)) ? start + 1 : start;
        int to = exact ? limit : Characters.endOfWord(text, from, limit, ",\"'");
        found.secretIn(text, from, Characters.trimmedEnd(text, from, to));
    }

    /** {@code "cookie": "abc"} without a name of its own */
    private static void wholeCookie(String text, int start, int end, Found found) {
        boolean word = Characters.isPlainWord(text, start, end) && end - start < 8;
        if (!word) {
            found.secretIn(text, start, end);
        }
    }
}
