package dev.curlexplain.transcript;

/**
 * A stretch of characters in a line, {@code [start, end)}, counted in UTF-16 units from 0.
 *
 * @param start first character, 0 or more
 * @param end behind the last character, {@code start} or more
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
