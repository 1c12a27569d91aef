package dev.curlexplain.render;

/**
 * Characters that a terminal or a browser would act on, made visible: ESC is shown as {@code ␛}, a
 * right-to-left override as {@code <U+202E>}. Nothing that a transcript holds can then move a cursor, set a
 * colour, or show words in another order than they have.
 */
final class ControlPictures {
    /** U+2400 is the picture of NUL; the others follow in the order of ASCII. */
    private static final char FIRST_PICTURE = '\u2400';

    private static final char DELETE = 0x7f;
    private static final char PICTURE_OF_DELETE = '\u2421';

    /** These join letters of a script or parts of an emoji, and do nothing else. */
    private static final String JOINERS = "\u200c\u200d";

    private ControlPictures() {}

    static String of(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        return first == text.length() ? text : pictured(text, first);
    }

    private static String pictured(String text, int first) {
        StringBuilder pictured = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int character = text.codePointAt(i);
            append(character, pictured);
            i += Character.charCount(character);
        }
        return pictured.toString();
    }

    private static void append(int character, StringBuilder pictured) {
        if (character < ' ') {
            pictured.append((char) (FIRST_PICTURE + character));
        } else if (character == DELETE) {
            pictured.append(PICTURE_OF_DELETE);
        } else if (isActing(character)) {
            pictured.append(String.format("<U+%04X>", character));
        } else {
            pictured.appendCodePoint(character);
        }
    }

    /** Nearly all text is this, and is passed through as it is. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < DELETE || c >= '\uac00' && c <= '\ud7a3';
    }

    private static boolean isActing(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> JOINERS.indexOf(character) < 0;
            default -> false;
        };
    }
}
