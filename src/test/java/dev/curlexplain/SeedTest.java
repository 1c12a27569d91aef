package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.event.LineKind;
import dev.curlexplain.explanation.ExplainedLine;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document that the project began from, explained. */
class SeedTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    static Explanation explain(String resource) {
        return CURL_EXPLAIN.explain(Transcript.of(resource, text(resource)), true);
    }

    private static String text(String resource) {
        try (InputStream in = SeedTest.class.getResourceAsStream("/seed/" + resource)) {
            return TextDecoder.decode(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ExplainedLine line(Explanation explanation, String beginning) {
        return explanation.lines().stream()
                .filter(l -> l.text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset-after-client-hello.txt", "reset-after-client-hello-annotated.txt"})
    void resetAfterClientHello(String resource) {
        Explanation explanation = explain(resource);
        Finding finding = explanation.findings().get(0);
        assertThat(finding.diagnosis().id()).isEqualTo("tls.reset-after-client-hello");
        assertThat(explanation.exitCode()).isEqualTo(35);
        assertThat(explanation.stage()).isEqualTo(Stage.TLS);
        assertThat(explanation.outcome()).isEqualTo(Outcome.FAILED);

        Finding.WeighedCause likeliest = finding.causes().get(0);
        assertThat(likeliest.cause().id()).isEqualTo("server-refuses-old-tls");
        assertThat(likeliest.evidence()).containsExactly(1);
        assertThat(finding.causes()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(finding.checks()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset-after-client-hello.txt", "reset-after-client-hello-annotated.txt"})
    void everyLineOfCurlsHasItsNoteInBothLanguages(String resource) {
        assertThat(explain(resource).lines())
                .filteredOn(l -> l.kind() != LineKind.PROSE && l.kind() != LineKind.BLANK)
                .hasSizeGreaterThanOrEqualTo(11)
                .allSatisfy(l -> {
                    assertThat(l.event().isRecognized()).as(l.text()).isTrue();
                    assertThat(l.note().en().text()).isNotBlank();
                    assertThat(l.note().ko().text()).containsPattern("[가-힣]");
                });
    }

    @Test
    void theLibreSslLineIsDecoded() {
        Explanation explanation = explain("reset-after-client-hello.txt");
        assertThat(line(explanation, "* LibreSSL").fields())
                .containsEntry("library", "LibreSSL")
                .containsEntry("libraryVersion", "3.3.6")
                .containsEntry("errnoNumber", 54L)
                .containsEntry("errno", "ECONNRESET");
        assertThat(explanation.findings().get(0).facts().value("system")).contains("macos");
        assertThat(line(explanation, "* (304)").fields())
                .containsEntry("tlsVersion", "304")
                .containsEntry("message", "client-hello")
                .containsEntry("direction", "out");
    }

    @Test
    void theNotesSayWhatTheNumbersMean() {
        Explanation explanation = explain("reset-after-client-hello.txt");
        assertThat(line(explanation, "* (304)").note().ko().text())
                .contains("0x0304")
                .contains("TLS 1.3");
        assertThat(line(explanation, "* LibreSSL").note().en().text())
                .contains("54")
                .contains("macOS");
        assertThat(line(explanation, "curl -v").note().ko().text()).contains("--tls-max");
    }

    @Test
    void theBareLineOfError56() {
        Explanation explanation = CURL_EXPLAIN.explain("cURL error 56: SSL read: errno 104");
        assertThat(explanation.exitCode()).isEqualTo(56);
        assertThat(explanation.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(explanation.lines().get(0).fields())
                .containsEntry("errno", "ECONNRESET")
                .containsEntry("errnoNumber", 104L);
        Finding finding = explanation.findings().get(0);
        assertThat(finding.diagnosis().id()).isIn("response.reset-before-headers", "body.reset");
        assertThat(finding.confidence())
                .as("the line does not tell before or after the response")
                .isLessThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset-after-response.txt", "reset-after-response-tls.txt"})
    void aResetAfterTheWholeResponseIsNoFailure(String resource) {
        Explanation explanation = explain(resource);
        assertThat(explanation.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(explanation.exitCode()).isZero();
        assertThat(explanation.stage()).isEqualTo(Stage.DONE);
        assertThat(explanation.findings().get(0).diagnosis().id()).isEqualTo("ok.reset-after-response");
    }

    @Test
    void linesAreKeptWhole() {
        for (String resource : List.of("reset-after-client-hello.txt", "reset-after-client-hello-annotated.txt")) {
            List<ExplainedLine> lines = explain(resource).lines();
            assertThat(lines).extracting(ExplainedLine::number).isSorted().doesNotHaveDuplicates();
            assertThat(lines)
                    .extracting(ExplainedLine::text)
                    .containsExactlyElementsOf(text(resource).lines().toList());
        }
    }
}
