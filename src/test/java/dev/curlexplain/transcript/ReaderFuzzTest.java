package dev.curlexplain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Collectors;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a text; its lines put together again are that text. */
class ReaderFuzzTest {
    @MethodSource("dev.curlexplain.Seeds#transcripts")
    @FuzzTest
    void readsAnyBytes(byte[] bytes) {
        String text = TextDecoder.decode(bytes);
        Transcript transcript = Transcript.of("fuzz", text);
        String joined = transcript.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
        assertThat(joined).isEqualTo(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        assertThat(transcript.lines())
                .allSatisfy(line -> assertThat(line.pieces()).isNotEmpty());
    }
}
