package dev.curlexplain.render;

import dev.curlexplain.render.AnswerView.LineView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All lines of a transcript with their notes. */
final class NotedLines {
    /** To say "as line 12" for a note no longer than this would save nobody anything. */
    private static final int SHORT_NOTE = 30;

    private NotedLines() {}

    static List<NotedLine> of(List<LineView> lines) {
        Map<String, Integer> firstWith = new HashMap<>();
        List<NotedLine> noted = new ArrayList<>(lines.size());
        for (LineView line : lines) {
            String note = line.note().strip();
            int first = firstWith.computeIfAbsent(note, unused -> line.number());
            boolean again = first != line.number() && DisplayWidth.of(note) > SHORT_NOTE;
            noted.add(new NotedLine(line.number(), NotedLine.visible(line.text()), note, again ? first : 0));
        }
        return noted;
    }
}
