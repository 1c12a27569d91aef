package dev.curlexplain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.diagnosis.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Transfers of {@code --parallel} whose lines carry no numbers of their own. */
class ParallelTransfersTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static final String[] TOLD_APART = {
        "*   Trying 203.0.113.24:443...",
        "* Connected to api.example.test (203.0.113.24) port 443 (#1)",
        "* ALPN, offering h2",
        "* TLSv1.3 (OUT), TLS handshake, Client hello (1):",
        "*   Trying 203.0.113.24:80...",
        "* Connected to api.example.test (203.0.113.24) port 80 (#0)",
        "> GET /a HTTP/1.1",
        "> Host: api.example.test",
        "> ",
        "< HTTP/1.1 200 OK",
        "< Server: Caddy",
        "< Date: Mon, 23 Nov 2026 02:24:51 GMT",
        "< Content-Length: 6",
        "< ",
        "hello",
        "* Connection #0 to host api.example.test left intact",
        "* TLSv1.3 (IN), TLS handshake, Server hello (2):",
        "* TLSv1.3 (IN), TLS handshake, Certificate (11):",
        "* TLSv1.3 (OUT), TLS alert, certificate expired (557):",
        "* SSL certificate problem: certificate has expired",
        "* Closing connection 1",
        "curl: (60) SSL certificate problem: certificate has expired"
    };

    @Test
    void thePortTellsThemApart() {
        Finding finding = first(TOLD_APART);
        assertThat(finding.diagnosis().id()).isEqualTo("tls.cert-expired");
        assertThat(value(finding, "port")).contains("443");
        assertThat(value(finding, "scheme")).contains("https");
        assertThat(value(finding, "transfers")).contains("2");
    }

    @Test
    void whatTheOtherOneAnsweredIsNotLent() {
        Finding finding = first(TOLD_APART);
        assertThat(value(finding, "status")).isEmpty();
        assertThat(value(finding, "server")).isEmpty();
        assertThat(value(finding, "responseDate")).isEmpty();
    }

    @Test
    void aResponseThatTwoWaitForIsThatOfTheConnectionDoneNext() {
        List<Finding> findings = explain(
                "* Connected to a.example.test (192.0.2.1) port 80 (#0)",
                "> GET /a HTTP/1.1",
                "> Host: a.example.test",
                "> ",
                "* Connected to b.example.test (192.0.2.2) port 80 (#1)",
                "> GET /b HTTP/1.1",
                "> Host: b.example.test",
                "> ",
                "< HTTP/1.1 404 Not Found",
                "< Date: Mon, 23 Nov 2026 02:24:51 GMT",
                "< Content-Length: 0",
                "< ",
                "* Connection #1 to host b.example.test left intact",
                "* Empty reply from server",
                "* Closing connection 0",
                "curl: (52) Empty reply from server");
        assertThat(ids(findings)).containsExactly("response.empty-reply", "http.not-found");
        assertThat(value(findings.get(0), "host")).contains("a.example.test");
        assertThat(value(findings.get(0), "responseDate")).isEmpty();
        assertThat(value(findings.get(1), "host")).contains("b.example.test");
    }

    @Test
    void aResponseThatMayBeOfBothIsGivenToNeither() {
        List<Finding> findings = explain(
                "* Connected to a.example.test (192.0.2.1) port 80 (#0)",
                "> GET /a HTTP/1.1",
                "> Host: a.example.test",
                "> ",
                "* Connected to a.example.test (192.0.2.1) port 80 (#1)",
                "> GET /b HTTP/1.1",
                "> Host: a.example.test",
                "> ",
                "< HTTP/1.1 500 Internal Server Error",
                "< ",
                "< HTTP/1.1 200 OK",
                "< Content-Length: 100",
                "< ",
                "* transfer closed with 80 bytes remaining to read",
                "* Closing connection 1",
                "* Connection #0 to host a.example.test left intact",
                "curl: (18) transfer closed with 80 bytes remaining to read");
        assertThat(ids(findings)).containsExactly("body.closed-early", "http.server-error");
        assertThat(value(findings.get(0), "status")).isEmpty();
        assertThat(value(findings.get(1), "target")).isEmpty();
    }

    @Test
    void withoutNumbersTheNamesTell() {
        List<Finding> findings = explain(
                "* Connected to a.example.test (192.0.2.1) port 443",
                "* ALPN: curl offers h2,http/1.1",
                "* TLSv1.3 (OUT), TLS handshake, Client hello (1):",
                "* Connected to b.example.test (192.0.2.2) port 443",
                "* ALPN: curl offers h2,http/1.1",
                "* TLSv1.3 (OUT), TLS handshake, Client hello (1):",
                "* TLSv1.3 (IN), TLS handshake, Server hello (2):",
                "* SSL certificate problem: certificate has expired",
                "* closing connection #1",
                "> GET /a HTTP/1.1",
                "> Host: a.example.test",
                "> ",
                "< HTTP/1.1 404 Not Found",
                "< Date: Mon, 23 Nov 2026 02:24:51 GMT",
                "< ",
                "* Connection #0 to host a.example.test:443 left intact",
                "curl: (60) SSL certificate problem: certificate has expired");
        assertThat(ids(findings)).containsExactly("tls.cert-expired", "http.not-found");
        assertThat(value(findings.get(0), "responseDate")).isEmpty();
        assertThat(value(findings.get(0), "host")).isEmpty();
        assertThat(value(findings.get(1), "host")).contains("a.example.test");
    }

    @Test
    void oneAfterTheOtherIsNotParallel() {
        List<Finding> findings = explain(
                "* Connected to a.example.test (192.0.2.1) port 80 (#0)",
                "> GET / HTTP/1.1",
                "> Host: a.example.test",
                "> ",
                "< HTTP/1.1 301 Moved Permanently",
                "< Location: https://b.example.test/",
                "< ",
                "* Connection #0 to host a.example.test left intact",
                "* Issue another request to this URL: 'https://b.example.test/'",
                "* Connected to b.example.test (192.0.2.2) port 443 (#1)",
                "* Recv failure: Connection reset by peer",
                "* Closing connection 1",
                "curl: (35) Recv failure: Connection reset by peer");
        assertThat(value(findings.get(0), "transfers")).contains("1");
        assertThat(value(findings.get(0), "host")).contains("b.example.test");
    }

    private static List<Finding> explain(String... lines) {
        return CURL_EXPLAIN.explain(String.join("\n", lines)).findings();
    }

    private static Finding first(String... lines) {
        return explain(lines).get(0);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(f -> f.diagnosis().id()).toList();
    }

    private static Optional<String> value(Finding finding, String fact) {
        return finding.facts().value(fact);
    }
}
