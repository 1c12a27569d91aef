package dev.curlexplain.event;

/** Numbers in a text, which may have any length. */
final class Digits {
    private Digits() {}

    /** @return a {@link Long}, or the text itself where it is none or too long for one */
    static Object number(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException tooLong) {
            return digits;
        }
    }
}
