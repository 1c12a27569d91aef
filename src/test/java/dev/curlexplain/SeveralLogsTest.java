package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.explanation.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs as they are pasted: more than one of them, attempts that nobody announced, lines that a terminal cut. */
class SeveralLogsTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static final String ANSWERED_503 = """
            *   Trying 192.0.2.1:80...
            * Connected to a.test (192.0.2.1) port 80 (#0)
            > GET /x HTTP/1.1
            > Host: a.test
            >\s
            < HTTP/1.1 503 Service Unavailable
            < Content-Length: 0
            <\s
            * Connection #0 to host a.test left intact
            """;

    private static final String ANSWERED_200 = """
            * Re-using existing connection! (#0) with host a.test
            > GET /x HTTP/1.1
            > Host: a.test
            >\s
            < HTTP/1.1 200 OK
            < Content-Length: 0
            <\s
            * Connection #0 to host a.test left intact
            """;

    private static List<String> diagnoses(String text) {
        return CURL_EXPLAIN.explain(text).findings().stream()
                .map(f -> f.diagnosis().id())
                .toList();
    }

    @Test
    void anAttemptThatASilentRetryRepeatedIsNotTheOutcome() {
        assertThat(diagnoses("$ curl -sv --retry 2 http://a.test/x\n" + ANSWERED_503 + ANSWERED_200))
                .containsExactly("ok.retried");
        assertThat(diagnoses("$ curl -sv http://a.test/x http://a.test/x\n" + ANSWERED_503 + ANSWERED_200))
                .startsWith("http.unavailable");
    }

    private static final String RESET = """
            *   Trying 192.0.2.2:443...
            * Connected to b.test (192.0.2.2) port 443
            * TLSv1.3 (OUT), TLS handshake, Client hello (1):
            * Recv failure: Connection reset by peer
            * OpenSSL SSL_connect: Connection reset by peer in connection to b.test:443
            * Closing connection 0
            curl: (35) Recv failure: Connection reset by peer
            """;

    /** Line by line in turn. */
    private static String mixed(String nameOfOne, String one, String nameOfOther, String other) {
        List<String> ones = one.lines().toList();
        List<String> others = other.lines().toList();
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            mixed.append(i < ones.size() ? nameOfOne + ones.get(i) + '\n' : "");
            mixed.append(i < others.size() ? nameOfOther + others.get(i) + '\n' : "");
        }
        return mixed.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "web-1  | ;job-1  | ",
                "[linux] ;[macos] ",
                "[pod/web-7c9/app] ;[pod/job-1/app] ",
                "2026-03-02T10:15:00.123Z web-1 | ;2026-03-02T10:15:00.456Z job-1 | ",
                "Mar  2 10:15:00 host curl[812]: ;Mar  2 10:15:01 host curl[900]: "
            })
    void logsThatAreMixedLineByLineAreToldApartByTheirNames(String one, String other) {
        Explanation explanation = CURL_EXPLAIN.explain(mixed(one, ANSWERED_503, other, RESET));
        assertThat(explanation.findings().stream().map(f -> f.diagnosis().id()))
                .contains("tls.reset-after-client-hello", "http.unavailable");
        assertThat(explanation.exitCode()).isEqualTo(35);
        for (int i = 0; i < explanation.lines().size(); i++) {
            assertThat(explanation.lines().get(i).number()).isEqualTo(i + 1);
        }
        assertThat(explanation.lines().get(0).transfer())
                .isNotEqualTo(explanation.lines().get(1).transfer());
    }

    @Test
    void namesThatVaryWithinOneLogTellNothingApart() {
        List<String> levels = List.of("[info] ", "[debug] ");
        List<String> lines = RESET.lines().toList();
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            log.append(levels.get(i % 2)).append(lines.get(i)).append('\n');
        }
        assertThat(diagnoses(log.toString())).startsWith("tls.reset-after-client-hello");
    }

    @Test
    void twoCommandsThatFindNoHostAreNoBadlyQuotedOne() {
        assertThat(diagnoses("""
                        $ curl http://orders/
                        curl: (6) Could not resolve host: orders
                        $ curl http://stock/
                        curl: (6) Could not resolve host: stock
                        """)).containsOnly("dns.host-not-found");
    }

    @Test
    void responsesWithAHumansWordsBetweenThemAreTwoLogs() {
        assertThat(diagnoses("""
                        < HTTP/1.1 404 Not Found
                        < Server: a

                        is what the first one says, and

                        < HTTP/1.1 503 Service Unavailable
                        < Server: b
                        """)).containsExactly("http.not-found", "http.unavailable");
    }

    @Test
    void aLineWithATimeBehindAFailureIsNotItsRest() {
        assertThat(diagnoses("""
                        curl: (7) Failed to connect to a.test port 443: Connection refused
                        [2026-03-02 10:00:00] curl -sS https://a.test/ping
                        curl: (60) SSL certificate problem: certificate has expired
                        """)).containsExactly("tcp.refused", "tls.cert-expired");
    }

    @Test
    void linesCutAtTheTerminalsWidthAreJoinedWithinTheWord() {
        Explanation explanation = CURL_EXPLAIN.explain("""
                *   Trying 192.0.2.1:443...
                * Connected to a.test (192.0.2.1) port 443
                * TLSv1.3 (OUT), TLS handshake, Client hello (1):
                * SSL certificate problem: unable to get local issuer certif
                icate
                * closing connection #0
                curl: (60) SSL certificate problem: unable to get local issu
                er certificate
                """);
        assertThat(explanation.findings().get(0).diagnosis().id()).isEqualTo("tls.cert-issuer-unknown");
    }

    @Test
    void lineEndsThatAreShownAreNoText() {
        String shown = ANSWERED_503.stripTrailing().replace("\n", "^M\n") + "^M\n";
        assertThat(diagnoses(shown)).containsExactly("http.unavailable");
        assertThat(diagnoses(ANSWERED_503.replace("\n", "$\n"))).containsExactly("http.unavailable");
    }

    @Test
    void theNameThatWasResolvedForAProxyIsNotTheTarget() {
        Explanation explanation = CURL_EXPLAIN.explain("""
                * Host proxy.test:3128 was resolved.
                *   Trying 192.0.2.9:3128...
                * connect to 192.0.2.9 port 3128 failed: Connection refused
                * Failed to connect to registry.test:443 over proxy proxy.test after 3 ms: Could not connect to server
                * closing connection #0
                curl: (7) Failed to connect to registry.test:443 over proxy proxy.test after 3 ms: Could not connect to server
                """);
        assertThat(explanation.transfer().target().host()).isEqualTo("registry.test");
    }
}
