package dev.curlexplain.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log, a mail program or a build puts in front of each line, as a form that its other lines have as
 * well: {@code 2026-03-02T10:15:00.123Z web-1 | } and {@code 2026-03-02T10:15:01.004Z web-1 | } are one.
 *
 * @param form regular expression of the form; two prefixes are of one form when it is equal
 * @param blanks how many of them end it
 * @param escaping of the string that the prefix opened ({@code "stderr": "}), or null
 */
record Prefix(Pattern pattern, String form, int blanks, Escaping escaping) {
    private static final int LONGEST = 400;

    /** Numbers and the words around them vary from line to line. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_./+@-]++|[ \\t]++|.", Pattern.DOTALL);

    private static final Pattern MARK_UP = Pattern.compile(
            "(?i)<(?:pre|p|code|span|div|li|br|td|blockquote|b|i|em|strong|font|tt|samp|kbd)\\b[^<>]{0,200}>$|\\{[a-z]{1,12}(?::[^{}]{0,40})?\\}$");

    /** curl's own as well: time, numbers, and the offset of a row of {@code --trace-ascii}. */
    private static final Pattern OWN_STAMP =
            Pattern.compile("(?<![\\d:T-])" + Landmarks.STAMP + "(?:0[0-9a-f]{3}: )?$");

    private static final Pattern METER = Pattern.compile("^[ \\d.:kMGTPdhmy%#=O-]{20,200}$");

    /** The prefix of a line whose words of curl's begin at {@code words}; null where that is no prefix. */
    static Prefix of(String line, int words) {
        int stamped = ownStamp(line, words);
        Escaping.Found string = Escaping.around(line, indentation(line, stamped), 0);
        int end = string == null ? stamped : string.start();
        String text = line.substring(0, end);
        if (string == null && (end == 0 || end > LONGEST || !isPlausible(text))) {
            return null;
        }
        return of(text, string == null ? null : string.escaping());
    }

    private static int indentation(String line, int words) {
        int start = words;
        while (start > 0 && line.charAt(start - 1) == ' ') {
            start--;
        }
        return words - start > 1 ? start : words;
    }

    private static int ownStamp(String line, int end) {
        Matcher stamp =
                OWN_STAMP.matcher(line).region(Math.max(0, end - 60), end).useTransparentBounds(true);
        return stamp.find() ? stamp.start() : end;
    }

    private static boolean isPlausible(String text) {
        char last = text.charAt(text.length() - 1);
        if (METER.matcher(text).matches() && !text.isBlank()) {
            return false;
        }
        return " \t\u00a0|:])".indexOf(last) >= 0
                || text.chars().allMatch(c -> c == '>' || c == '|' || c == ' ')
                || last == '>' && MARK_UP.matcher(text).find()
                || last == '}' && MARK_UP.matcher(text).find()
                // a diff's, and what a program put in front of curl's own
                || text.equals("+")
                || text.equals("-")
                || text.equals("*")
                || text.endsWith("`")
                || text.strip().endsWith("**");
    }

    private static Prefix of(String text, Escaping escaping) {
        String stripped = text.stripTrailing();
        boolean numbered = text.chars().anyMatch(Character::isDigit);
        String form = form(stripped, numbered);
        int blanks = text.length() - stripped.length();
        return new Prefix(Pattern.compile(form + ending(text, blanks)), form, blanks, escaping);
    }

    /** One column for all lines ({@code http.c:756              == Info: }), or so many blanks behind the last word. */
    private static String ending(String text, int blanks) {
        String exact = "[ \\t]{" + blanks + "}";
        boolean column = blanks > 1 && blanks < text.length();
        return column ? "(?:[ \\t]{1,200}?(?<=^.{" + text.length() + "})|" + exact + ")" : exact;
    }

    private static String form(String text, boolean numbered) {
        StringBuilder form = new StringBuilder();
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            form.append(formOf(token.group(), numbered));
        }
        return form.toString();
    }

    private static String formOf(String token, boolean numbered) {
        char first = token.charAt(0);
        if (first == ' ' || first == '\t') {
            return "[ \\t]++";
        }
        boolean varies = numbered && token.chars().anyMatch(Character::isLetterOrDigit);
        return varies ? "[\\p{L}\\p{N}_./+@-]++" : Pattern.quote(token);
    }

    /** {@code <pre>}, {@code {noformat}}, {@code ```}: it stands once. */
    boolean opensBlock(String line, int words) {
        return MARK_UP.matcher(line).region(0, words).find() || line.startsWith("```", words - 3);
    }

    /** Whether lines far from those that it was found in can be told to have it: a time, a number. */
    boolean isTelling() {
        return form.contains("\\p{N}");
    }

    /** Where the rest of the line begins, or -1 where the line has no such prefix. */
    int end(String line) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.lookingAt()) {
            return matcher.end();
        }
        // an empty line loses the blanks behind the prefix
        return line.length() <= LONGEST && pattern.matcher(line + " ").matches() ? line.length() : -1;
    }
}
