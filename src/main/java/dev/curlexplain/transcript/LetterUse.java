package dev.curlexplain.transcript;

/** Where characters beyond ASCII usually stand among others. */
final class LetterUse {
    private static final String WESTERN_LETTERS = "äöüßéèêëàâçùûîïôœñáíóúãõìò" + "ÄÖÜÉÈÊÀÂÇÎÔŒÑÁÍÓÚÃÕ";

    private static final String OPENING = "¿¡“‘";
    private static final String APART = "«»°§·ºª№";

    /** How far behind a low quotation mark its partner may stand. */
    private static final int LONGEST_QUOTATION = 200;

    private LetterUse() {}

    /** A capital begins a word; Latin and Cyrillic do not mix in one. */
    static boolean isUsualCyrillic(String text, int index) {
        char letter = text.charAt(index);
        if (!isCyrillic(letter)) {
            return isUsualMark(text, index);
        }
        boolean mixed = isAsciiLetter(before(text, index)) || isAsciiLetter(after(text, index));
        return !mixed && (Character.isLowerCase(letter) || !isCyrillic(before(text, index)));
    }

    /** Among ASCII letters, not more than two in a row; capitals not behind small letters. */
    static boolean isUsualWestern(String text, int index) {
        char letter = text.charAt(index);
        if (WESTERN_LETTERS.indexOf(letter) < 0) {
            return isUsualMark(text, index);
        }
        boolean crowded = before(text, index) > 0x7f && after(text, index) > 0x7f;
        return !crowded && (Character.isLowerCase(letter) || !Character.isLowerCase(before(text, index)));
    }

    /** Syllables and ideographs stand next to Latin words, not within them. */
    static boolean isWithinLatinWord(String text, int index) {
        return isAsciiLetter(before(text, index)) && isAsciiLetter(after(text, index));
    }

    private static boolean isUsualMark(String text, int index) {
        char mark = text.charAt(index);
        char before = before(text, index);
        char after = after(text, index);
        boolean behindLetter = Character.isLetter(before);
        boolean beforeLetter = Character.isLetter(after);
        return switch (mark) {
            case '’' -> true;
            case '–', '—' -> !behindLetter && !beforeLetter;
            case '”' -> !beforeLetter;
            case '„' -> !behindLetter && isClosed(text, index);
            case '…' -> !beforeLetter && !Character.isLowerCase(after(text, index + 1));
            case '\u00a0' -> before != ' ' && after != ' ' && !(behindLetter && beforeLetter);
            default ->
                OPENING.indexOf(mark) >= 0 && !behindLetter
                        || APART.indexOf(mark) >= 0 && !(behindLetter && beforeLetter);
        };
    }

    private static boolean isClosed(String text, int index) {
        String quotation = text.substring(index, Math.min(text.length(), index + LONGEST_QUOTATION));
        return quotation.indexOf('“') > 0 || quotation.indexOf('”') > 0;
    }

    private static boolean isCyrillic(char c) {
        return c >= 'А' && c <= 'я' || c == 'ё' || c == 'Ё';
    }

    private static boolean isAsciiLetter(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    private static char before(String text, int index) {
        return index > 0 ? text.charAt(index - 1) : ' ';
    }

    private static char after(String text, int index) {
        return index + 1 < text.length() ? text.charAt(index + 1) : ' ';
    }
}
