package dev.curlexplain.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes to text: UTF-8, UTF-16 with a byte order mark, the Korean code page where the bytes read as
 * Korean, Latin-1 where single bytes stand alone; UTF-8 with replacement characters for the rest.
 */
public final class TextDecoder {
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final int FEW_CONTROLS = 20;

    private TextDecoder() {}

    public static String decode(byte[] bytes) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return strictly(bytes, marked).orElseGet(() -> new String(bytes, marked));
        }
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> decodeLegacy(bytes));
    }

    private static Charset byMark(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static String decodeLegacy(byte[] bytes) {
        if (looksBinary(bytes) || isMostlyUtf8(bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return strictly(bytes, KOREAN)
                .filter(TextDecoder::readsAsKorean)
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** One control character in {@value #FEW_CONTROLS} bytes or more is no text in any code page. */
    private static boolean looksBinary(byte[] bytes) {
        long controls = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != 0x1b) {
                controls++;
            }
        }
        return controls * FEW_CONTROLS > bytes.length;
    }

    /** More sequences of UTF-8 than bytes that cannot be: somebody wrote UTF-8 and something broke it. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        int sequences = 0;
        int strays = 0;
        for (int i = 0; i < bytes.length; i++) {
            int follow = following(bytes, i);
            if (follow > 0) {
                sequences++;
                i += follow;
            } else if (bytes[i] < 0) {
                strays++;
            }
        }
        return sequences > strays;
    }

    /** How many continuation bytes belong to the lead byte here; 0 for none, or where one is missing. */
    private static int following(byte[] bytes, int lead) {
        int b = bytes[lead] & 0xff;
        int follow = b >= 0xc2 && b < 0xe0 ? 1 : (b & 0xf0) == 0xe0 ? 2 : (b & 0xf8) == 0xf0 ? 3 : 0;
        for (int i = 1; i <= follow; i++) {
            if (lead + i >= bytes.length || (bytes[lead + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return follow;
    }

    private static boolean readsAsKorean(String text) {
        long hangul = text.codePoints().filter(c -> c >= 0xac00 && c <= 0xd7a3).count();
        long other = text.codePoints().filter(c -> c > 0x7f).count() - hangul;
        return hangul >= 2 && hangul > other;
    }
}
