package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.phrase.Language;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintPagesTest {
    private static final String REFUSED = "v1:tcp.refused";
    private static final String ERROR = "v1:http.server-error/status=500";

    @Test
    void oneSaysWhatItStandsFor() throws IOException {
        assertThat(page(Language.EN, ERROR))
                .contains(
                        "http.server-error: The request was not carried out, the answer was an error (status 500) (stage: response)")
                .contains("status = 500");
        assertThat(page(Language.KO, REFUSED)).contains("tcp.refused: 연결이 거부되었습니다(단계: TCP)");
    }

    @Test
    void twoSayWhyTheyDiffer() throws IOException {
        assertThat(page(Language.EN, ERROR, "v1:http.server-error/status=520"))
                .contains("The two fingerprints differ", "status differs: 500 and 520");
        assertThat(page(Language.EN, ERROR, "v1:http.server-error"))
                .contains("only v1:http.server-error/status=500 shows status (500)");
        assertThat(page(Language.KO, REFUSED, "v1:tcp.timeout"))
                .contains("주된 진단이 다릅니다: \"연결이 거부되었습니다\", \"연결 시도에 제때 응답이 오지 않았습니다\"");
        assertThat(page(Language.EN, REFUSED, REFUSED)).contains("are the same").doesNotContain("Why they differ");
    }

    @Test
    void whatIsNoFingerprintIsLeftToOthers() {
        FingerprintPages pages = new FingerprintPages(Transcripts.CURL_EXPLAIN.knowledge(), Language.EN);
        assertThat(pages.find(List.of("56"))).isEmpty();
        assertThat(pages.find(List.of(REFUSED, "56"))).isEmpty();
        assertThat(pages.find(List.of("v1:tcp.no-such-thing"))).isEmpty();
        assertThat(pages.find(List.of(REFUSED, REFUSED, REFUSED))).isEmpty();
    }

    private static String page(Language language, String... fingerprints) throws IOException {
        KnowledgePage page = new FingerprintPages(Transcripts.CURL_EXPLAIN.knowledge(), language)
                .find(List.of(fingerprints))
                .orElseThrow();
        StringBuilder out = new StringBuilder();
        RenderOptions options = new RenderOptions(language, NoteLevel.ALL, 200, false, false);
        new PageRenderer(Format.TERMINAL).render(page, options, out);
        return out.toString().replaceAll("\\s+", " ");
    }
}
