package dev.curlexplain.redaction;

/** A row of {@code --trace}: {@code 0000: 47 45 54 20 2f GET /}, its bytes as text. */
final class HexRow implements View {
    private static final int MOST_BYTES = 16;
    private static final int HEX_WIDTH = 3 * MOST_BYTES;

    private final View line;
    private final String text;
    private final int hex;
    private final int ascii;

    private HexRow(View line, String text, int hex, int ascii) {
        this.line = line;
        this.text = text;
        this.hex = hex;
        this.ascii = ascii;
    }

    /**
     * @param from where the bytes begin, behind {@code 0000: }
     * @return null where the two columns do not tell the same
     */
    static HexRow of(View line, int from) {
        String row = line.text();
        StringBuilder bytes = new StringBuilder();
        int at = from;
        while (bytes.length() < MOST_BYTES && at + 2 < row.length() && row.charAt(at + 2) == ' ') {
            int high = Character.digit(row.charAt(at), 16);
            int low = Character.digit(row.charAt(at + 1), 16);
            boolean masked = row.startsWith("**", at);
            if (!masked && (high < 0 || low < 0)) {
                break;
            }
            bytes.append(masked ? '*' : (char) (high * 16 + low));
            at += 3;
        }
        if (bytes.isEmpty()) {
            return null;
        }
        int column = from + HEX_WIDTH;
        boolean full = row.length() >= column && row.substring(at, column).isBlank();
        int ascii = full && isAscii(row, column, bytes)
                ? column
                : full && isAscii(row, column + 1, bytes) ? column + 1 : Characters.skipBlanks(row, at, row.length());
        return isAscii(row, ascii, bytes) ? new HexRow(line, bytes.toString(), from, ascii) : null;
    }

    /** {@code GET /..}: a dot is any byte that cannot be shown; blanks at the end may be missing. */
    private static boolean isAscii(String row, int ascii, CharSequence bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            char expected = bytes.charAt(i);
            if (ascii + i >= row.length()) {
                return expected == ' ' || i > 0;
            }
            char shown = row.charAt(ascii + i);
            if (shown != '.' && shown != '*' && shown != expected && expected > ' ') {
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
        column(hex + 3 * start, hex + 3 * end - 1, shown, places);
        column(ascii + start, Math.min(ascii + end, line.text().length()), shown, places);
    }

    private void column(int start, int end, String shown, Places places) {
        line.places(start, end, (number, from, to, unused, columns) -> places.place(number, from, to, shown, true));
    }
}
