package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.knowledge.ClientTerms.Term;
import dev.curlexplain.phrase.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs with libcurl in them, and curl's options in their terms. */
class ClientTermsTest {
    private static final String ISSUER = "SSL certificate problem: unable to get local issuer certificate";
    private static final String RESET = "error: RPC failed; curl 56 Recv failure: Connection reset by peer";

    private static final String GIT = "fatal: unable to access 'https://git.example.test/a.git/': " + ISSUER;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "git | fatal: unable to access 'https://git.example.test/a.git/': Could not resolve host: git.example.test",
                "git | error: RPC failed; curl 56 Recv failure: Connection reset by peer",
                "guzzle | cURL error 6: Could not resolve host: a.test (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for http://a.test",
                "php | cURL error 28: Operation timed out after 5001 milliseconds with 0 bytes received",
                "wordpress | RSS Error: WP HTTP Error: cURL error 28: Operation timed out after 5001 milliseconds with 0 bytes received",
                "composer | curl error 28 while downloading https://repo.packagist.org/packages.json: Operation timed out after 10000 milliseconds with 0 bytes received",
                "pycurl | pycurl.error: (7, 'Failed to connect to a.test port 80: Connection refused')",
                "curl-cffi | curl_cffi.curl.CurlError: Failed to perform, curl: (7) Failed to connect to a.test port 80 after 1 ms: Couldn't connect to server",
                "dnf | Curl error (6): Couldn't resolve host name for https://mirror.test/repomd.xml [Could not resolve host: mirror.test]",
                "yum | [Errno 14] curl#6 - \"Could not resolve host: mirror.test; Unknown error\"",
                "cargo | warning: spurious network error (2 tries remaining): [6] Couldn't resolve host name (Could not resolve host: a.test)",
                "r | Error in curl::curl_fetch_memory(url) : Could not resolve host: a.test",
                "r-base | In download.file('https://a.test/x', 'x') : URL 'https://a.test/x': status was 'Could not resolve hostname'",
                "julia | ERROR: RequestError: Could not resolve host: a.test while requesting https://a.test/",
                "cmake | status_string: \"Could not resolve hostname\""
            })
    void theTextShowsTheProgram(String client, String text) {
        assertThat(main(text).facts().value("client")).contains(client);
    }

    @Test
    void theUserAgentIsSurer() {
        String text = "* Connected to a.test (192.0.2.1) port 80\n> GET / HTTP/1.1\n> Host: a.test\n"
                + "> User-Agent: libcurl/7.88.1 r-curl/5.0.0 httr/1.4.5\n> \n* Empty reply from server\n"
                + "curl: (52) Empty reply from server";
        assertThat(main(text).facts().value("client")).contains("r");
        assertThat(main(text.replace("libcurl/7.88.1 r-curl/5.0.0 httr/1.4.5", "git/2.43.0"))
                        .facts()
                        .value("client"))
                .contains("git");
        assertThat(main(text.replace("libcurl/7.88.1 r-curl/5.0.0 httr/1.4.5", "curl/8.6.0 julia/1.11"))
                        .facts()
                        .value("client"))
                .contains("julia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ curl https://git.example.test/\ncurl: (60) " + ISSUER + "\n" + GIT,
                "curl: (60) " + ISSUER,
                "* Connected to a.test (192.0.2.1) port 80\n> GET / HTTP/1.1\n> User-Agent: curl/8.5.0\n> \n"
                        + "* Empty reply from server\ncurl: (52) Empty reply from server\nfatal: unable to access 'x'"
            })
    void curlItselfIsNoOther(String text) {
        Finding finding = main(text);
        assertThat(finding.facts().value("client")).isEmpty();
        assertThat(new FindingView(finding, Language.EN, t -> t).getFixes())
                .isNotEmpty()
                .allMatch(fix -> fix.terms().isEmpty());
    }

    @Test
    void fixesNameItsOwnSetting() {
        assertThat(Transcripts.rendered(GIT, Format.TERMINAL, RenderOptions.in(Language.EN)))
                .contains("--cacert in git: git config http.sslCAInfo CA_FILE");
        assertThat(Transcripts.rendered(GIT, Format.MARKDOWN, RenderOptions.in(Language.KO)))
                .contains("git에서 --cacert: git config http.sslCAInfo CA_FILE");
        assertThat(Transcripts.rendered(GIT, Format.JSONL, RenderOptions.in(Language.EN)))
                .contains("\"settings\":[{\"client\":\"git\",\"option\":\"--cacert\","
                        + "\"setting\":\"git config http.sslCAInfo CA_FILE\"}]");
        assertThat(Transcripts.rendered("curl: (60) " + ISSUER, Format.JSONL, RenderOptions.in(Language.EN)))
                .doesNotContain("\"settings\"");
    }

    @Test
    void shortFormsCountInCurlsPartOfACommandOnly() {
        var terms = main(GIT).terms();
        assertThat(terms.in("curl -x http://proxy.test:3128 https://a.test/ | grep -E x", ""))
                .extracting(Term::option)
                .containsExactly("--proxy");
        assertThat(terms.in("openssl s_client -cert x </dev/null", "Try without --http2 (or -L)."))
                .extracting(Term::option)
                .containsExactly("--http2", "--location");
    }

    @Test
    void eachOptionIsToldOnceInAList() {
        List<String> options = new FindingView(main(RESET), Language.EN, t -> t)
                .getChecks().stream()
                        .flatMap(check -> check.terms().stream())
                        .map(FindingView.TermView::option)
                        .toList();
        assertThat(options).contains("--verbose").doesNotHaveDuplicates();
    }

    private static Finding main(String text) {
        return Transcripts.explained(text).findings().get(0);
    }
}
