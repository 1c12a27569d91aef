package dev.curlexplain.transcript;

/**
 * What word processors, chats and web pages make of plain text, undone: {@code *\u00a0Connected to} with a
 * no-break blank, {@code “https://a.test/”}, {@code –insecure} for {@code --insecure}, full-width letters.
 */
public final class Typography {
    private static final char FULL_WIDTH_FIRST = '\uff01';
    private static final char FULL_WIDTH_LAST = '\uff5e';
    private static final int FULL_WIDTH_DISTANCE = FULL_WIDTH_FIRST - '!';

    private Typography() {}

    /**
     * The text as it was typed. Blanks and quotation marks take one character for one; characters without width
     * go, a dash before an option's name becomes two hyphens, an ellipsis three full stops. The same object
     * where there is nothing to undo.
     */
    public static String plain(String text) {
        int first = 0;
        while (first < text.length() && !isTypographic(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 4).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            append(text, i, plain);
        }
        return plain.toString();
    }

    private static boolean isTypographic(String text, int index) {
        char c = text.charAt(index);
        return c > 0x7f
                && (isBlank(c) || isWithoutWidth(c) || isDash(c) || c == '…' || quote(c) != c || isFullWidth(c));
    }

    private static void append(String text, int index, StringBuilder plain) {
        char c = text.charAt(index);
        if (isBlank(c)) {
            plain.append(' ');
        } else if (isDash(c)) {
            plain.append(isOptionsDash(text, index) ? "--" : "-");
        } else if (c == '…') {
            plain.append("...");
        } else if (isFullWidth(c)) {
            plain.append((char) (c - FULL_WIDTH_DISTANCE));
        } else if (!isWithoutWidth(c)) {
            plain.append(quote(c));
        }
    }

    /** No-break, thin, ideographic and other blanks. */
    private static boolean isBlank(char c) {
        return c == '\u00a0' || c >= '\u2000' && c <= '\u200a' || c == '\u202f' || c == '\u205f' || c == '\u3000';
    }

    /** Zero-width blanks and joiners, soft hyphens, word joiners, marks of direction and of byte order. */
    private static boolean isWithoutWidth(char c) {
        return c == '\u00ad'
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2064'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\ufeff';
    }

    private static boolean isDash(char c) {
        return c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    /** {@code –insecure} was {@code --insecure}; {@code –k} and {@code 10–20} had one. */
    private static boolean isOptionsDash(String text, int index) {
        boolean begins = index == 0 || text.charAt(index - 1) == ' ' || isBlank(text.charAt(index - 1));
        boolean name = index + 2 < text.length()
                && Character.isLetter(text.charAt(index + 1))
                && (Character.isLetter(text.charAt(index + 2)) || text.charAt(index + 2) == '-');
        return begins && name && text.charAt(index) > '\u2011';
    }

    private static char quote(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033' -> '"';
            default -> c;
        };
    }

    /** Letters, digits and what stands in addresses; commas, colons and brackets belong to East Asian prose. */
    private static boolean isFullWidth(char c) {
        return c >= FULL_WIDTH_FIRST
                && c <= FULL_WIDTH_LAST
                && (Character.isLetterOrDigit(c) || "＊＜＞－．／＿＠".indexOf(c) >= 0);
    }
}
