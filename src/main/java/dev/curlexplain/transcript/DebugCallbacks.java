package dev.curlexplain.transcript;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts curl's markers back where a program's own debug callback (CURLOPT_DEBUGFUNCTION) writes the kind of a message
 * in words or as a number: {@code Curl::Debug - TEXT: Connected to a.test ...} (Kodi), {@code CURL_INFO_HEADER_OUT: GET
 * / HTTP/1.1} (GDAL), {@code debug(0): b'Connected to a.test ...\n'} (pycurl), {@code LogHttp: VeryVerbose: 0x1: Sent
 * header (142 bytes) - GET / HTTP/1.1} (Unreal Engine).
 */
final class DebugCallbacks {
    /** Names and numbers of curl_infotype. */
    private static final Map<String, String> MARKERS = Map.of(
            "TEXT",
            "* ",
            "HEADER_IN",
            "< ",
            "HEADER_OUT",
            "> ",
            "0",
            "* ",
            "1",
            "< ",
            "2",
            "> ",
            "Received",
            "< ",
            "Sent",
            "> ");

    private static final Pattern NAMED =
            Pattern.compile("\\[?+(?<![\\w.])(?:CURL_?INFO_)?(TEXT|HEADER_IN|HEADER_OUT)(?:: ?|\\] ?)");

    private static final Pattern NUMBERED = Pattern.compile("(?<=\\bdebug\\(([012])\\): b?['\"])(?=.)");

    private static final Pattern BREAK_WITHIN = Pattern.compile("\\\\n(?!['\"]?\\s*$)");

    private static final Pattern COUNTED = Pattern.compile("(?<= )(Received|Sent) header \\(\\d{1,9} bytes\\) - ");

    private static final Pattern QUOTED = Pattern.compile("(?<=: )'(.{1,4000}?)'?(?=\\s*$)");

    private static final String UNREAL = "LogHttp: ";

    private DebugCallbacks() {}

    /** @return the same list where no callback wrote it */
    static List<String> replace(List<String> lines) {
        List<String> named = replace(lines, NAMED, DebugCallbacks::named);
        List<String> numbered = replace(named, NUMBERED, DebugCallbacks::numbered);
        boolean unreal = numbered.stream().anyMatch(l -> l.contains(UNREAL));
        return unreal ? numbered.stream().map(DebugCallbacks::unreal).toList() : numbered;
    }

    /** Only where a sentence of curl's own stands behind one of the labels. */
    private static List<String> replace(List<String> lines, Pattern label, UnaryOperator<String> replacement) {
        return lines.stream().anyMatch(l -> isCurls(l, label))
                ? lines.stream().map(replacement).toList()
                : lines;
    }

    private static boolean isCurls(String line, Pattern label) {
        Matcher matcher = label.matcher(line);
        return matcher.find()
                && MARKERS.get(matcher.group(1)).equals("* ")
                && Landmarks.isSentence(line.substring(matcher.end()).stripLeading());
    }

    private static String named(String line) {
        Matcher label = NAMED.matcher(line);
        return label.find()
                ? line.substring(0, label.start()) + MARKERS.get(label.group(1)) + line.substring(label.end())
                : line;
    }

    /** A string of several lines has the marker in front of each. */
    private static String numbered(String line) {
        Matcher label = NUMBERED.matcher(line);
        if (!label.find()) {
            return line;
        }
        String marker = MARKERS.get(label.group(1));
        String text = BREAK_WITHIN.matcher(line.substring(label.end())).replaceAll("\\\\n" + marker);
        return line.substring(0, label.end()) + marker + text;
    }

    private static String unreal(String line) {
        if (!line.contains(UNREAL)) {
            return line;
        }
        Matcher header = COUNTED.matcher(line);
        if (header.find()) {
            return line.substring(0, header.start()) + MARKERS.get(header.group(1)) + line.substring(header.end());
        }
        Matcher text = QUOTED.matcher(line);
        return text.find() && Landmarks.isSentence(text.group(1).stripLeading())
                ? line.substring(0, text.start()) + "* " + text.group(1)
                : line;
    }
}
