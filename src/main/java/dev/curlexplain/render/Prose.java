package dev.curlexplain.render;

import java.util.ArrayList;
import java.util.List;

/** Sets running text for a terminal, with something in front of its first row and blanks before the others. */
public final class Prose {
    /** Longer rows tire the eye. */
    private static final int WIDEST = 100;

    /** @param lead blanks, or a number such as {@code "  1. "} */
    public record Row(String lead, String text) {}

    private final int columns;

    Prose(int columns) {
        this.columns = Math.min(WIDEST, columns);
    }

    /** {@code rows("Why so", "  1. ")} is {@code "  1. " + "Why so"}. */
    public List<Row> rows(String text, String lead) {
        int width = DisplayWidth.of(lead);
        List<Row> rows = new ArrayList<>();
        for (String row : new Wrapping(columns - width).rows(text)) {
            rows.add(new Row(rows.isEmpty() ? lead : " ".repeat(width), row));
        }
        return rows;
    }

    /** Lines that are to stay whole, such as commands to be pasted. */
    public List<String> lines(String text) {
        return List.of(text.strip().split("\\R"));
    }
}
