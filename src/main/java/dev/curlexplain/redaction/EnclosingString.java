package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isQuote;

/**
 * The string of a log's record in which a line stands:
 * {@code {"msg": "> X-Api-Key: abc", "level": "info"}}, {@code msg="> X-Api-Key: abc" level=info}.
 */
final class EnclosingString {
    /** What may stand before the name of a header within its line: {@code 10:00:00.1 [12] > } */
    private static final int LONGEST_START = 60;

    private static final int LONGEST = 16_384;

    private EnclosingString() {}

    /** @return place of the quote that closes the string, -1 where none was opened before */
    static int end(View view, int at) {
        String text = view.text();
        int open = at - 1;
        while (open >= 0 && at - open < LONGEST_START && !isQuote(text.charAt(open)) && text.charAt(open) != '\n') {
            open--;
        }
        if (open < 1 || !isQuote(text.charAt(open)) || !opensValue(text, open)) {
            return -1;
        }
        int limit = Math.min(text.length(), at + LONGEST);
        int close = view.closing(open, limit);
        return close > at && close < limit && isBeforeNext(text, close + 1) ? close : -1;
    }

    private static boolean opensValue(String text, int quote) {
        int before = text.charAt(quote - 1) == ' ' ? quote - 2 : quote - 1;
        return before >= 0 && ":=([{,".indexOf(text.charAt(before)) >= 0;
    }

    /** Whether the record goes on here, or ends. */
    private static boolean isBeforeNext(String text, int at) {
        if (at == text.length() || ",}])\n".indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        int word = at + 1;
        while (text.charAt(at) == ' ' && word < text.length() && Characters.isWord(text.charAt(word))) {
            word++;
        }
        return word > at + 1 && text.startsWith("=", word);
    }
}
