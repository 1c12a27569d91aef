package dev.curlexplain.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A string as JSON, Python or a shell writes it, once or more times over: {@code "* Trying...\n* Connected"},
 * {@code \"* Trying...\\n* Connected\"}.
 *
 * @param quote that opened it, with the backslashes in front: {@code "}, {@code \"}, {@code \\\"}, {@code '}; empty
 *     where the text begins inside a string
 * @param times how often it was escaped, 1 or more
 */
record Escaping(String quote, int times) {
    private static final int MOST_TIMES = 3;

    private static final Pattern OPENING = Pattern.compile("(?:^|[\\s\\[({,:=>bu])(\\\\{0,3}[\"'])$");

    /**
     * A string and where it begins.
     *
     * @param start of its first character
     */
    record Found(Escaping escaping, int start) {}

    /**
     * The string in which words of curl's stand: they are its first, or stand behind an escaped line break.
     *
     * @param from where the string may begin at the earliest
     * @return null where the words stand in none
     */
    static Found around(String line, int words, int from) {
        Matcher opening = OPENING.matcher(line).region(Math.max(from, words - 6), words);
        if (opening.find()) {
            int length = opening.group(1).length();
            return new Found(new Escaping(opening.group(1), length == 1 ? 1 : length == 4 ? MOST_TIMES : 2), words);
        }
        int slashes = words > 1 && line.charAt(words - 1) == 'n' ? backslashesBefore(line, words - 1) : 0;
        if (slashes == 0) {
            return null;
        }
        int times = slashes == 1 ? 1 : slashes == 2 ? 2 : MOST_TIMES;
        String quote = "\\".repeat((1 << (times - 1)) - 1) + '"';
        int opened = opened(line, words, quote, from);
        return opened < 0
                ? new Found(new Escaping("", times), from)
                : new Found(new Escaping(quote, times), opened + quote.length());
    }

    private static int opened(String line, int words, String quote, int from) {
        int at = line.lastIndexOf(quote, words);
        while (at > from && backslashesBefore(line, at) > 0) {
            at = line.lastIndexOf(quote, at - 1);
        }
        return at >= from ? at : -1;
    }

    /** How many backslashes a line break has: 1, 2, 4 for once, twice, three times. */
    private int backslashes() {
        return 1 << (times - 1);
    }

    /** Where the string ends, or the text's length where its end is missing. */
    int end(String text, int from) {
        for (int at = from; !quote.isEmpty() && (at = text.indexOf(quote, at)) >= 0; at++) {
            if (backslashesBefore(text, at) == 0 && closes(text, at + quote.length())) {
                return at;
            }
        }
        return text.length();
    }

    /** An apostrophe in a word is none: {@code 'Couldn't connect'}. */
    private boolean closes(String text, int behind) {
        return !quote.endsWith("'") || behind >= text.length() || !Character.isLetterOrDigit(text.charAt(behind));
    }

    private static int backslashesBefore(String text, int at) {
        int count = 0;
        while (at - count > 0 && text.charAt(at - count - 1) == '\\') {
            count++;
        }
        return count;
    }

    /** The lines that the string's line breaks make, unescaped. */
    List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int run = run(text, i);
            if (run == 0) {
                line.append(text.charAt(i++));
                continue;
            }
            char escaped = i + run < text.length() ? text.charAt(i + run) : '\\';
            i = Math.min(text.length(), i + run + 1);
            if (run < backslashes() || escaped == '\\') {
                line.append('\\').append(escaped == '\\' ? "" : String.valueOf(escaped));
            } else if (escaped == 'n') {
                lines.add(line.toString());
                line.setLength(0);
            } else if (run > backslashes() && escaped != '"' && escaped != '\'') {
                line.append('\\').append(escaped);
            } else {
                line.append(unescaped(escaped));
            }
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '\\') {
            end++;
        }
        return end - from;
    }

    private static String unescaped(char escaped) {
        return switch (escaped) {
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b', 'f' -> "";
            default -> String.valueOf(escaped);
        };
    }
}
