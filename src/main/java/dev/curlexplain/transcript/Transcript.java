package dev.curlexplain.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole input: a paste, a file, a ticket. Joining the texts of its lines with line feeds gives the
 * input back.
 */
public final class Transcript {
    private final String source;
    private final List<Line> lines;

    private Transcript(String source, List<Line> lines) {
        this.source = source;
        this.lines = lines;
    }

    /**
     * @param source name for messages and answers, such as a file name
     * @param text the whole text; a line feed at its very end makes no line of its own
     */
    public static Transcript of(String source, String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
            lines.add(text.substring(start, feed));
            start = feed + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return new Transcript(source, Unwrapping.unwrap(lines));
    }

    public String source() {
        return source;
    }

    public List<Line> lines() {
        return lines;
    }
}
