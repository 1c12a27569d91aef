package dev.curlexplain.transcript;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text that some program read in the wrong Western encoding and saved again: {@code ì—°ê²°ì´} was 연결이 in
 * UTF-8, {@code ¿¬°áÀÌ} the same in the Korean code page.
 */
public final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Longer lines are no messages. */
    private static final int LONGEST = 4_000;

    private Mojibake() {}

    /** The text before that happened; the same object where it did not, or where it cannot be told. */
    public static String repaired(String text) {
        if (text.length() > LONGEST || !mayBe(text)) {
            return text;
        }
        byte[] bytes = original(text);
        if (bytes == null) {
            return text;
        }
        Optional<String> utf8 = CodePage.decode(bytes, StandardCharsets.UTF_8);
        return utf8.or(() -> CodePage.of(bytes).filter(CodePage::isEastAsian).flatMap(page -> page.decode(bytes)))
                .orElse(text);
    }

    /** Two characters of the upper half in a row; words of Western languages hardly have them. */
    private static boolean mayBe(String text) {
        boolean pair = false;
        for (int i = 1; i < text.length() && !pair; i++) {
            pair = text.charAt(i) > 0x7f && text.charAt(i - 1) > 0x7f;
        }
        return pair;
    }

    /** The bytes that were read as windows-1252, or as Latin-1 where that has no character; null if they cannot have been. */
    private static byte[] original(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte[] windows = c < 0x100 ? null : String.valueOf(c).getBytes(WINDOWS);
            if (windows != null && (windows.length != 1 || windows[0] == '?')) {
                return null;
            }
            bytes[i] = windows == null ? (byte) c : windows[0];
        }
        return bytes;
    }
}
