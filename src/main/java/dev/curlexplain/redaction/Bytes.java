package dev.curlexplain.redaction;

/** Characters whose bytes are written one by one: {@code \xec\x95\x94}, {@code =EC=95=94}, {@code \354\225\224}. */
final class Bytes {
    private static final int FIRST_OF_TWO = 0xC2;
    private static final int FIRST_OF_THREE = 0xE0;
    private static final int FIRST_OF_FOUR = 0xF0;
    private static final int BEHIND_FIRST = 0xF5;

    /** Reads one byte, null where none is written. */
    @FunctionalInterface
    interface Octet {
        Unescaping.Unescaped at(String raw, int i);
    }

    private Bytes() {}

    /** @return the character that begins here in UTF-8, else the byte, null where none begins */
    static Unescaping.Unescaped character(String raw, int i, Octet octet) {
        Unescaping.Unescaped first = octet.at(raw, i);
        if (first == null || first.character() < FIRST_OF_TWO || first.character() >= BEHIND_FIRST) {
            return first;
        }
        int more = first.character() < FIRST_OF_THREE ? 1 : first.character() < FIRST_OF_FOUR ? 2 : 3;
        int value = first.character() & (0x3F >> more);
        int end = first.end();
        for (int k = 0; k < more; k++) {
            Unescaping.Unescaped next = end < raw.length() ? octet.at(raw, end) : null;
            if (next == null || (next.character() & 0xC0) != 0x80) {
                return first;
            }
            value = value << 6 | next.character() & 0x3F;
            end = next.end();
        }
        return new Unescaping.Unescaped(value > 0xffff ? '\ufffd' : value, end);
    }

    /** -1 for none. */
    static int number(String raw, int from, int to, int radix) {
        int value = from < to && to <= raw.length() ? 0 : -1;
        for (int i = from; i < to && value >= 0; i++) {
            int digit = Character.digit(raw.charAt(i), radix);
            value = digit < 0 ? -1 : value * radix + digit;
        }
        return value;
    }
}
