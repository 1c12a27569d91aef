package dev.curlexplain.phrase;

import java.util.Optional;

/**
 * Korean particles that depend on the sound before them: 서버를, 값을. Behind digits and Latin letters the
 * sound is that of their Korean reading: 443을(삼), h2를(이), URL을(엘).
 */
public enum Particle {
    OBJECT("을", "를"),
    SUBJECT("이", "가"),
    TOPIC("은", "는"),
    DIRECTION("으로", "로"),
    WITH("과", "와");

    /** Digits whose reading ends in a consonant: 영 일 삼 육 칠 팔; of these 일, 칠 and 팔 end in ㄹ. */
    private static final String CONSONANT_DIGITS = "013678";

    private static final String RIEUL_DIGITS = "178";

    /** Letters whose name ends in a consonant: 엘 엠 엔 알; of these 엘 and 알 end in ㄹ. */
    private static final String CONSONANT_LETTERS = "lmnr";

    private static final String RIEUL_LETTERS = "lr";

    private static final int HANGUL_FIRST = 0xac00;
    private static final int HANGUL_LAST = 0xd7a3;
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    private final String afterConsonant;
    private final String afterVowel;

    Particle(String afterConsonant, String afterVowel) {
        this.afterConsonant = afterConsonant;
        this.afterVowel = afterVowel;
    }

    /** @param pair as written in the knowledge base: {@code 을/를} */
    static Optional<Particle> of(String pair) {
        for (Particle particle : values()) {
            if (pair.equals(particle.afterConsonant + '/' + particle.afterVowel)) {
                return Optional.of(particle);
            }
        }
        return Optional.empty();
    }

    /** What is said aloud decides: of {@code 26(CURLE_READ_ERROR)} the number. */
    String after(String value) {
        String spoken = withoutBracket(value).replaceAll("[^\\p{L}\\p{N}]++$", "");
        if (spoken.isEmpty()) {
            return afterConsonant + '(' + afterVowel + ')';
        }
        char last = Character.toLowerCase(spoken.charAt(spoken.length() - 1));
        boolean consonant = isOneOf(last, CONSONANT_DIGITS, CONSONANT_LETTERS) || hangulFinal(last) > 0;
        boolean rieul = isOneOf(last, RIEUL_DIGITS, RIEUL_LETTERS) || hangulFinal(last) == FINAL_RIEUL;
        return consonant && !(this == DIRECTION && rieul) ? afterConsonant : afterVowel;
    }

    private static String withoutBracket(String value) {
        int open = value.endsWith(")") ? value.lastIndexOf('(') : -1;
        return open > 0 ? value.substring(0, open) : value;
    }

    private static boolean isOneOf(char c, String digits, String letters) {
        return digits.indexOf(c) >= 0 || letters.indexOf(c) >= 0;
    }

    private static int hangulFinal(char c) {
        return c < HANGUL_FIRST || c > HANGUL_LAST ? 0 : (c - HANGUL_FIRST) % FINALS;
    }
}
