package dev.curlexplain.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.curlexplain.transcript.Line;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Masking touches secrets only: a line without one stays as it is, and no line is lost. */
class RedactionFuzzTest {
    @MethodSource("dev.curlexplain.Seeds#transcripts")
    @DictionaryFile(resourcePath = "/fuzz/secrets.dict")
    @FuzzTest
    void keepsAllButSecrets(byte[] bytes) {
        List<String> lines = Transcript.of("fuzz", TextDecoder.decode(bytes)).lines().stream()
                .map(Line::text)
                .toList();
        Redactor redactor = Redactor.of(lines);
        List<MaskedLine> masked = redactor.maskAll();
        assertThat(masked).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            MaskedLine line = masked.get(i);
            assertThat(line.text().equals(lines.get(i)))
                    .isEqualTo(line.standIns().isEmpty());
            redactor.mask(lines.get(i));
        }
        assertThat(Redactor.of(lines).maskAll()).isEqualTo(masked);
    }
}
