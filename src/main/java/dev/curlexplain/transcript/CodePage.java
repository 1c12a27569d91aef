package dev.curlexplain.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The encodings, other than Unicode's, in which the terminals and systems of our languages write. Which one
 * it is shows in what comes out: the share of characters that are usual where they stand.
 */
enum CodePage {
    KOREAN("x-windows-949", cjk(UsualCharacters.KOREAN)),
    JAPANESE("windows-31j", cjk(UsualCharacters.JAPANESE)),
    JAPANESE_UNIX("EUC-JP", cjk(UsualCharacters.JAPANESE)),
    SIMPLIFIED_CHINESE("GB18030", cjk(UsualCharacters.SIMPLIFIED_CHINESE)),
    TRADITIONAL_CHINESE("x-windows-950", cjk(UsualCharacters.TRADITIONAL_CHINESE)),
    WESTERN("windows-1252", LetterUse::isUsualWestern),
    WESTERN_CONSOLE("IBM850", LetterUse::isUsualWestern),
    CYRILLIC("windows-1251", LetterUse::isUsualCyrillic),
    CYRILLIC_UNIX("KOI8-R", LetterUse::isUsualCyrillic),
    CYRILLIC_CONSOLE("IBM866", LetterUse::isUsualCyrillic);

    /** Below this share the page is not the one in which the text was written. */
    private static final double PLAUSIBLE = 0.6;

    /** A page that some Java runtimes leave out is never the answer there. */
    private static final List<CodePage> AVAILABLE =
            Arrays.stream(values()).filter(page -> page.charset != null).toList();

    private interface Use {
        boolean isUsual(String text, int index);
    }

    private final Charset charset;
    private final Use use;

    CodePage(String charset, Use use) {
        this.charset = Charset.isSupported(charset) ? Charset.forName(charset) : null;
        this.use = use;
    }

    private static Use cjk(UsualCharacters characters) {
        return (text, index) -> characters.have(text.charAt(index)) && !LetterUse.isWithinLatinWord(text, index);
    }

    /** The page in which the bytes read best, the first of equals; empty where none reads well. */
    static Optional<CodePage> of(byte[] bytes) {
        CodePage best = null;
        double share = 0;
        for (CodePage page : AVAILABLE) {
            double pagesShare = page.usualShare(bytes);
            if (pagesShare > share) {
                best = page;
                share = pagesShare;
            }
        }
        return share >= PLAUSIBLE ? Optional.of(best) : Optional.empty();
    }

    boolean isEastAsian() {
        return compareTo(TRADITIONAL_CHINESE) <= 0;
    }

    boolean reads(byte[] bytes) {
        return usualShare(bytes) >= PLAUSIBLE;
    }

    /** The usual ones among the characters beyond ASCII, 0 to 1; what cannot be decoded is not usual. */
    private double usualShare(byte[] bytes) {
        String text = new String(bytes, charset);
        int beyondAscii = 0;
        int usual = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > 0x7f && !isCjkMark(character)) {
                beyondAscii++;
                usual += use.isUsual(text, i) ? 1 : 0;
            }
        }
        return beyondAscii == 0 ? 0 : (double) usual / beyondAscii;
    }

    /** Ideographic punctuation and full-width forms, which tell nothing of a language. */
    private static boolean isCjkMark(char character) {
        return character >= 0x3000 && character <= 0x3020 || character >= 0xff01 && character <= 0xff1f;
    }

    /** The text, where every byte of it is one of this page's. */
    Optional<String> decode(byte[] bytes) {
        return decode(bytes, charset);
    }

    static Optional<String> decode(byte[] bytes, Charset charset) {
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
}
