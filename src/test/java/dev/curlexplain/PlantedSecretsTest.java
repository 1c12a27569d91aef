package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.explanation.ExplainedLine;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.explanation.Masking;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.redaction.MaskedLine;
import dev.curlexplain.redaction.PlantedSecrets;
import dev.curlexplain.redaction.PlantedSecrets.Planted;
import dev.curlexplain.redaction.Redactor;
import dev.curlexplain.render.Format;
import dev.curlexplain.render.RenderOptions;
import dev.curlexplain.render.Renderer;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets of many kinds are planted, and looked for in all that comes out. */
class PlantedSecretsTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();
    private static final long SEED = 20_261_123;

    static List<String> wrappings() {
        return List.copyOf(PlantedSecrets.wrappings().keySet());
    }

    private static List<String> masked(List<String> lines) {
        return Redactor.of(lines).maskAll().stream().map(MaskedLine::text).toList();
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void eachIsMaskedByItselfAndMaskingTwiceIsMaskingOnce(String wrapping) {
        UnaryOperator<List<String>> wrap = PlantedSecrets.wrappings().get(wrapping);
        for (Planted planted : new PlantedSecrets(SEED + wrapping.hashCode()).all()) {
            List<String> once = masked(wrap.apply(planted.lines()));
            for (String needle : planted.needles()) {
                assertThat(String.join("\n", once)).as(planted.name()).doesNotContain(needle);
            }
            assertThat(masked(once)).as(planted.name()).isEqualTo(once);
        }
    }

    @Test
    void dumpsAreMaskedInAllColumnsAndOverRows() {
        for (Planted planted : new PlantedSecrets(SEED).all()) {
            boolean traffic = !planted.name().startsWith("surroundings");
            if (traffic && planted.lines().size() == 1) {
                String text = "GET / HTTP/1.1\r\nHost: a.test\r\n"
                        + planted.lines().get(0).replaceFirst("^> ", "") + "\r\nAccept: */*\r\n\r\n";
                noneIsLeft(planted, masked(PlantedSecrets.hexDump(text)), 54);
                noneIsLeft(planted, masked(PlantedSecrets.textDump(text)), 6);
            }
        }
    }

    /** Not even eight characters of one. */
    private static void noneIsLeft(Planted planted, List<String> rows, int textColumn) {
        StringBuilder shown = new StringBuilder();
        for (String row : rows) {
            if (row.matches("[0-9a-f]{4}: .*")) {
                shown.append(row.substring(Math.min(row.length(), textColumn)));
                assertThat(row.length()).as(row).isLessThanOrEqualTo(100);
            }
        }
        for (String needle : planted.needles()) {
            for (int i = 0; i + 8 <= needle.length(); i++) {
                assertThat(shown).as(planted.name() + rows).doesNotContain(needle.substring(i, i + 8));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void noneIsInAnyAnswerAndTheDiagnosisStays(String wrapping) throws IOException {
        UnaryOperator<List<String>> wrap = PlantedSecrets.wrappings().get(wrapping);
        List<Planted> all = new PlantedSecrets(SEED - wrapping.hashCode()).all();
        List<String> lines = new ArrayList<>(transcript("reset-mid-handshake"));
        all.forEach(planted -> lines.addAll(wrap.apply(planted.lines())));
        Transcript text = Transcript.of("ticket ghp_0123456789012345678901234567890123.txt", String.join("\n", lines));
        Explanation shown = CURL_EXPLAIN.explain(text, Masking.NONE);
        for (Masking masking : List.of(Masking.SECRETS, Masking.IDENTITIES)) {
            Explanation explanation = CURL_EXPLAIN.explain(text, masking);
            assertThat(ids(explanation)).isEqualTo(ids(shown));
            assertThat(explanation.fingerprint()).isEqualTo(shown.fingerprint());
            for (Format format : Format.values()) {
                String answer = rendered(explanation, format);
                assertThat(answer).doesNotContain("0123456789012345678901234567890123");
                for (Planted planted : all) {
                    for (String needle : planted.needles()) {
                        assertThat(answer.contains(needle))
                                .as(format + " of " + planted.name() + ": " + needle)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static String rendered(Explanation explanation, Format format) throws IOException {
        StringBuilder out = new StringBuilder();
        RenderOptions wide =
                new RenderOptions(Language.EN, RenderOptions.in(Language.EN).notes(), 20_000, false, true);
        Renderer.of(format).render(explanation, wide, out);
        return out.toString();
    }

    private static List<String> ids(Explanation explanation) {
        return explanation.findings().stream().map(f -> f.diagnosis().id()).toList();
    }

    private static List<String> transcript(String name) throws IOException {
        try (InputStream resource = PlantedSecretsTest.class.getResourceAsStream("/transcripts/" + name + ".txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    static String text(Explanation explanation) {
        return explanation.lines().stream().map(ExplainedLine::text).collect(Collectors.joining("\n"));
    }
}
