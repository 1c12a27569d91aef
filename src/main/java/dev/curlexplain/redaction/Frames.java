package dev.curlexplain.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log put around each of its lines: what neighbouring lines begin and end with, numbers aside. A secret that
 * stands alone between is told by the line before only.
 *
 * <pre>{@code
 * {"log":"> AUTH LOGIN\n","time":"10:00:01"}       ##[debug]Content-Disposition: form-data; name="token"
 * {"log":"> YWJjMTIz\n","time":"10:00:02"}         ##[debug]abc123
 * }</pre>
 */
final class Frames {
    /** Records whose text begins later are not looked into. */
    private static final int LONGEST = 300;

    /** A frame may end behind one of these. */
    private static final String ENDS = " \t\"'`|]>";

    /** More than the indentation, the quote and the hyphen of a list's element or of an option. */
    private static final Pattern TELLING =
            Pattern.compile("[\\s\"'`]{0,40}+(?!-)(?:(?=.{0,300}?[\"'`|\\]>#:]).+|0[.)\\t] {0,8})");

    /** curl's own signs, and the offset of a dump's row, belong to the line, and so does all behind them. */
    private static final Pattern OWN_SIGN = Pattern.compile(
            "(?<![^\\s\"'`|:\\]])(?:[<>*]|=>|<=|==|[A-Z]:) |(?:(?<![\\w.:])|(?<=[a-z]:0:))[0a-f]{1,8}: ");

    private static final Pattern CLOSING =
            Pattern.compile("(?:\\\\{1,8}[nr]|\\[\\\\[nr]\\]){0,4}\\\\{0,8}(?:[\"'`<]|\\s\\|)");

    private static final String OPENS = "\"'`|>";

    private static final Pattern WORD_IN_BRACKETS = Pattern.compile("\\w{1,20}\\]");

    private final List<String> lines;
    private final int[] from;
    private final int[] to;

    Frames(List<String> lines) {
        this.lines = lines;
        this.from = new int[lines.size()];
        this.to = new int[lines.size()];
        for (int i = 0; i < lines.size(); ) {
            i = frame(i);
        }
    }

    /** Where the text of a line begins; 0 where nothing is around it. */
    int from(int line) {
        return from[line];
    }

    /** Where the text of a line ends. */
    int to(int line) {
        return to[line];
    }

    /** @return behind the last line that has the same frame as the first */
    private int frame(int first) {
        to[first] = lines.get(first).length();
        String before = Template.of(lines.get(first));
        String behind = Template.ofEnd(lines.get(first));
        int next = first + 1;
        while (next < lines.size()) {
            String common = opening(before.substring(0, Template.common(before, Template.of(lines.get(next)))));
            if (common.isEmpty()) {
                break;
            }
            before = common;
            behind = behind.substring(0, Template.common(behind, Template.ofEnd(lines.get(next))));
            next++;
        }
        if (next > first + 1) {
            char last = before.stripTrailing().charAt(before.stripTrailing().length() - 1);
            String end = OPENS.indexOf(last) < 0 ? "" : closing(behind);
            boolean isOpen = "\"'`".indexOf(last) >= 0 && end.indexOf(last) < 0;
            for (int line = first; line < next && !isOpen; line++) {
                place(line, before, end);
            }
        }
        return next;
    }

    private void place(int line, String before, String behind) {
        String text = lines.get(line);
        int start = Template.length(text, before);
        int end = text.length() - Template.lengthOfEnd(text, behind);
        if (before.endsWith("[")) {
            Matcher word = WORD_IN_BRACKETS.matcher(text).region(start, text.length());
            start = word.lookingAt() ? word.end() : start;
        }
        int row = DumpRows.begin(text.substring(0, Math.min(text.length(), start + LONGEST)));
        start = row >= 0 ? Math.min(start, row) : start;
        from[line] = Math.min(start, text.length());
        to[line] = Math.max(from[line], end);
    }

    /** Of what lines have in common as much as a log may have put there, empty for nothing. */
    private static String opening(String common) {
        int end = common.length();
        while (end > 0
                && ENDS.indexOf(common.charAt(end - 1)) < 0
                && !common.startsWith("##[", end - 3)
                && !common.startsWith("::", end - 2)) {
            end--;
        }
        int pair = common.indexOf("=>"); // of a dump: 0 => 'abc'
        String opening = common.substring(0, pair < 0 ? end : Math.min(pair, end));
        Matcher own = OWN_SIGN.matcher(opening);
        opening = own.find() ? opening.substring(0, own.start()) : opening;
        return TELLING.matcher(opening).matches() ? opening : "";
    }

    /** @param reversed what lines end with */
    private static String closing(String reversed) {
        String common = new StringBuilder(reversed).reverse().toString();
        Matcher closing = CLOSING.matcher(common);
        return closing.find() ? reversed.substring(0, common.length() - closing.start()) : "";
    }

    /** The beginning of a line with one 0 for each number. */
    private static final class Template {
        static String of(String line) {
            StringBuilder template = new StringBuilder();
            for (int i = 0; i < line.length() && i < LONGEST; i++) {
                add(line.charAt(i), template);
            }
            return template.toString();
        }

        /** From the last character on. */
        static String ofEnd(String line) {
            StringBuilder template = new StringBuilder();
            for (int i = behindComma(line) - 1; i >= 0 && line.length() - i <= LONGEST; i--) {
                add(line.charAt(i), template);
            }
            return template.toString();
        }

        private static void add(char c, StringBuilder template) {
            boolean digit = c >= '0' && c <= '9';
            boolean again = digit && template.length() > 0 && template.charAt(template.length() - 1) == '0';
            if (!again) {
                template.append(digit ? '0' : c);
            }
        }

        static int common(String one, String other) {
            int at = 0;
            while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
                at++;
            }
            return at;
        }

        /** How much of a line a template stands for. */
        static int length(String line, String template) {
            int at = 0;
            for (int i = 0; i < template.length() && at < line.length(); i++) {
                at++;
                while (template.charAt(i) == '0' && at < line.length() && isDigit(line.charAt(at))) {
                    at++;
                }
            }
            return at;
        }

        static int lengthOfEnd(String line, String template) {
            int at = behindComma(line);
            for (int i = 0; i < template.length() && at > 0; i++) {
                at--;
                while (template.charAt(i) == '0' && at > 0 && isDigit(line.charAt(at - 1))) {
                    at--;
                }
            }
            return line.length() - at;
        }

        /** The last element of a list has none. */
        private static int behindComma(String line) {
            return line.endsWith(",") ? line.length() - 1 : line.length();
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
