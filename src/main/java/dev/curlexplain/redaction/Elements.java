package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isQuote;

/**
 * The lines of a text, and of a list of lines its elements: {@code "stderr_lines": ["> AUTH LOGIN", "< 334 "]}.
 */
final class Elements {
    private static final int MOST_BLANKS = 4;

    /** Receives each by its place. */
    @FunctionalInterface
    interface Element {
        void at(int start, int end);
    }

    private Elements() {}

    static void each(String text, Element element) {
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int next = c == '\n' ? at + 1 : isQuote(c) ? behindSeparator(text, at) : -1;
            if (next < 0 && start > 0 && isQuote(c) && text.charAt(start - 1) == c && text.startsWith("]", at + 1)) {
                next = at + 1; // of the last element
            }
            if (next > 0) {
                element.at(start, at);
                start = next;
                at = next - 1;
            }
        }
        element.at(start, text.length());
    }

    /** Behind {@code ", "}, where no name of an object's member follows; else -1. */
    private static int behindSeparator(String text, int quote) {
        if (!text.startsWith(",", quote + 1)) {
            return -1;
        }
        int next = Characters.skipBlanks(text, quote + 2, Math.min(text.length(), quote + 2 + MOST_BLANKS));
        if (next >= text.length() || text.charAt(next) != text.charAt(quote)) {
            return -1;
        }
        int close = text.indexOf(text.charAt(quote), next + 1);
        return close < 0 || text.startsWith(":", close + 1) ? -1 : next + 1;
    }

    static boolean areMany(String text) {
        return text.indexOf('\n') >= 0 || text.contains("\",") || text.contains("',");
    }
}
