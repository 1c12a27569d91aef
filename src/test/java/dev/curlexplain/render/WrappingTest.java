package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WrappingTest {
    @Test
    void koreanLettersAreTwoColumnsWide() {
        assertThat(DisplayWidth.of("서버")).isEqualTo(4);
        assertThat(DisplayWidth.of("server")).isEqualTo(6);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("✓␛")).isEqualTo(2);
        assertThat(DisplayWidth.of("")).isZero();
    }

    @Test
    void runningTextIsCutAtBlanks() {
        assertThat(new Wrapping(14).rows("The other end cut the connection."))
                .containsExactly("The other end", "cut the", "connection.");
        assertThat(new Wrapping(14).rows("연결이 상대편에 의해 끊어짐")).containsExactly("연결이", "상대편에 의해", "끊어짐");
    }

    @Test
    void aWordLongerThanTheRowIsCut() {
        assertThat(new Wrapping(5).rows("가나다라 abcdefgh")).containsExactly("가나", "다라", "abcde", "fgh");
    }

    @Test
    void paragraphsStayApart() {
        assertThat(new Wrapping(20).rows("one\ntwo\n\nthree")).containsExactly("one two", "", "three");
    }

    @Test
    void piecesPutTogetherAreTheText() {
        Random random = new Random(7);
        String letters = "ab c  서버연결\t✓\ud83d\ude00e\u0301|{}.";
        for (int round = 0; round < 2000; round++) {
            int[] characters = random.ints(random.nextInt(80), 0, letters.codePointCount(0, letters.length()))
                    .map(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
                    .toArray();
            String text = new String(characters, 0, characters.length);
            Wrapping wrapping = new Wrapping(2 + random.nextInt(30));
            assertThat(String.join("", wrapping.pieces(text))).isEqualTo(text);
        }
    }

    @Test
    void noPieceIsWiderThanTheRow() {
        String text = "* subjectAltName: 호스트 \"registry.corp.test\" matched cert's 이름 ".repeat(20);
        assertThat(new Wrapping(40).pieces(text)).allMatch(piece -> DisplayWidth.of(piece) <= 40);
    }

    @Test
    void aProgressMeterBeginsARowAtEachCarriageReturn() {
        assertThat(new Wrapping(80).pieces("␍  0  10␍ 50  10␍100  10"))
                .containsExactly("␍  0  10", "␍ 50  10", "␍100  10");
    }

    @Test
    void megabytesInOneLineTakeNoQuadraticTime() {
        String line = "x".repeat(8_000_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(new Wrapping(76).pieces(line)).hasSize(105_264));
    }
}
