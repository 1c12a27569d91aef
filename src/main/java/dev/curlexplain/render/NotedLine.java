package dev.curlexplain.render;

/**
 * A line of the transcript with the note beside it, both ready for the eye.
 *
 * @param number from 1
 * @param text without the carriage return at its end; tabs are blanks, control characters visible
 * @param note empty where none is to stand
 * @param sameAs number of an earlier line with this very note, which then need not be read again; 0 for none
 */
public record NotedLine(int number, String text, String note, int sameAs) {
    private static final int TAB = 8;

    /** What of a line can be shown: {@code "a\tb\r"} is {@code "a       b"}. */
    static String visible(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        String whole = line.substring(0, end);
        return ControlPictures.of(whole.indexOf('\t') < 0 ? whole : withoutTabs(whole));
    }

    private static String withoutTabs(String text) {
        StringBuilder spaced = new StringBuilder(text.length() + TAB);
        int column = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (character == '\t') {
                int blanks = TAB - column % TAB;
                spaced.append(" ".repeat(blanks));
                column += blanks;
            } else {
                spaced.appendCodePoint(character);
                column += DisplayWidth.of(character);
            }
            i += Character.charCount(character);
        }
        return spaced.toString();
    }
}
