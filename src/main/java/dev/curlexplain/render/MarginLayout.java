package dev.curlexplain.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A transcript with its notes in the right margin, the way one writes beside a listing:
 *
 * <pre>{@code
 *  7  * Recv failure: Connection reset by peer   # The other end, or a firewall on the way,
 *                                                # cut the TCP connection with a RST packet.
 *  8  * Closing connection 0                     # curl closes the connection.
 * }</pre>
 *
 * <p>All notes begin in one column. A line that reaches over it keeps its whole width, and its note
 * stands beneath.
 */
final class MarginLayout {
    private static final int GAP = 2;
    private static final String MARK = "# ";

    /** Narrower notes are columns of single words. */
    private static final int NARROWEST_NOTE = 30;

    private static final int FIRST_COLUMN = 12;
    private static final int STEP = 2;

    /** So many lines show what the rest looks like. */
    private static final int SAMPLE = 400;

    private final int numberWidth;
    private final int fullWidth;
    private final int textWidth;
    private final Wrapping lineWrapping;
    private final Wrapping noteWrapping;

    private MarginLayout(int numberWidth, int fullWidth, int textWidth) {
        this.numberWidth = numberWidth;
        this.fullWidth = fullWidth;
        this.textWidth = textWidth;
        this.lineWrapping = new Wrapping(fullWidth);
        this.noteWrapping = new Wrapping(noteWidth(fullWidth, textWidth));
    }

    /** The layout that needs the fewest rows. */
    static MarginLayout of(List<NotedLine> lines, int columns) {
        int numberWidth = Math.max(2, Integer.toString(lines.size()).length());
        int fullWidth = columns - numberWidth - GAP;
        List<Measured> sample = lines.stream().limit(SAMPLE).map(Measured::of).toList();
        int best = FIRST_COLUMN;
        long fewest = Long.MAX_VALUE;
        for (int width = FIRST_COLUMN; noteWidth(fullWidth, width) >= NARROWEST_NOTE; width += STEP) {
            long rows = rowsNeeded(sample, width, noteWidth(fullWidth, width));
            if (rows <= fewest) {
                fewest = rows;
                best = width;
            }
        }
        return new MarginLayout(numberWidth, fullWidth, best);
    }

    private static int noteWidth(int fullWidth, int textWidth) {
        return fullWidth - textWidth - GAP - MARK.length();
    }

    private static long rowsNeeded(List<Measured> lines, int textWidth, int noteWidth) {
        return lines.stream().mapToLong(l -> l.rows(textWidth, noteWidth)).sum();
    }

    /**
     * The columns that a line would take if there were room for all of it.
     *
     * @param note 0 where there is none; 1 where only a pointer to an earlier note stands
     */
    private record Measured(int text, int note) {
        static Measured of(NotedLine line) {
            int note = line.sameAs() > 0 ? 1 : DisplayWidth.of(line.note());
            return new Measured(DisplayWidth.of(line.text()), line.note().isEmpty() ? 0 : note);
        }

        int rows(int textWidth, int noteWidth) {
            int noteRows = Math.max(1, (note + noteWidth - 1) / noteWidth);
            return text <= textWidth || note == 0 ? noteRows : noteRows + 1;
        }
    }

    /** @param note the line's note as it is to be read here */
    List<MarginRow> rows(NotedLine line, String note) {
        List<String> texts = lineWrapping.pieces(line.text());
        List<String> notes = note.isEmpty() ? List.of() : noteWrapping.rows(note);
        boolean beside = texts.size() == 1 && DisplayWidth.of(line.text()) <= textWidth;
        List<MarginRow> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String own = beside && !notes.isEmpty() ? notes.get(0) : "";
            String text = texts.get(i);
            boolean last = i == texts.size() - 1;
            rows.add(last ? row(i == 0 ? line.number() : 0, text, own) : cut(i == 0 ? line.number() : 0, text));
        }
        for (String rest : beside && !notes.isEmpty() ? notes.subList(1, notes.size()) : notes) {
            rows.add(row(0, "", rest));
        }
        return rows;
    }

    private MarginRow cut(int number, String text) {
        String kept = text.stripTrailing();
        return new MarginRow(shown(number), kept, text.substring(kept.length()), "");
    }

    private String shown(int number) {
        String digits = number == 0 ? "" : Integer.toString(number);
        return " ".repeat(numberWidth - digits.length()) + digits;
    }

    private MarginRow row(int number, String text, String note) {
        String shown = shown(number);
        if (note.isEmpty()) {
            return new MarginRow(shown, text, "", "");
        }
        return new MarginRow(shown, text, " ".repeat(textWidth + GAP - DisplayWidth.of(text)), MARK + note);
    }
}
