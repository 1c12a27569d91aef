package dev.curlexplain.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedLineTest {
    private static final MaskedLine LINE =
            new MaskedLine("{\"authorization\": \"Bearer [secret-1~8] over", Map.of("s3cr3t-9\"}", "[secret-1~8]"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "s3cr3t-9, [secret-1~8]",
        "Bearer s3cr3t-9, Bearer [secret-1~8]",
        "3t-9, [secret-1~8]",
        "over, over",
        "Bearer, Bearer",
        "cr3, cr3",
    })
    void aFieldThatHoldsOnlyAPartOfWhatWasMaskedIsMasked(String field, String shown) {
        assertThat(LINE.mask(field)).isEqualTo(shown);
    }

    @Test
    void aFieldIsMaskedToItsEndWhereItsOtherSecretsAre() {
        String text = "<i>Cookie: a=[secret-1~8]; b=[secret-2~8]";
        MaskedLine line = new MaskedLine(text, Map.of("s3cr3t-1", "[secret-1~8]", "s3cr3t-2</i>", "[secret-2~8]"));
        assertThat(line.mask("a=s3cr3t-1; b=s3cr3t-2")).isEqualTo("a=[secret-1~8]; b=[secret-2~8]");
    }

    @Test
    void longValuesTakeNoTime() {
        String secret = "ab".repeat(500_000);
        MaskedLine line = new MaskedLine("[secret-1~32]", Map.of(secret + 'x', "[secret-1~32]"));
        assertThat(line.mask("b".repeat(500_000))).isEqualTo("b".repeat(500_000));
    }
}
