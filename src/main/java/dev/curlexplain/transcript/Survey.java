package dev.curlexplain.transcript;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where in the lines of a text curl's unmistakable words begin, and which prefixes stand in front of them: what
 * {@link Unwrapping} has to know of all lines before it can cut one.
 */
final class Survey {
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
    private final Streams streams = new Streams();
    private final Map<Character, Integer> bullets = new HashMap<>();
    private boolean unmarked;

    Survey(List<String> lines) {
        this.lines = lines;
        landmarks = new int[lines.size()];
        own = new Prefix[lines.size()];
        next = new Prefix[lines.size()];
        for (int i = 0; i < landmarks.length; i++) {
            landmarks[i] = Landmarks.find(lines.get(i), 0, DEEPEST);
        }
        findUnmarked();
        findPrefixes();
    }

    /** Whether curl's unmistakable words stand in the line. */
    boolean hasLandmark(int line) {
        return landmarks[line] >= 0;
    }

    /** Whether the line begins with curl's unmistakable words. */
    boolean isBare(int line) {
        return landmarks[line] == 0;
    }

    Prefix own(int line) {
        return own[line];
    }

    Prefix next(int line) {
        return next[line];
    }

    /** One prefix of each form that can be told wherever it stands. */
    Collection<Prefix> known() {
        return known.values();
    }

    Streams streams() {
        return streams;
    }

    /** Whether the text has lost curl's markers. */
    boolean isUnmarked() {
        return unmarked;
    }

    /** How many of curl's own words begin with the character: with a list's bullet where the {@code *} was. */
    int bullets(char bullet) {
        return bullets.getOrDefault(bullet, 0);
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
            unmarked = true;
        }
    }

    private void findPrefixes() {
        Map<String, Integer> counts = new HashMap<>();
        boolean bare = false;
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
}
