package dev.curlexplain.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds curl's own words in a text that others wrapped: a log's time stamps, a mail's quoting, JSON around
 * it. What stands in front of unmistakable words of curl's ({@link Landmarks}) is a prefix; the lines
 * around have the same one, whatever they hold.
 *
 * <pre>{@code
 * 2026-03-02T10:15:00.123Z web-1 | * Connected to a.test (192.0.2.1) port 80
 * 2026-03-02T10:15:00.124Z web-1 | > GET / HTTP/1.1
 * 2026-03-02T10:15:00.124Z web-1 | > Host: a.test
 * }</pre>
 */
final class Unwrapping {
    private final List<String> lines;
    private final Survey survey;

    /** Puts the markers back where the text has none, else null. */
    private final Unmarked unmarked;

    private Unwrapping(List<String> lines) {
        this.lines = lines;
        this.survey = new Survey(lines);
        this.unmarked = survey.isUnmarked() ? new Unmarked() : null;
    }

    static List<Line> unwrap(List<String> texts) {
        Unwrapping unwrapping = new Unwrapping(DebugCallbacks.replace(
                Quoting.remove(ForeignMarkers.replace(LineEnds.remove(MarkUp.remove(Indentation.remove(texts)))))));
        List<Line> unwrapped = new ArrayList<>(texts.size());
        Prefix current = null;
        for (int i = 0; i < texts.size(); i++) {
            current = unwrapping.survey.hasLandmark(i) ? unwrapping.survey.own(i) : current;
            unwrapped.add(unwrapping.line(i, texts.get(i), current));
        }
        return List.copyOf(unwrapped);
    }

    private Line line(int index, String text, Prefix above) {
        String line = lines.get(index);
        Prefix prefix = prefix(index, above);
        int start = prefix == null ? 0 : prefix.end(line);
        List<String> pieces = unmarked != null
                ? Pieces.of(unmarked.mark(line.substring(start)), 0, null)
                : Pieces.of(withMarker(line, start), start, prefix == null ? null : prefix.escaping());
        Streams streams = survey.streams();
        return new Line(index + 1, text, pieces, streams.areMixed() ? streams.of(line, start) : 0);
    }

    /** That of the lines above, of those below, or one from further away; null where the line has none of them. */
    private Prefix prefix(int index, Prefix above) {
        String line = lines.get(index);
        Prefix below = survey.next(index);
        int endOfAbove = end(above, line);
        int endOfBelow = end(below, line);
        boolean message = unmarked != null && !survey.hasLandmark(index);
        if (message && endOfBelow > endOfAbove) {
            // what tells a message is more than what it shares with the headers above
            return below;
        }
        if (endOfAbove >= 0) {
            return above;
        }
        if (survey.isBare(index)) {
            return null;
        }
        return endOfBelow >= 0 ? below : survey.hasLandmark(index) ? null : known(line);
    }

    private Prefix known(String line) {
        return survey.known().stream()
                .filter(prefix -> prefix.end(line) >= 0)
                .findFirst()
                .orElse(null);
    }

    private static int end(Prefix prefix, String line) {
        return prefix == null ? -1 : prefix.end(line);
    }

    /** A list's bullet where curl's {@code *} was. */
    private String withMarker(String line, int start) {
        boolean blank = start + 1 < line.length() && Character.isWhitespace(line.charAt(start + 1));
        char bullet = blank ? line.charAt(start) : '*';
        boolean isBullet =
                bullet == '-' ? survey.bullets('-') > 1 : "•·●◦∙".indexOf(bullet) >= 0 && survey.bullets(bullet) > 0;
        return isBullet ? line.substring(0, start) + '*' + line.substring(start + 1) : line;
    }
}
