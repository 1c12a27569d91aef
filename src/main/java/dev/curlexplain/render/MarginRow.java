package dev.curlexplain.render;

/**
 * One row on the screen: {@code  8  * Closing connection 0     # curl closes the connection.}
 *
 * @param number of the line, or blanks in rows that go on with it
 * @param text of the line, or a piece of it
 * @param gap blanks up to the note; without one, those that the line was cut at, which are not printed
 * @param note with the mark before it, or empty
 */
public record MarginRow(String number, String text, String gap, String note) {
    @Override
    public String toString() {
        return number + "  " + text + (note.isEmpty() ? "" : gap + note);
    }
}
