package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.explanation.ExplainedLine;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.explanation.Mask;
import dev.curlexplain.phrase.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts make of the values of a transcript. */
class FindingTextsTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static FindingView finding(String text, Language language) {
        return new FindingView(CURL_EXPLAIN.explain(text).findings().get(0), language, Mask.NONE);
    }

    private static List<String> notes(Explanation explanation, Language language) {
        return explanation.lines().stream()
                .map(ExplainedLine::note)
                .filter(n -> n != null)
                .map(n -> n.in(language).text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error:14094415:SSL routines:ssl3_read_bytes:sslv3 alert certificate expired",
                "error:0A000417:SSL routines::sslv3 alert illegal parameter"
            })
    void alertsHaveTheNamesOfTheRfc(String error) {
        Explanation explanation = CURL_EXPLAIN.explain("curl: (35) " + error);
        for (Language language : Language.values()) {
            assertThat(String.join("\n", notes(explanation, language)))
                    .containsPattern("certificate_expired|illegal_parameter")
                    .doesNotContainPattern("certificate-expired|illegal-parameter");
        }
        assertThat(explanation.lines().get(0).fields().get("alert").toString()).contains("-");
    }

    @Test
    void summaryNamesALibrarysAmbiguityOnlyWithThatLibrary() {
        assertThat(finding("curl: (60) SSL certificate problem: certificate has expired", Language.EN)
                        .getSummary())
                .contains("past its end date")
                .doesNotContain("one wording");
        assertThat(finding("curl: (60) Peer's Certificate has expired.", Language.EN)
                        .getSummary())
                .contains("one wording")
                .contains("before its start date");
    }

    @Test
    void waitOfLessThanAMillisecondIsNotToldOf() {
        String cut = """
                10:00:00.000100 * Connected to a.test (192.0.2.1) port 80
                10:00:00.000200 > GET / HTTP/1.1
                10:00:00.000200 > Host: a.test
                10:00:00.000200 >\s
                10:00:%s * Empty reply from server
                curl: (52) Empty reply from server
                """;
        assertThat(finding(cut.formatted("00.000300"), Language.EN).getSummary())
                .doesNotContain(" s passed");
        assertThat(finding(cut.formatted("00.000300"), Language.KO).getSummary())
                .doesNotContain("초가 걸렸습니다");
        assertThat(finding(cut.formatted("00.002200"), Language.EN).getSummary())
                .contains("0.002 s passed");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nounsFollowTheirNumber(long bytes) {
        Explanation explanation = CURL_EXPLAIN.explain(
                "== Info: Connected to a.test (192.0.2.1) port 80\n<= Recv data, %d bytes (0x%x)\n0000: {}\n"
                        .formatted(bytes, bytes));
        assertThat(String.join("\n", notes(explanation, Language.EN)))
                .contains(bytes == 1 ? "1 byte of the body" : "2 bytes of the body");
    }

    /** Lines that speak against a cause are not cited beside it as if they showed it. */
    @Test
    void aCauseCitesOnlyWhatSpeaksForIt() {
        List<FindingView.CauseView> causes = finding("""
                        < 220 mail.example.test ESMTP
                        > RCPT TO:<bob@example.test>
                        < 550 5.1.1 <bob@example.test>: Recipient address rejected: User unknown
                        * RCPT failed: 550
                        curl: (55) RCPT failed: 550
                        """, Language.EN).getCauses();
        assertThat(causes.get(0).id()).isEqualTo("unknown-recipient");
        assertThat(causes.get(0).evidence()).containsExactly(3);
        assertThat(causes)
                .filteredOn(c -> c.likelihood() <= 0.1)
                .isNotEmpty()
                .allMatch(c -> c.evidence().isEmpty());
    }

    @Test
    void whatFailRepeatsStandsInTheStatusLine() {
        assertThat(finding("""
                        > GET / HTTP/1.1
                        > Host: api.example.test
                        >
                        < HTTP/1.1 429 Too Many Requests
                        < Content-Length: 0
                        * The requested URL returned error: 429
                        curl: (22) The requested URL returned error: 429
                        """, Language.EN).getLines()).contains(4, 6, 7);
    }

    @Test
    void anOptionThatCurlHasIsNotMisspelled() {
        assertThat(finding("curl: option --unix-socket: is unknown", Language.EN)
                        .getCauses()
                        .get(0)
                        .text())
                .startsWith("--unix-socket came with curl 7.40.0");
        assertThat(finding("curl: option --hedaer: is unknown", Language.EN)
                        .getCauses()
                        .get(0)
                        .id())
                .isEqualTo("misspelled");
    }

    @Test
    void aLineAloneDoesNotTellWhetherAResponseHadCome() {
        assertThat(finding("curl: (56) Recv failure: Connection reset by peer", Language.EN)
                        .getSummary())
                .doesNotContain("no complete response had come")
                .contains("after a complete one");
        assertThat(finding("""
                        * Connected to api.example.test (192.0.2.1) port 80 (#0)
                        > GET / HTTP/1.1
                        > Host: api.example.test
                        >
                        * Recv failure: Connection reset by peer
                        curl: (56) Recv failure: Connection reset by peer
                        """, Language.EN).getSummary())
                .contains("no complete response had come")
                .doesNotContain("after a complete one");
    }

    @Test
    void anHttpsProxyIsCheckedAtItsOwnAddress() {
        assertThat(finding("""
                        $ curl -v -x https://proxy.example.test:8474 https://www.example.test/
                        *   Trying 192.0.2.1:8474...
                        * SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
                        * SSL certificate problem: self-signed certificate
                        curl: (60) SSL certificate problem: self-signed certificate
                        """, Language.EN).getChecks())
                .anyMatch(c -> c.command().contains("-connect proxy.example.test:8474 -servername proxy.example.test"));
    }

    @Test
    void aBareCodeIsToldWithTheFileOfTheCommand() {
        FindingView finding = finding("""
                $ curl --cacert /home/dev/ca.pem https://api.example.test/
                curl: (77) Problem with the SSL CA cert (path? access rights?)
                """, Language.EN);
        assertThat(finding.getSummary()).contains("the file that --cacert names, /home/dev/ca.pem");
        assertThat(finding.getChecks().get(0).command()).startsWith("ls -lL /home/dev/ca.pem;");
        assertThat(finding.getCauses())
                .extracting(FindingView.CauseView::id)
                .doesNotContain("environment")
                .contains("path-wrong", "nss-broken");
    }

    @Test
    void aPasswordThatWasNeverProvedIsNoCause() {
        FindingView finding = finding("""
                > GET /share HTTP/1.1
                > Authorization: NTLM TlRMTVNTUAABAAAABoIIAAAAAAAAAAAAAAAAAAAAAAA=
                >
                < HTTP/1.1 401 Unauthorized
                * NTLM handshake failure (bad type-2 message)
                < WWW-Authenticate: NTLM TlRMTVNTUAACAAAABROKEN==
                <
                """, Language.EN);
        assertThat(finding.getId()).isEqualTo("response.auth-failed");
        assertThat(finding.getSummary()).contains("was never sent");
        assertThat(finding.getCauses())
                .extracting(FindingView.CauseView::id)
                .doesNotContain("wrong-credentials")
                .first()
                .isEqualTo("bad-challenge");
    }

    @Test
    void aMethodThatNobodyChoseIsNotTheOptionsDoing() {
        assertThat(finding("""
                        > GET /login HTTP/1.1
                        > Host: api.example.test
                        >
                        < HTTP/1.1 405 Method Not Allowed
                        < Content-Length: 0
                        <
                        """, Language.EN).getCauses())
                .extracting(FindingView.CauseView::id)
                .doesNotContain("method-set-by-option")
                .first()
                .isEqualTo("wants-another-method");
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        String refused = """
                < HTTP/1.1 429 Too Many Requests
                < Retry-After: %s
                <
                """;
        assertThat(finding(refused.formatted("30"), Language.EN).getSummary()).contains("to wait 30 seconds before");
        assertThat(finding(refused.formatted("Wed, 21 Oct 2015 07:28:00 GMT"), Language.EN)
                        .getSummary())
                .contains("Retry-After: Wed, 21 Oct 2015 07:28:00 GMT (seconds, or a date)");
    }
}
