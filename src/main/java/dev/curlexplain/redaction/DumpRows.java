package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the rows of {@code --trace}, {@code --trace-ascii} and other programs' dumps, so that a secret is one
 * also where it goes over rows.
 *
 * <pre>{@code
 * 0000: 41 75 74 68 6f 72 69 7a 61 74 69 6f 6e 3a 20 42 Authorization: B
 * 0010: 65 61 72 65 72 20 61 62 63                      earer abc
 * }</pre>
 */
final class DumpRows {
    /** Also behind what grep puts before a line: {@code app.log:12:}. */
    private static final Pattern ROW =
            Pattern.compile("(?:(?<![0-9A-Za-z.:])|(?<=[a-z]:\\d{1,7}:))(?<offset>[0-9a-f]{4,8}): ");

    /** As other programs begin a row of bytes: {@code 0x0010:  4865}, {@code 00000010  48 65}. */
    private static final Pattern OTHER_ROW =
            Pattern.compile("(?<![0-9A-Za-z.:])(?:0x)?(?<offset>[0-9a-f]{4,8}):? {1,3}(?=[0-9a-f*]{2})");

    /** Where {@code --trace-ascii} cuts lines. */
    private static final int TEXT_WIDTH = 64;

    private final Consumer<View> dumps;
    private final Consumer<View> joined;
    private final OpenDumps open = new OpenDumps();
    private final List<JoinedView.Part> parts = new ArrayList<>();
    private long next;
    private boolean row;

    /** Whether the last row was full, so that its line goes on in the next. */
    private boolean goesOn;

    /**
     * @param dumps receives each dump when it has ended
     * @param joined receives dumps of which one goes on with the line that the one before left open
     */
    DumpRows(Consumer<View> dumps, Consumer<View> joined) {
        this.dumps = dumps;
        this.joined = joined;
    }

    /**
     * @param plain the line as it stands: dumps are not escaped where their bytes are
     * @param decoded the same line with its escapes undone
     * @return how many characters of the decoded line are left to be read as a line: none of a row's bytes are
     */
    int see(View plain, View decoded) {
        Matcher row = ROW.matcher(plain.text());
        HexRow hex = row.find() ? HexRow.of(plain, row.end()) : null;
        if (hex == null && plain.text().indexOf("  ") >= 0) {
            row = OTHER_ROW.matcher(plain.text());
            hex = row.find() ? HexRow.of(plain, row.end()) : null;
        }
        if (hex != null) {
            see(plain, row, hex);
            return Math.min(row.start(), decoded.text().length());
        }
        Matcher other = ROW.matcher(decoded.text());
        this.row = other.find();
        if (!this.row) {
            end();
            open.heading(decoded.text());
            return decoded.text().length();
        }
        return see(decoded, other, HexRow.of(decoded, other.end()));
    }

    private int see(View line, Matcher row, HexRow hex) {
        this.row = true;
        String text = line.text();
        long offset = Long.parseLong(row.group("offset"), 16);
        int shownEnd = endOfShown(line, row);
        int end = hex == null
                ? Characters.trimmedEnd(text, row.end(), shownEnd)
                : hex.text().length();
        int from = hex == null ? row.end() : 0;
        if (parts.isEmpty() || offset < next) {
            end();
            next = offset;
        }
        parts.add(new JoinedView.Part(hex == null ? line : hex, from, end, goesOn && offset == next ? "" : "\n"));
        int length = hex == null
                ? text.substring(0, shownEnd).replace("\r", "").length() - row.end()
                : hex.text().length();
        next = offset + length;
        goesOn = hex != null || length == TEXT_WIDTH;
        return hex == null ? text.length() : row.start();
    }

    /** @return where a row may begin in a line, -1 for nowhere */
    static int begin(String line) {
        Matcher row = ROW.matcher(line);
        Matcher other = OTHER_ROW.matcher(line);
        int begin = row.find() ? row.start() : Integer.MAX_VALUE;
        begin = other.find() ? Math.min(begin, other.start()) : begin;
        return begin == Integer.MAX_VALUE ? -1 : begin;
    }

    /** A log may have put the row in quotes. */
    private static int endOfShown(View line, Matcher row) {
        String text = line.text();
        boolean quoted = row.start() > 0 && Characters.isQuote(text.charAt(row.start() - 1));
        int limit = Math.min(text.length(), row.end() + TEXT_WIDTH);
        return quoted ? line.closing(row.start() - 1, limit) : limit;
    }

    /** Whether the line seen last was a row. */
    boolean isRow() {
        return row;
    }

    /** The text has ended. */
    void finish() {
        end();
        open.rest().forEach(rows -> joined.accept(new JoinedView(rows)));
    }

    private void end() {
        if (!parts.isEmpty()) {
            dumps.accept(new JoinedView(parts));
            List<JoinedView.Part> all = open.ended(parts, next);
            if (!all.isEmpty()) {
                joined.accept(new JoinedView(all));
            }
            parts.clear();
        }
    }
}
