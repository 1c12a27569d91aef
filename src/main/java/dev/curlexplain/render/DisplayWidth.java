package dev.curlexplain.render;

import org.jline.utils.WCWidth;

/** Columns that text takes on a terminal: {@code 서버} takes four, {@code server} six. */
final class DisplayWidth {
    private static final int LAST_ASCII = 0x7e;

    private DisplayWidth() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += of(character);
            i += Character.charCount(character);
        }
        return width;
    }

    /** 0 for what is drawn onto the character before it. */
    static int of(int character) {
        return character >= ' ' && character <= LAST_ASCII ? 1 : Math.max(0, WCWidth.wcwidth(character));
    }
}
