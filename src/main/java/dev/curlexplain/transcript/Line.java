package dev.curlexplain.transcript;

import java.util.List;

/**
 * One line of the input, without its line feed; a carriage return stays part of it.
 *
 * @param number from 1
 * @param text every character of the line
 */
public record Line(int number, String text) {
    /** What curl printed in this line, see {@link Fragment}. */
    public List<Fragment> fragments() {
        return Fragments.of(text);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
