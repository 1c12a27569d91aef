package dev.curlexplain.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
    private static String fill(String text, Map<String, String> values) {
        return new Phrase(text).fill(name -> Optional.ofNullable(values.get(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "서버, 서버를",
        "값, 값을",
        "443, 443을",
        "h2, h2를",
        "URL, URL을",
        "example.com, example.com을",
        "curl, curl을",
        "10, 10을",
        "5, 5를",
        "(없음), (없음)을",
        "TLSv1.3, TLSv1.3을"
    })
    void objectParticleFollowsTheSound(String value, String expected) {
        assertThat(fill("{v|을/를}", Map.of("v", value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "서울, 서울로",
        "서버, 서버로",
        "집, 집으로",
        "443, 443으로",
        "8, 8로",
        "1, 1로",
        "URL, URL로",
        "6, 6으로",
        "26(CURLE_READ_ERROR), 26(CURLE_READ_ERROR)으로",
        "92(CURLE_HTTP2_STREAM), 92(CURLE_HTTP2_STREAM)로"
    })
    void directionParticleKnowsRieul(String value, String expected) {
        assertThat(fill("{v|으로/로}", Map.of("v", value))).isEqualTo(expected);
    }

    @Test
    void bracketsFallAwayWithTheirValue() {
        assertThat(fill("to {host}[[ ({address})]].", Map.of("host", "a.test", "address", "192.0.2.1")))
                .isEqualTo("to a.test (192.0.2.1).");
        assertThat(fill("to {host}[[ ({address})]].", Map.of("host", "a.test"))).isEqualTo("to a.test.");
    }

    @Test
    void valuesAreNeverReadAgain() {
        assertThat(fill("{a} {b}", Map.of("a", "{b}", "b", "$1 \\ ${7*7}"))).isEqualTo("{b} $1 \\ ${7*7}");
    }

    @Test
    void missingValueKeepsItsName() {
        assertThat(fill("to {host}", Map.of())).isEqualTo("to <host>");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 bytes are left", "1, 1 byte is left", "2, 2 bytes are left", "0.5, 0.5 bytes are left"})
    void nounAndVerbFollowTheNumber(String value, String expected) {
        assertThat(fill("{n|byte is/bytes are} left", Map.of("n", value))).isEqualTo(expected);
    }

    @Test
    void wrongPluralIsFound() {
        assertThat(new Phrase("{n|bytes}").wrongPlural()).contains("bytes");
        assertThat(new Phrase("{n|을/를}").wrongPlural()).contains("을/를");
        assertThat(new Phrase("{n|byte/bytes}").wrongPlural()).isEmpty();
    }

    @Test
    void pluralThatDoesNotFollowItsNumberIsFound() {
        assertThat(new Phrase("{n} more bytes").pluralAlone()).contains("bytes");
        assertThat(new Phrase("{n|byte/bytes}, then {n} of them, {n} bytes/sec").pluralAlone())
                .contains("bytes");
        assertThat(new Phrase("{n|byte/bytes}, then {n} of them").pluralAlone()).isEmpty();
        assertThat(new Phrase("{option} counts seconds").pluralAlone()).isEmpty();
    }

    @Test
    void wrongParticleIsFound() {
        assertThat(new Phrase("{a|을를}").wrongParticle()).contains("을를");
        assertThat(new Phrase("{a|을/를}").wrongParticle()).isEmpty();
    }
}
