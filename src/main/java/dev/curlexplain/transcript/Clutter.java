package dev.curlexplain.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What readers, meters and mark-up left beside one message of curl's. */
final class Clutter {
    /** A reader's remark: {@code * Closing connection 0 # curl이 연결을 닫고 있음}. */
    private static final Pattern REMARK = Pattern.compile("\\s++#\\s");

    /** What a bar left behind where the carriage return got lost: {@code host: a.test       ## %-=O=-   #}. */
    private static final Pattern METER_REMNANT = Pattern.compile(" {3,40}[#%=O-][-#%=O ]{2,200}$");

    /** {@code </pre>}, {@code <br />}, {@code {noformat}}, {@code ```} behind the last word. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)\\s{0,8}(?:</?(?:br|p|pre|code|span|div|li|td|tr|blockquote|b|i|em|strong|font|tt|samp|kbd) ?/?>|\\{(?:noformat|code|quote)\\}|```|`|\\*\\*)\\s{0,8}$");

    /** Markdown escapes of the markers, and bullets in their place. */
    private static final Pattern MARK = Pattern.compile("^(?:\\\\([*<>])|([•·●◦∙])|(»)|-(?=> [A-Z]))(?=[ >])");

    /** A message of curl's, which ends before a carriage return; a body's line includes it. */
    private static final Pattern MESSAGE =
            Pattern.compile(Landmarks.STAMP + "(?:\\* |== Info: |curl: |Warning: |Note: )");

    private static final Pattern MARKED =
            Pattern.compile(Landmarks.STAMP + "(?:[*<>] |== Info: |curl: |(?:=> Send|<= Recv) )");

    private static final int MOST_CLOSINGS = 6;

    private Clutter() {}

    /** A line that only opens or closes a block: {@code ```console}, {@code {noformat}}, {@code </pre>}. */
    private static final Pattern FENCE = Pattern.compile(
            "^\\s{0,8}(?:(?:```|~~~)\\w{0,20}|\\{(?:noformat|code(?::[\\w=|#.]{1,40})?|quote)\\}|(?:</?(?:pre|p|code|div|blockquote)(?: [^<>]{0,100})?>){1,4})\\s{0,8}$");

    static String remove(String piece) {
        if (piece.length() < 120 && piece.length() > 2 && FENCE.matcher(piece).matches()) {
            return "";
        }
        String text = piece.endsWith("\r") && MESSAGE.matcher(piece).lookingAt() ? piece.stripTrailing() : piece;
        if (!text.isEmpty() && "\\•·●◦∙».".indexOf(text.charAt(0)) >= 0) {
            text = withMark(text);
        }
        if (text.startsWith("* ") || text.startsWith("curl: (")) {
            text = METER_REMNANT.matcher(withoutRemark(text)).replaceFirst("").replace("(\\#", "(#");
            text = text.startsWith("* \\t") ? "* \t" + text.substring(4) : text;
        }
        return text.endsWith("<br>")
                        || endsInMarkUp(text) && MARKED.matcher(text).lookingAt()
                ? withoutClosings(text)
                : text;
    }

    private static String withMark(String text) {
        Matcher mark = MARK.matcher(text);
        if (!mark.find()) {
            return text;
        }
        String sign = mark.group(1) != null ? mark.group(1) : mark.group(3) != null ? ">" : "*";
        return sign + text.substring(mark.end());
    }

    /** Behind a closing mark-up stand blanks where two of them break a line in Markdown. */
    private static boolean endsInMarkUp(String piece) {
        String text = piece.endsWith("  ") ? piece.stripTrailing() : piece;
        return text.endsWith(">") || text.endsWith("}") || text.endsWith("`") || text.endsWith("**");
    }

    private static String withoutClosings(String piece) {
        String text = piece;
        for (int i = 0; i < MOST_CLOSINGS && endsInMarkUp(text); i++) {
            Matcher closing = CLOSING.matcher(text).region(Math.max(0, text.length() - 40), text.length());
            if (!closing.find()) {
                break;
            }
            text = text.substring(0, closing.start());
        }
        return text;
    }

    private static String withoutRemark(String text) {
        Matcher remark = REMARK.matcher(text);
        return text.indexOf('#') >= 0 && remark.find() ? text.substring(0, remark.start()) : text;
    }
}
