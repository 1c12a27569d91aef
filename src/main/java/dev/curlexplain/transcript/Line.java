package dev.curlexplain.transcript;

import java.util.List;

/**
 * One line of the input, without its line feed; a carriage return stays part of it.
 *
 * @param number from 1
 * @param text every character of the line
 * @param pieces what curl printed in this line, one print each, without what others wrapped around it. Most
 *     lines hold one. A line that went through a progress meter, or through JSON, holds several:
 *     <pre>{@code  0     0    0     0 ... --:--:--     0* Could not resolve host: example.test}</pre>
 *     is a meter row and an info line.
 * @param stream number of the log that it belongs to where several are mixed line by line, else 0
 */
public record Line(int number, String text, List<String> pieces, int stream) {
    /** The line without its wrapping. */
    public String content() {
        return pieces.size() == 1 ? pieces.get(0) : String.join("", pieces);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
