package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.phrase.Language;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KnowledgePagesTest {
    private final KnowledgePages pages = new KnowledgePages(Transcripts.CURL_EXPLAIN.knowledge(), Language.EN);

    @ParameterizedTest
    @CsvSource({
        "56, curlcode CURLE_RECV_ERROR",
        "CURLE_RECV_ERROR, curlcode CURLE_RECV_ERROR",
        "curl 35, curlcode CURLE_SSL_CONNECT_ERROR",
        "exit 7, curlcode CURLE_COULDNT_CONNECT",
        "curl: (28), curlcode CURLE_OPERATION_TIMEDOUT",
        "ECONNRESET, errno ECONNRESET",
        "errno 104, errno ECONNRESET",
        "errno 54, errno ECONNRESET",
        "Connection reset by peer, errno ECONNRESET",
        "SEC_E_UNTRUSTED_ROOT, schannel SEC_E_UNTRUSTED_ROOT",
        "0x80090326, schannel SEC_E_ILLEGAL_MESSAGE",
        "tls alert 40, tls-alert handshake_failure",
        "http 502, http-status Bad Gateway",
        "http-status Bad Gateway, http-status Bad Gateway",
        "SSL_ERROR_SYSCALL, ssl-get-error SSL_ERROR_SYSCALL",
        "error:0A00010B, openssl-error SSL_R_WRONG_VERSION_NUMBER",
        "error:1408F10B:SSL routines, openssl-error SSL_R_WRONG_VERSION_NUMBER",
        "error:02FFF036:system library, errno ECONNRESET",
        "--tls-max, --tls-max",
        "tls-max, --tls-max",
        "-k, --insecure",
        "tls.alpn-offered, tls.alpn-offered",
        "Mark bundle as not supporting multiuse, http.bundle-no-multiuse",
        "tls.reset-after-client-hello, tls.reset-after-client-hello"
    })
    void isFoundByWhatPeopleHave(String words, String id) {
        assertThat(pages.find(words)).map(KnowledgePage::id).contains(id);
    }

    @Test
    void aNumberAloneIsCurlsFirstAndOthersAreNamed() {
        KnowledgePage page = pages.find("56").orElseThrow();
        assertThat(page.title()).isEqualTo("CURLE_RECV_ERROR (56)");
        assertThat(page.also()).contains("errno EISCONN");
    }

    @Test
    void whatIsUnknownHasNeighbours() {
        assertThat(pages.find("ECONRESET")).isEmpty();
        assertThat(pages.nearest("ECONRESET")).contains("ECONNRESET");
        assertThat(pages.nearest("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatShowsTheNote(Format format) throws IOException {
        StringBuilder out = new StringBuilder();
        new PageRenderer(format).render(pages.find("errno 104").orElseThrow(), RenderOptions.in(Language.EN), out);
        assertThat(out).contains("ECONNRESET", "WSAECONNRESET").contains("Connection reset by peer");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noDiagnosisNeedsAValueToBeRead(Language language) {
        KnowledgePages all = new KnowledgePages(Transcripts.CURL_EXPLAIN.knowledge(), language);
        for (Diagnosis diagnosis : Transcripts.CURL_EXPLAIN.knowledge().diagnoses()) {
            KnowledgePage page = all.find(diagnosis.id()).orElseThrow();
            String texts = page.title()
                    + page.sections().stream()
                            .flatMap(s -> s.items().stream())
                            .map(i -> i.title() + ' ' + i.text())
                            .collect(Collectors.joining("\n"));
            assertThat(texts).as(page.id()).doesNotContainPattern("<[a-z][a-zA-Z]*>");
        }
    }

    @Test
    void noPlaceIsLeftOpenOnAPageOfADiagnosis() throws IOException {
        StringBuilder out = new StringBuilder();
        new PageRenderer(Format.TERMINAL)
                .render(pages.find("tls.reset-after-client-hello").orElseThrow(), RenderOptions.in(Language.EN), out);
        assertThat(out).doesNotContain("[[", "]]", "{", "<host>").contains("the server", "https://HOST:PORT/");
    }
}
