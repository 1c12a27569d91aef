package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isBlank;
import static dev.curlexplain.redaction.Characters.isQuote;

/** Where the last word of a line stands: what logs put before a text is then of no account. */
final class LastWord {
    private LastWord() {}

    /** Without the quotes and brackets that a log put behind the text. */
    static int end(String text) {
        int end = text.length();
        while (end > 0 && (isBlank(text.charAt(end - 1)) || "\"'`})],|\\+".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > 0 && text.startsWith("[secret-", text.lastIndexOf('[', end))
                ? Math.min(text.length(), end + 1)
                : end;
    }

    static int start(String text, int end) {
        int start = end;
        while (start > 0
                && !isBlank(text.charAt(start - 1))
                && !isQuote(text.charAt(start - 1))
                && text.charAt(start - 1) != '`') {
            start--;
        }
        return start;
    }
}
