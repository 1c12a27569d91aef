package dev.curlexplain.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line at carriage returns, behind progress meters and where line breaks got lost. */
final class Pieces {
    /** The end of a meter row with something glued to it: {@code --:--:--     0* Closing connection}. */
    private static final Pattern GLUED_TO_METER = Pattern.compile(
            "^[ \\d.:kMGTPdhmy%#=O-]{20,200}?[\\dkMGTP% -](?=(?:[*<>] |curl: \\(|Warning: |Note: |\\^C))");

    /** curl 7.x ends this warning without a line break: {@code Warning: Couldn't find a known_hosts file!*   Trying ...}. */
    private static final Pattern GLUED_TO_WARNING =
            Pattern.compile("^Warning: [^!]{1,80}!(?=" + Landmarks.STAMP + "(?:\\* |== Info: ))");

    /**
     * A line break that somebody wrote as an escape: {@code * Trying ...\\n* Connected ...}. Only
     * where curl's words go on behind it: {@code C:\\new} holds none.
     */
    private static final Pattern ESCAPED_BREAK = Pattern.compile(
            "(?:\\\\r)?\\\\n(?=[*<>{}] |  |curl: |curl |\\\\[rn]|$)|(?<=[a-z0-9]{2}[:.])\\\\n(?=\\w)|^\\\\[rn](?=[ #\\[\\d])|\r(?!$)"
                    + "|<br ?/?>(?=\\s{0,4}(?:[*<>{}] |[<>]$|curl: |HTTP/\\d|[A-Z][A-Za-z-]{1,40}: |<br|$))");

    /** In a page's source, where curl's words begin the line. */
    private static final Pattern HTML_BREAK = Pattern.compile("<br ?/?>|\r(?!$)");

    /** Where curl's lines began that somebody joined with blanks. */
    private static final Pattern JOINED = Pattern.compile(
            "(?<!\\d\\d:\\d\\d:\\d\\d\\.\\d{6}|\\[[\\dx]{1,9}-[\\dx]{1,9}\\])[ \\r]+(?=" + Landmarks.STAMP
                    + "(?:\\* {1,3}\\S|> (?:[A-Z]{3,10} \\S{1,2000} HTTP/|[A-Za-z][A-Za-z0-9-]{1,40}: )|< (?:HTTP/\\d|[A-Za-z][A-Za-z0-9-]{1,40}: )"
                    + "|[<>] {1,2}(?:$|[<*{}\\[\"])|[{}] \\[\\d+ bytes|curl: (?:\\(\\d|option |try )|More details here: http|(?:Warning|Note): [A-Z]|=> Send |<= Recv |[0-9a-f]{4}: |curl failed to verify))"
                    + "|(?<= [<>][ \\r]) +");

    private static final int SHORTEST_METER = 20;

    private Pieces() {}

    /** @param start where the prefix ends */
    static List<String> of(String line, int start, Escaping escaping) {
        List<String> pieces = new ArrayList<>(1);
        if (escaping == null) {
            cut(line, start, pieces);
        } else {
            cutEscaped(line, start, escaping, pieces);
        }
        if (pieces.isEmpty()) {
            pieces.add("");
        }
        return List.copyOf(pieces);
    }

    /** Behind the string's end another one may hold curl's words as well: {@code "stdout": "...", "stderr": "..."}. */
    private static void cutEscaped(String line, int start, Escaping escaping, List<String> pieces) {
        int end = escaping.end(line, start);
        for (String text : escaping.lines(line.substring(start, end))) {
            cut(text, 0, pieces);
        }
        int behind = Math.min(line.length(), end + 1);
        int more = Landmarks.find(line, behind, line.length());
        Escaping.Found next = more < 0 ? null : Escaping.around(line, more, behind);
        if (next != null) {
            cutEscaped(line, next.start(), next.escaping(), pieces);
        }
    }

    private static void cut(String line, int from, List<String> pieces) {
        String text = line;
        while (text.endsWith("\r\r")) {
            text = text.substring(0, text.length() - 1);
        }
        String rest = from == 0 ? text : text.substring(from);
        if (isJoined(rest)) {
            addSeparated(pieces, rest);
            return;
        }
        int start = from;
        if (text.indexOf('\r') >= 0 || text.indexOf('\\') >= 0 || text.indexOf("<br") >= 0) {
            Pattern breaks = rest.contains("<br") && Landmarks.behindFirst(rest) > 0 ? HTML_BREAK : ESCAPED_BREAK;
            for (Matcher cut = breaks.matcher(text).region(from, text.length()); cut.find(); start = cut.end()) {
                addUnglued(pieces, text, start, cut.start());
            }
        }
        addUnglued(pieces, text, start, text.length());
    }

    private static void addUnglued(List<String> pieces, String text, int start, int end) {
        if (start == end && !(pieces.isEmpty() && end == text.length())) {
            return;
        }
        int cut = start;
        if (end - start > SHORTEST_METER && mayBeMeter(text.charAt(start))) {
            Matcher glued = GLUED_TO_METER.matcher(text).region(start, end);
            cut = glued.lookingAt() ? glued.end() : start;
        } else if (text.startsWith("Warning: ", start)) {
            Matcher glued = GLUED_TO_WARNING.matcher(text).region(start, end);
            cut = glued.lookingAt() ? glued.end() : start;
        }
        if (cut > start) {
            pieces.add(Clutter.remove(text.substring(start, cut)));
        }
        pieces.add(Clutter.remove(text.substring(cut, end)));
    }

    /** Most lines begin otherwise. */
    private static boolean mayBeMeter(char first) {
        return first >= '0' && first <= '9' || " .:kMGTPdhmy%#=O-".indexOf(first) >= 0;
    }

    /** One long line that was many. */
    private static void addSeparated(List<String> pieces, String text) {
        int start = 0;
        for (Matcher join = JOINED.matcher(text); join.find(); start = join.end()) {
            pieces.add(Clutter.remove(text.substring(start, join.start())));
        }
        pieces.add(Clutter.remove(text.substring(start)));
    }

    /** Two landmarks in one line and nothing but blanks before the second. */
    private static boolean isJoined(String text) {
        int behind = text.length() < 40 ? -1 : Landmarks.behindFirst(text);
        int second = behind < 0 ? -1 : Landmarks.find(text, behind, text.length());
        return second > 0 && Character.isWhitespace(text.charAt(second - 1));
    }
}
