package dev.curlexplain.redaction;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a mail as its source has them: {@code token=3Dabc=}, {@code def}. */
final class QuotedPrintable {
    /** What has to be escaped: equals signs, blanks at the end, a dot at the beginning, what is none of ASCII. */
    private static final Pattern ESCAPE =
            Pattern.compile("=(?:3D|20|09|2E|0D|0A|A0|[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3}+)");

    /** Another mail may quote it. */
    private static final Pattern QUOTES = Pattern.compile("(?:> ?|\\| ){0,8}+");

    private final BitSet written = new BitSet();

    QuotedPrintable(List<String> lines) {
        for (int first = 0; first < lines.size(); ) {
            int end = first;
            boolean certain = false;
            while (end < lines.size() && isWellFormed(lines.get(end))) {
                certain |= lines.get(end).contains("=3D");
                end++;
            }
            if (certain) {
                written.set(first, end);
            }
            first = Math.max(first + 1, end);
        }
    }

    /** Whether a line is written so. */
    boolean isIn(int line) {
        return written.get(line);
    }

    /** An equals sign stands before two digits, or breaks the line. */
    private static boolean isWellFormed(String line) {
        Matcher escape = ESCAPE.matcher(line);
        for (int at = line.indexOf('='); at >= 0; at = line.indexOf('=', at + 1)) {
            boolean breaks = at == line.length() - 1;
            if (!breaks && !escape.region(at, line.length()).lookingAt()) {
                return false;
            }
            at = breaks ? at : escape.end() - 1;
        }
        return true;
    }

    /** Whether the line goes on in the next. */
    static boolean goesOn(String line) {
        return line.endsWith("=");
    }

    /** Behind what a quoting mail put before the line. */
    static int behindQuotes(String line) {
        Matcher quotes = QUOTES.matcher(line);
        return quotes.lookingAt() ? quotes.end() : 0;
    }

    /** {@code =3D}, {@code =EC=95=94} */
    static Unescaping.Unescaped at(String raw, int i) {
        return Bytes.character(raw, i, QuotedPrintable::octet);
    }

    private static Unescaping.Unescaped octet(String raw, int i) {
        boolean escape = i + 2 < raw.length() && raw.charAt(i) == '=';
        int value = escape ? Bytes.number(raw, i + 1, i + 3, 16) : -1;
        return value < 0 ? null : new Unescaping.Unescaped(value, i + 3);
    }
}
