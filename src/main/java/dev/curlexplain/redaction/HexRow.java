package dev.curlexplain.redaction;

import java.util.Arrays;

/**
 * A row of a dump, its bytes as text. Programs differ in how many bytes a row has and how they group them.
 *
 * <pre>{@code
 * 0000: 47 45 54 20 2f                                  GET /      curl --trace
 * 00000000: 4745 5420 2f                             GET /         xxd, tcpdump -X
 * 00000000  47 45 54 20 2f                           |GET /|       hexdump -C
 * }</pre>
 */
final class HexRow implements View {
    private static final int MOST_BYTES = 64;

    /** Between bytes; more of them stand before the text only. */
    private static final int MOST_BLANKS = 2;

    private final View line;
    private final String text;

    /** Where the two digits of each byte begin. */
    private final int[] digits;

    private final int ascii;

    private HexRow(View line, String text, int[] digits, int ascii) {
        this.line = line;
        this.text = text;
        this.digits = digits;
        this.ascii = ascii;
    }

    /**
     * @param from where the bytes begin, behind {@code 0000: }
     * @return null where the two columns do not tell the same
     */
    static HexRow of(View line, int from) {
        String row = line.text();
        StringBuilder bytes = new StringBuilder();
        int[] digits = new int[MOST_BYTES];
        for (int at = from; at >= 0 && bytes.length() < MOST_BYTES; at = nextByte(row, at + 2)) {
            int value = value(row, at);
            if (value < 0) {
                break;
            }
            digits[bytes.length()] = at;
            bytes.append((char) value);
        }
        // the text may look like more bytes: "62 65 be"
        for (int count = bytes.length(); count > 0; count--) {
            int ascii = ascii(row, digits[count - 1] + 2, bytes, count);
            if (ascii >= 0) {
                return new HexRow(line, bytes.substring(0, count), Arrays.copyOf(digits, count), ascii);
            }
        }
        return null;
    }

    private static int nextByte(String row, int from) {
        int at = from;
        while (at < row.length() && at - from < MOST_BLANKS && row.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** -1 where there is no byte; one that is masked already is a {@code *}. */
    private static int value(String row, int at) {
        if (at + 1 >= row.length()) {
            return -1;
        }
        if (row.startsWith("**", at)) {
            return '*';
        }
        int high = Character.digit(row.charAt(at), 16);
        int low = Character.digit(row.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Where the text column begins that tells the same; it may begin with blanks. */
    private static int ascii(String row, int end, CharSequence bytes, int count) {
        if (end < row.length() && row.charAt(end) != ' ') {
            return -1;
        }
        int shown = Characters.skipBlanks(row, end, row.length());
        int bar = shown < row.length() && row.charAt(shown) == '|' ? shown + 1 : shown;
        for (int at = bar; at > end && bar - at <= count; at--) {
            if (tellsTheSame(row, at, bytes, count)) {
                return at;
            }
        }
        return -1;
    }

    /** {@code GET /..}: a dot is any byte that cannot be shown; blanks at the end may be missing. */
    private static boolean tellsTheSame(String row, int ascii, CharSequence bytes, int count) {
        for (int i = 0; i < count; i++) {
            char expected = bytes.charAt(i);
            if (ascii + i >= row.length()) {
                return expected == ' ' || i > 0;
            }
            char shown = row.charAt(ascii + i);
            boolean same = shown == expected || shown == '.' || shown == '*';
            if (!same && (expected > ' ' || expected == ' ' && Characters.isWord(shown))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int depth(int at) {
        return 1;
    }

    @Override
    public void places(int start, int end, Places places) {
        String shown = text.substring(start, end);
        column(digits[start], digits[end - 1] + 2, shown, places);
        column(ascii + start, Math.min(ascii + end, line.text().length()), shown, places);
    }

    private void column(int start, int end, String shown, Places places) {
        line.places(start, end, (number, from, to, unused, columns) -> places.place(number, from, to, shown, true));
    }
}
