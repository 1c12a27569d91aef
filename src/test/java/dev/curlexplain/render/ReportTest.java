package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.Diagnosis.Example;
import dev.curlexplain.phrase.Language;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The message to those who run the other side. */
class ReportTest {
    private static final String TIMED = String.join(
            "\n",
            "$ curl -v --trace-time https://api.example.test/orders?token=abcdefgh12345678",
            "12:00:00.100000 *   Trying 192.0.2.10:443...",
            "12:00:00.200000 * Connected to api.example.test (192.0.2.10) port 443 (#0)",
            "12:00:00.300000 * SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384",
            "12:00:00.400000 > GET /orders?token=abcdefgh12345678 HTTP/1.1",
            "12:00:00.400000 > Host: api.example.test",
            "12:00:00.400000 > User-Agent: curl/7.88.1",
            "12:00:00.400000 > ",
            "12:01:00.500000 * Recv failure: Connection reset by peer",
            "12:01:00.500000 * Closing connection 0",
            "curl: (56) Recv failure: Connection reset by peer");

    @Test
    void saysWhatTheOtherSideNeedsToFindIt() {
        ReportView report = report(TIMED, Language.EN);
        assertThat(report.getTo()).isEqualTo("server");
        assertThat(report.getSubject())
                .isEqualTo(
                        "api.example.test port 443: The connection was cut (ECONNRESET) before the response arrived");
        assertThat(report.getFacts())
                .contains(
                        "Address tried or connected to last: 192.0.2.10",
                        "Time: 12:01:00.500000 (line 9; clock of our machine, curl prints no date and no time zone)",
                        "TLS: TLSv1.3, TLS_AES_256_GCM_SHA384",
                        "Client: curl 7.88.1",
                        "Result: curl exit code 56 (CURLE_RECV_ERROR)");
        assertThat(report.getQuotes())
                .contains(
                        "3: 12:00:00.200000 * Connected to api.example.test (192.0.2.10) port 443 (#0)",
                        "9: 12:01:00.500000 * Recv failure: Connection reset by peer");
        assertThat(report.getRequest()).contains("The cut came after 60.1 s of waiting");
    }

    @Test
    void theProgramIsCalledByItsName() {
        String guzzle = "cURL error 52: Empty reply from server (see https://curl.se/libcurl/c/libcurl-errors.html)"
                + " for https://api.example.test/orders";
        assertThat(report(guzzle, Language.EN).getFacts()).contains("Client: Guzzle");
    }

    @Test
    void aPageKeepsItsLines() throws IOException {
        StringBuilder page = new StringBuilder();
        Renderer.of(Format.HTML).render(Transcripts.CURL_EXPLAIN.explain(TIMED), RenderOptions.in(Language.EN), page);
        assertThat(page).contains("<pre>Hello,\n\n").doesNotContain("␊");
    }

    @Test
    void koreanIsTheSameInKorean() {
        ReportView report = report(TIMED, Language.KO);
        assertThat(report.getText())
                .startsWith("안녕하세요.\n\napi.example.test 443번 포트에 보낸 GET 요청")
                .contains("60.1초를 기다린 뒤였습니다", "TLS: TLSv1.3", "종료 코드 56(CURLE_RECV_ERROR)");
    }

    /** Explained with secrets shown; a message that is sent away shows none all the same. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void leavesNoSecretInIt(Language language) {
        assertThat(report(TIMED, language).getText()).contains("/orders?token=").doesNotContain("abcdefgh12345678");
    }

    @Test
    void nobodyIsWrittenToAboutALocalMistake() {
        for (String text : List.of(
                "curl: (6) Could not resolve host: api.exmaple.test",
                "curl: option --foo: is unknown",
                "curl: (3) URL rejected: Malformed input to a URL function")) {
            Explanation explanation = Transcripts.explained(text);
            assertThat(explanation.findings()).isNotEmpty();
            assertThat(explanation.report()).as(text).isNull();
        }
    }

    @Test
    void aGoodTransferNeedsNone() {
        assertThat(Transcripts.explained(Transcripts.text("redirect-to-https")).report())
                .isNull();
    }

    @Test
    void jsonHasItInTheMainDiagnosisAlone() {
        String json = Transcripts.rendered(
                TIMED + "\n$ curl -v http://other.example.test/\n" + Transcripts.text("empty-reply"),
                Format.JSONL,
                RenderOptions.in(Language.EN));
        assertThat(json.split("\"severity\":\"error\"")).hasSizeGreaterThan(2);
        assertThat(json.split("\"report\":")).hasSize(2);
        assertThat(json).contains("\"report\":{\"to\":\"server\",\"subject\":\"api.example.test port 443: ");
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "MARKDOWN", "HTML"})
    void everyFormatShowsIt(Format format) {
        assertThat(Transcripts.rendered(TIMED, format, RenderOptions.in(Language.EN)))
                .contains("A message for those who run the server", "Recv failure: Connection reset by peer");
    }

    /** No place of a text may be left open, whichever example of its diagnosis it is filled from. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyExampleFillsEveryPlace(Language language) {
        for (Diagnosis diagnosis : Transcripts.CURL_EXPLAIN.knowledge().diagnoses()) {
            for (Example example : all(diagnosis).toList()) {
                Explanation explanation = Transcripts.explained(example.transcript());
                if (explanation.report() != null) {
                    ReportView report = new ReportView(explanation.report(), explanation.curlCode(), language);
                    assertThat(report.getSubject() + report.getRequest() + report.getFacts())
                            .as("%s: %s", diagnosis.id(), example.name())
                            .doesNotContainPattern("<[a-z][A-Za-z0-9]*>|\\{[a-z]|\\[\\[");
                }
            }
        }
    }

    private static Stream<Example> all(Diagnosis diagnosis) {
        return Stream.concat(diagnosis.examples().stream(), diagnosis.counterexamples().stream());
    }

    private static ReportView report(String text, Language language) {
        Explanation explanation = Transcripts.explained(text);
        return new ReportView(explanation.report(), explanation.curlCode(), language);
    }

    @Test
    void aProgramIsCalledAsItsMakersWriteIt() {
        assertThat(report("# cURL error 47: Maximum (5) redirects followed", Language.EN)
                        .getFacts())
                .contains("Client: PHP");
    }
}
