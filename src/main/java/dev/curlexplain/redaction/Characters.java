package dev.curlexplain.redaction;

/** Where words and values end. All look at a bounded number of characters, or never at one twice. */
final class Characters {
    private static final int LONGEST_CLOSING = 16;

    /** Of a longer value it is not asked whether it was closed: many of them may share an end. */
    private static final int LONGEST_CLOSED = 16_384;

    private Characters() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Windows writes a quote between quotes twice: {@code "{""password"":""abc""}"}. */
    static boolean isDoubledQuote(String text, int second) {
        return second > 0 && text.charAt(second) == '"' && text.charAt(second - 1) == '"';
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Of a name before its value: {@code X-Api-Key}, {@code $config['password']} */
    static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "_-.[]$@".indexOf(c) >= 0;
    }

    static int skipBlanks(String text, int from, int limit) {
        int at = from;
        while (at < limit && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int trimmedEnd(String text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /**
     * {@code abc"})} is {@code abc}: what was opened before the value is closed behind it.
     *
     * @return the end, before the first quote that has none to go with in {@code [from, to)}
     */
    static int unclosedEnd(String text, int from, int to) {
        int at = trimmedEnd(text, from, to);
        int quote = -1;
        while (at > from && to - at < LONGEST_CLOSING && "\"')}],;".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
            quote = isQuote(text.charAt(at)) ? at : quote;
        }
        if (quote < 0 || at - from > LONGEST_CLOSED) {
            return to;
        }
        boolean opened = indexOf(text, '"', from, at) >= 0 || indexOf(text, '\'', from, at) >= 0;
        return opened ? to : quote;
    }

    /** {@code abc</code></pre>}, {@code abc`} and {@code abc |} are {@code abc}: the end of a line in mark-up. */
    static int endBeforeMarkUp(String text, int from, int to) {
        int end = trimmedEnd(text, from, to);
        for (int before = -1; end > from && end != before; ) {
            before = end;
            char last = text.charAt(end - 1);
            if (last == '>') {
                int open = lastIndexOf(text, '<', Math.max(from, end - LONGEST_CLOSING), end);
                end = open >= from && text.startsWith("</", open) ? open : end;
            } else if (last == '`' || last == '|' && end - 1 > from && isBlank(text.charAt(end - 2))) {
                end = trimmedEnd(text, from, end - 1);
            }
        }
        return end == from ? to : end;
    }

    /** Of a character in {@code [from, limit)}, -1 where it is not. */
    static int indexOf(String text, char c, int from, int limit) {
        for (int at = from; at < limit; at++) {
            if (text.charAt(at) == c) {
                return at;
            }
        }
        return -1;
    }

    /** The last one in {@code [from, limit)}, -1 where there is none. */
    static int lastIndexOf(String text, char c, int from, int limit) {
        int at = limit - 1;
        while (at >= from && text.charAt(at) != c) {
            at--;
        }
        return at >= from ? at : -1;
    }

    static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Behind the first of the given characters, or a blank. */
    static int endOfWord(String text, int from, int limit, String stops) {
        int at = from;
        while (at < limit && !isBlank(text.charAt(at)) && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Nothing but letters, as the words of a sentence are. */
    static boolean isPlainWord(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean inner = c >= 'a' && c <= 'z' || i == from && c >= 'A' && c <= 'Z';
            if (!inner && !(i == to - 1 && ".,:;!?".indexOf(c) >= 0)) {
                return false;
            }
        }
        return from < to;
    }

    /** The end of a word of a shell: {@code a'b c'd} is one. */
    static int endOfShellWord(View view, int from, int limit) {
        String text = view.text();
        int at = from;
        while (at < limit && (!isBlank(text.charAt(at)) || text.charAt(at) == ' ' && view.depth(at) == 2)) {
            char c = text.charAt(at);
            boolean opens = isQuote(c) && view.depth(at) <= 2;
            at = opens ? Math.min(limit, view.closing(at, limit) + 1) : at + 1;
        }
        return at;
    }
}
