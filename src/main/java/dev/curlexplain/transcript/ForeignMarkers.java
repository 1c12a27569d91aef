package dev.curlexplain.transcript;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts curl's markers where programs have markers of their own: R's httr writes {@code -> GET / HTTP/1.1} and
 * {@code <- HTTP/1.1 200 OK}, a scanned page has {@code ›} and {@code ‹}, the Unreal Engine keeps curl's messages as
 * {@code libcurl info message cache 3 (Connected to a.test (192.0.2.1) port 443)}.
 */
final class ForeignMarkers {
    private static final Pattern ARROW_REQUEST =
            Pattern.compile("^(?:->|›) ?[A-Z]{3,10} \\S{1,2000} HTTP/\\d(?:\\.\\d)?\\s?$");

    private static final Pattern ARROW = Pattern.compile("^(?:(->|›)|(<-|‹))(?= |$)");

    private static final Pattern CACHED =
            Pattern.compile("(?<=libcurl info message cache \\d{1,4} )\\((.{1,4000})\\)(?=\\s*$)");

    private ForeignMarkers() {}

    /** @return the same list where the text has no such markers */
    static List<String> replace(List<String> lines) {
        boolean arrows = lines.stream().anyMatch(l -> ARROW_REQUEST.matcher(l).find());
        boolean cached = lines.stream().anyMatch(l -> l.contains("libcurl info message cache "));
        return arrows || cached
                ? lines.stream()
                        .map(l -> arrows ? withoutArrow(l) : l)
                        .map(ForeignMarkers::uncached)
                        .toList()
                : lines;
    }

    private static String withoutArrow(String line) {
        Matcher arrow = ARROW.matcher(line);
        return arrow.find() ? (arrow.group(1) != null ? ">" : "<") + line.substring(arrow.end()) : line;
    }

    private static String uncached(String line) {
        return line.contains("libcurl info message cache ")
                ? CACHED.matcher(line).replaceFirst("* $1")
                : line;
    }
}
