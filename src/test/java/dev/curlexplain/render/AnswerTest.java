package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.phrase.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader gets, the most important first. */
class AnswerTest {
    @Test
    void theOutcomeComesFirstThenTheStages() {
        List<String> rows = Transcripts.rendered(
                        Transcripts.text("seed"), Format.TERMINAL, RenderOptions.in(Language.EN))
                .lines()
                .toList();
        assertThat(rows.get(0))
                .isEqualTo("curl failed during the TLS handshake with exit code 35 (CURLE_SSL_CONNECT_ERROR).");
        assertThat(rows.get(2)).startsWith("dns ✓  tcp ✓  tls ✗  request ·  response ·");
    }

    @Test
    void koreanSaysItInKorean() {
        assertThat(Transcripts.rendered(Transcripts.text("seed"), Format.TERMINAL, RenderOptions.in(Language.KO)))
                .startsWith("curl이 TLS 핸드셰이크 단계에서 종료 코드 35(CURLE_SSL_CONNECT_ERROR)로 실패했습니다.")
                .contains("DNS ✓  TCP ✓  TLS ✗  요청 ·  응답 ·");
    }

    @Test
    void anErrorStatusIsNoFailureOfCurls() {
        assertThat(Transcripts.rendered(Transcripts.text("not-found"), Format.TERMINAL, RenderOptions.in(Language.EN)))
                .startsWith("For curl the transfer went well (exit code 0), but the answer is an error: status 404.");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 140})
    void nothingIsWiderThanTheTerminalExceptCommandsAndLinks(int columns) {
        for (Language language : Language.values()) {
            RenderOptions options = new RenderOptions(language, NoteLevel.ALL, columns, false, true);
            for (String name : Transcripts.names().toList()) {
                assertThat(Transcripts.rendered(Transcripts.text(name), Format.TERMINAL, options)
                                .lines())
                        .allMatch(row -> DisplayWidth.of(row) <= columns
                                || row.matches(" +(?:https?://|curl |openssl |[a-z]+ ).*")
                                || row.matches("  [✓✗?·] \\d+\\. .*"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "ANNOTATED", "MARKDOWN", "HTML"})
    void theSameAnswerEveryTime(Format format) {
        String text = Transcripts.text("handshake-failure-alert");
        RenderOptions options = RenderOptions.in(Language.KO);
        assertThat(Transcripts.rendered(text, format, options)).isEqualTo(Transcripts.rendered(text, format, options));
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "ANNOTATED", "MARKDOWN", "HTML", "JSON"})
    void emptyTextHasAnAnswerToo(Format format) {
        String answer = Transcripts.rendered("", format, RenderOptions.in(Language.EN));
        assertThat(answer.isBlank()).isEqualTo(format == Format.ANNOTATED);
    }

    @Test
    void aBareErrorClaimsNoStageBehindTheConnection() {
        String answer = Transcripts.rendered(
                "cURL error 56: SSL read: errno 104", Format.TERMINAL, RenderOptions.in(Language.EN));
        assertThat(answer)
                .startsWith("curl failed while reading from the connection with exit code 56 (CURLE_RECV_ERROR).")
                .contains("dns ✓  tcp ✓  tls ?  request ?  response ?  body ?");
    }

    @Test
    void pagesOpenNothingFromElsewhere() {
        String page = Transcripts.rendered(Transcripts.text("seed"), Format.HTML, RenderOptions.in(Language.KO));
        assertThat(page).contains("<html lang=\"ko\">", "<a href=\"#L9\">9</a>", "id=\"L9\"", "style-src 'sha256-");
        assertThat(page).doesNotContain("<script", "<link", "<img", " src=", "@import", "url(", " style=");
    }
}
