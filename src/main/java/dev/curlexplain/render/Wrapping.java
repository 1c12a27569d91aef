package dev.curlexplain.render;

import java.util.ArrayList;
import java.util.List;

/** Cuts text to a number of columns; Korean letters take two. */
public final class Wrapping {
    /** A piece is cut behind a blank only if that leaves it reasonably full. */
    private static final double FULL_ENOUGH = 0.7;

    /** Where a progress meter begins its next row, over the one before. */
    private static final int CARRIAGE_RETURN = '\u240d';

    private final int columns;

    /** @param columns 2 or more */
    public Wrapping(int columns) {
        this.columns = Math.max(2, columns);
    }

    /** Pieces that, put together again, are the text, character for character. */
    List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int width = 0;
        int afterBlank = 0;
        int blankWidth = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int own = DisplayWidth.of(character);
            boolean newRow = character == CARRIAGE_RETURN && i > start;
            if (newRow || width + own > columns) {
                boolean atBlank = !newRow && afterBlank > start && blankWidth >= columns * FULL_ENOUGH;
                int end = atBlank ? afterBlank : i;
                pieces.add(text.substring(start, end));
                width = atBlank ? width - blankWidth : 0;
                start = end;
            }
            width += own;
            i += Character.charCount(character);
            if (character == ' ') {
                afterBlank = i;
                blankWidth = width;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** Rows of running text, cut at blanks where it can be. A blank line between paragraphs stays. */
    public List<String> rows(String text) {
        List<String> rows = new ArrayList<>();
        for (String paragraph : text.strip().split("\\n\\s*\\n")) {
            if (!rows.isEmpty()) {
                rows.add("");
            }
            fill(paragraph.strip().split("\\s+"), rows);
        }
        return rows;
    }

    private void fill(String[] words, List<String> rows) {
        StringBuilder row = new StringBuilder();
        int width = 0;
        for (String word : words) {
            List<String> parts = pieces(word);
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                int own = DisplayWidth.of(part);
                int blank = i == 0 && !row.isEmpty() ? 1 : 0;
                if (!row.isEmpty() && width + blank + own > columns) {
                    rows.add(row.toString());
                    row.setLength(0);
                    width = 0;
                    blank = 0;
                }
                row.append(" ".repeat(blank)).append(part);
                width += blank + own;
            }
        }
        rows.add(row.toString());
    }
}
