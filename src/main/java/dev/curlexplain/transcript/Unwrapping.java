package dev.curlexplain.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
    /** How far into a line its prefix may reach; a string in JSON may open late. */
    private static final int DEEPEST = 20_000;

    private static final int INDENTATION = 3;

    private static final int MOST_FORMS = 32;

    private final List<String> lines;

    /** Where curl's unmistakable words begin in each line, or -1. */
    private final int[] landmarks;

    /** The prefix of each line with a landmark; null for none. */
    private final Prefix[] own;

    /** The prefix of the next line with a landmark. */
    private final Prefix[] next;

    private final Map<String, Prefix> known = new LinkedHashMap<>();
    /** Puts the markers back where the text has none, else null. */
    private Unmarked unmarked;

    private final Streams streams = new Streams();

    private final Map<Character, Integer> bullets = new HashMap<>();

    private Unwrapping(List<String> lines) {
        this.lines = lines;
        landmarks = new int[lines.size()];
        own = new Prefix[lines.size()];
        next = new Prefix[lines.size()];
        survey();
    }

    static List<Line> unwrap(List<String> texts) {
        Unwrapping unwrapping = new Unwrapping(DebugCallbacks.replace(
                Quoting.remove(ForeignMarkers.replace(LineEnds.remove(MarkUp.remove(Indentation.remove(texts)))))));
        List<Line> unwrapped = new ArrayList<>(texts.size());
        Prefix current = null;
        for (int i = 0; i < texts.size(); i++) {
            current = unwrapping.landmarks[i] >= 0 ? unwrapping.own[i] : current;
            unwrapped.add(unwrapping.line(i, texts.get(i), current));
        }
        return List.copyOf(unwrapped);
    }

    private void survey() {
        Map<String, Integer> counts = new HashMap<>();
        boolean bare = false;
        for (int i = 0; i < landmarks.length; i++) {
            landmarks[i] = Landmarks.find(lines.get(i), 0, DEEPEST);
        }
        findUnmarked();
        for (int i = 0; i < landmarks.length; i++) {
            String line = lines.get(i);
            if (landmarks[i] < 0) {
                seeStatusLine(i);
            } else {
                own[i] = landmarks[i] == 0 ? null : Prefix.of(line, landmarks[i]);
                bullets.merge(line.charAt(landmarks[i]), 1, Integer::sum);
                bare |= landmarks[i] == 0;
            }
            if (own[i] != null) {
                counts.merge(own[i].form(), 1, Integer::sum);
            }
        }
        rejectIndented();
        accept(counts, bare);
    }

    /** Where no message of curl's has a marker, its sentences are what tells; headers may have theirs. */
    private void findUnmarked() {
        boolean marked = IntStream.range(0, landmarks.length)
                .anyMatch(i -> landmarks[i] >= 0 && "<>".indexOf(lines.get(i).charAt(landmarks[i])) < 0);
        if (marked) {
            return;
        }
        int[] sentences = lines.stream().mapToInt(Unmarked::find).toArray();
        long different = IntStream.range(0, sentences.length)
                .filter(i -> sentences[i] >= 0)
                .mapToObj(i -> lines.get(i).substring(sentences[i]).split(" ", 2)[0])
                .distinct()
                .count();
        if (different >= Unmarked.FEWEST) {
            Arrays.setAll(landmarks, i -> landmarks[i] >= 0 ? landmarks[i] : sentences[i]);
            unmarked = new Unmarked();
        }
    }

    /** A response can hold curl's words, too, further in than curl's own lines: a manual page, a change log. */
    private void rejectIndented() {
        int outer = Integer.MAX_VALUE;
        for (int i = 0; i < landmarks.length; i++) {
            int blanks = own[i] == null ? 0 : own[i].blanks();
            if (landmarks[i] >= 0 && lines.get(i).startsWith("< HTTP", landmarks[i])) {
                outer = Math.min(outer, blanks);
            } else if (blanks - INDENTATION >= outer) {
                own[i] = null;
                landmarks[i] = -1;
            }
        }
    }

    /** Where curl ran with {@code -i}; the header below has the same prefix. */
    private void seeStatusLine(int index) {
        int at = Landmarks.statusLine(lines.get(index));
        Prefix prefix = at < 0 ? null : Prefix.of(lines.get(index), at);
        boolean goesOn = index + 1 < lines.size() && prefix != null && prefix.end(lines.get(index + 1)) > 0;
        if (prefix != null
                && (goesOn && !prefix.form().isEmpty()
                        || prefix.escaping() != null
                        || prefix.opensBlock(lines.get(index), at))) {
            landmarks[index] = at;
            own[index] = prefix;
        }
    }

    /**
     * What stands in front once, beside lines of curl's own, is a body without a line feed at its end; in front of
     * {@code curl: (35) } it is a human's or another program's words.
     */
    private void accept(Map<String, Integer> counts, boolean bare) {
        Prefix following = null;
        for (int i = landmarks.length - 1; i >= 0; i--) {
            next[i] = following;
            if (own[i] != null && !isAccepted(own[i], i, counts, bare)) {
                own[i] = null;
                landmarks[i] = -1;
            }
            if (landmarks[i] >= 0) {
                following = own[i];
            }
        }
        for (int i = 0; i < own.length && known.size() < MOST_FORMS; i++) {
            if (own[i] != null && own[i].isTelling()) {
                known.putIfAbsent(own[i].form(), own[i]);
            }
        }
        for (int i = 0; i < own.length; i++) {
            streams.see(lines.get(i), own[i]);
        }
        if (streams.areMixed()) {
            streams.prefixes().forEach(p -> known.putIfAbsent(p.form(), p));
        }
    }

    private boolean isAccepted(Prefix prefix, int line, Map<String, Integer> counts, boolean bare) {
        return counts.get(prefix.form()) > 1
                || prefix.escaping() != null
                || prefix.opensBlock(lines.get(line), landmarks[line])
                || !bare && !lines.get(line).startsWith("curl: (", landmarks[line]);
    }

    private Line line(int index, String text, Prefix current) {
        String line = lines.get(index);
        Prefix prefix = current;
        int start = prefix == null ? -1 : prefix.end(line);
        if (unmarked != null && landmarks[index] < 0 && next[index] != null && next[index].end(line) > start) {
            // what tells a message is more than what it shares with the headers above
            prefix = next[index];
            start = prefix.end(line);
        }
        if (start < 0 && landmarks[index] != 0) {
            prefix = next[index];
            start = prefix == null ? -1 : prefix.end(line);
            for (Prefix other : start < 0 && landmarks[index] < 0 ? known.values() : List.<Prefix>of()) {
                prefix = start < 0 ? other : prefix;
                start = start < 0 ? other.end(line) : start;
            }
        }
        if (unmarked != null) {
            return line(index, text, start, Pieces.of(unmarked.mark(line.substring(Math.max(0, start))), 0, null));
        }
        return line(
                index,
                text,
                start,
                start < 0
                        ? Pieces.of(withMarker(line, 0), 0, null)
                        : Pieces.of(withMarker(line, start), start, prefix.escaping()));
    }

    private Line line(int index, String text, int start, List<String> pieces) {
        int stream = streams.areMixed() ? streams.of(lines.get(index), start) : 0;
        return new Line(index + 1, text, pieces, stream);
    }

    /** A list's bullet where curl's {@code *} was. */
    private String withMarker(String line, int start) {
        boolean blank = start + 1 < line.length() && Character.isWhitespace(line.charAt(start + 1));
        char bullet = blank ? line.charAt(start) : '*';
        boolean isBullet = bullet == '-'
                ? bullets.getOrDefault('-', 0) > 1
                : "•·●◦∙".indexOf(bullet) >= 0 && bullets.containsKey(bullet);
        return isBullet ? line.substring(0, start) + '*' + line.substring(start + 1) : line;
    }
}
