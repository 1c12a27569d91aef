package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.Mutations;
import dev.curlexplain.Seeds;
import dev.curlexplain.explanation.ExplainedLine;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However a transcript was cut, doubled, wrapped, garbled or laced, the answer holds every line of it once,
 * and nothing acts in it.
 */
class MutatedTranscriptsTest {
    /** Of each transcript. Raise it for a longer search: {@code -Dmutations=1000}. */
    private static final int MUTATIONS = Integer.getInteger("mutations", 4);

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("x-windows-949"),
            Charset.forName("Shift_JIS"));

    static Stream<String> transcripts() {
        return Seeds.own();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    @Timeout(600)
    void nothingIsLostAndNothingActs(String text) {
        Mutations mutations = new Mutations(text.hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            String mutated = mutations.of(text);
            Explanation whole = explained(mutated, true);
            AnswerCheck.nothingLost(mutated, whole);
            AnswerCheck.of(whole);
            onlySecretsDiffer(whole, explained(mutated, false));
        }
    }

    /** Outside of the stand-ins a masked line is the line. */
    private static void onlySecretsDiffer(Explanation whole, Explanation masked) {
        assertThat(masked.lines()).hasSameSizeAs(whole.lines());
        for (int i = 0; i < masked.lines().size(); i++) {
            ExplainedLine shown = masked.lines().get(i);
            int at = 0;
            for (String kept : shown.text().split("\\[secret-\\d+~\\d+\\]|\\[private key[^\\]]{0,20}\\]|\\*+", -1)) {
                int found = whole.lines().get(i).text().indexOf(kept, at);
                assertThat(found).as("'%s' in line %d", kept, i + 1).isGreaterThanOrEqualTo(at);
                at = found + kept.length();
            }
            assertThat(shown.kind()).isEqualTo(whole.lines().get(i).kind());
        }
        AnswerCheck.of(masked);
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void anyEncodingIsRead(String text) {
        String korean = text + "\n# 연결이 상대편에 의해 끊어짐\n";
        for (Charset encoding : ENCODINGS) {
            String decoded = TextDecoder.decode(korean.getBytes(encoding));
            Explanation explanation = explained(decoded, true);
            AnswerCheck.nothingLost(decoded, explanation);
            AnswerCheck.of(explanation);
        }
    }

    private static Explanation explained(String text, boolean showSecrets) {
        return Transcripts.CURL_EXPLAIN.explain(Transcript.of("mutated", text), showSecrets);
    }
}
