package dev.curlexplain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.diagnosis.Finding;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which name is the server's and which the proxy's, and whose answer a header is. */
class TargetTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* SOCKS4 communication to api.example.test:8443",
                "* SOCKS4a communication to api.example.test:8443",
                "* SOCKS5 communication to api.example.test:8443",
                "* SOCKS5 connect to api.example.test:8443 (remotely resolved)",
                "* [SOCKS] SOCKS4 connecting to api.example.test:8443",
                "* [SOCKS] SOCKS5: connecting to api.example.test:8443",
                "* Opened SOCKS connection from 192.0.2.9 port 40000 to api.example.test port 8443 (via 192.0.2.8 port 1080)"
            })
    void whomTheSocksServerIsAskedForIsTheHost(String asked) {
        Finding finding = first(
                "* Host proxy.example.test:1080 was resolved.",
                "*   Trying 192.0.2.8:1080...",
                "* Connected to proxy.example.test (192.0.2.8) port 1080",
                asked,
                "* Recv failure: Connection reset by peer",
                "curl: (97) Recv failure: Connection reset by peer");
        assertThat(value(finding, "host")).contains("api.example.test");
        assertThat(value(finding, "port")).contains("8443");
        assertThat(value(finding, "proxy")).contains("proxy.example.test:1080");
    }

    @Test
    void aRefusalOfTheSocksServerNamesWhomItWasAskedFor() {
        assertThat(value(first("curl: (97) cannot complete SOCKS5 connection to www.example.test. (4)"), "host"))
                .contains("www.example.test");
        assertThat(value(first("curl: (7) Can't complete SOCKS5 connection to 0.0.0.0:0. (5)"), "host"))
                .isEmpty();
    }

    /** curl 8.16 names only the proxy before the SOCKS dialogue breaks down. */
    @Test
    void whoeverIsSpokenToInSocksIsTheProxyAndNotTheHost() {
        Finding finding = first(
                "* Host proxy.example.test:1080 was resolved.",
                "*   Trying 192.0.2.8:1080...",
                "* connection to proxy closed",
                "curl: (97) connection to proxy closed");
        assertThat(value(finding, "proxy")).contains("proxy.example.test:1080");
        assertThat(value(finding, "host")).isEmpty();
        assertThat(value(finding, "port")).isEmpty();
    }

    @Test
    void whomTheSocksServerWasAskedForStaysTheHostWhereTheProxyIsNotNamed() {
        Finding finding = first(
                "*   Trying 192.0.2.8...",
                "* SOCKS5 communication to www.example.test:443",
                "* Can't complete SOCKS5 connection to 0.0.0.0:0. (6)",
                "curl: (7) Can't complete SOCKS5 connection to 0.0.0.0:0. (6)");
        assertThat(value(finding, "host")).contains("www.example.test");
    }

    @Test
    void theSecondSocksConnectionOfFtpIsForItsDataOnly() {
        Finding finding = first(
                "*   Trying 192.0.2.8:1080...",
                "* Opened SOCKS connection from 192.0.2.9 port 40000 to 192.0.2.21 port 2121 (via 192.0.2.8 port 1080)",
                "* Established connection to proxy.example.test (192.0.2.8 port 1080) from 192.0.2.9 port 40000 ",
                "< 220 ready",
                "> EPSV",
                "< 229 Entering Passive Mode (|||37505|)",
                "* Opened 2nd SOCKS connection from 192.0.2.9 port 40001 to 192.0.2.21 port 37505 (via 192.0.2.8 port 1080)",
                "> RETR x",
                "< 550 no such file",
                "curl: (78) RETR response: 550");
        assertThat(value(finding, "port")).contains("2121");
        assertThat(value(finding, "proxy")).contains("192.0.2.8:1080");
    }

    @Test
    void aReusedConnectionNamesItsHostAndNotItsPort() {
        Finding finding = first(
                "* Reusing existing http: connection with host api.example.test",
                "> GET /b HTTP/1.1",
                "> Host: api.example.test:8080",
                "> ",
                "* Recv failure: Connection reset by peer",
                "curl: (56) Recv failure: Connection reset by peer");
        assertThat(value(finding, "host")).contains("api.example.test");
        assertThat(value(finding, "port")).isEmpty();
        assertThat(value(finding, "url")).isEmpty();
        assertThat(value(
                        first(
                                "* Re-using existing connection with proxy proxy.example.test",
                                "* Recv failure: Connection reset by peer",
                                "curl: (56) Recv failure: Connection reset by peer"),
                        "host"))
                .isEmpty();
    }

    @Test
    void libcurlsWordsInALineBelowTheCodeAreOfTheSameTransfer() {
        Finding finding = first(
                "[zypp] MediaCurl.cc(doGetDoesFileExist):1309 perform code: 6 [ Couldn't resolve host name ]",
                "[zypp] Exception.cc(log):166 Error code: Connection failed",
                "[zypp] Exception.cc(log):166 Error message: Could not resolve host: files.example.test");
        assertThat(value(finding, "host")).contains("files.example.test");
    }

    @Test
    void theOneRequestTellsTheUrlWhereNoCommandDoes() {
        Finding finding = first(
                "* Connected to api.example.test (192.0.2.8) port 8080 (#0)",
                "> GET /v1/items?page=2 HTTP/1.1",
                "> Host: api.example.test:8080",
                "> ",
                "* Recv failure: Connection reset by peer",
                "curl: (56) Recv failure: Connection reset by peer");
        assertThat(value(finding, "url")).contains("http://api.example.test:8080/v1/items?page=2");
    }

    @Test
    void behindASocksServerTheHttpProxyIsTheProxyOfTheTunnel() {
        Finding finding = first(
                "* Connected to socks.example.test (192.0.2.8) port 1080",
                "* SOCKS5: connecting to HTTP proxy gate.example.test port 3128",
                "* SOCKS5 communication to gate.example.test:3128",
                "* SOCKS5 request granted.",
                "> CONNECT api.example.test:443 HTTP/1.1",
                "> Host: api.example.test:443",
                "> ",
                "< HTTP/1.1 403 Forbidden",
                "< ",
                "* CONNECT tunnel failed, response 403",
                "curl: (56) CONNECT tunnel failed, response 403");
        assertThat(value(finding, "host")).contains("api.example.test");
        assertThat(value(finding, "proxy")).contains("gate.example.test:3128");
    }

    @Test
    void aProxyThatCannotBeReachedIsNotTheHost() {
        Finding finding = first(
                "* Host proxy.example.test:3128 was resolved.",
                "*   Trying 192.0.2.8:3128...",
                "* Failed to connect to api.example.test:443 over proxy proxy.example.test after 0 ms: Could not connect to server",
                "curl: (7) Failed to connect to api.example.test:443 over proxy proxy.example.test after 0 ms: Could not connect to server");
        assertThat(value(finding, "host")).contains("api.example.test");
        assertThat(value(finding, "port")).contains("443");
        assertThat(value(finding, "proxy")).contains("proxy.example.test:3128");
    }

    @Test
    void aWholeUrlInTheRequestLineNamesTheHostBehindTheProxy() {
        Finding finding = first(
                "* Connected to proxy.example.test (192.0.2.8) port 3128 (#0)",
                "> GET http://api.example.test/x HTTP/1.1",
                "> Host: api.example.test",
                "> ",
                "< HTTP/1.1 404 Not Found",
                "< Content-Length: 0",
                "< ",
                "* Connection #0 to host proxy.example.test left intact");
        assertThat(value(finding, "host")).contains("api.example.test");
        assertThat(value(finding, "port")).contains("80");
        assertThat(value(finding, "proxy")).contains("proxy.example.test:3128");
    }

    @Test
    void anHttpProxyAnswersForAnFtpUrlInHttp() {
        Finding finding = first(
                "* Connected to proxy.example.test (192.0.2.8) port 3128 (#0)",
                "> GET ftp://files.example.test/x HTTP/1.1",
                "> Host: files.example.test",
                "> ",
                "< HTTP/1.1 404 Not Found",
                "< Content-Length: 0",
                "< ",
                "* Connection #0 to host proxy.example.test left intact");
        assertThat(value(finding, "status")).contains("404");
        assertThat(value(finding, "port")).contains("21");
    }

    @Test
    void whatConnectToLeadsToIsNotTheHost() {
        Finding finding = first(
                "* Connecting to hostname: edge.example.test",
                "* Connecting to port: 8443",
                "*   Trying 192.0.2.44:8443...",
                "* Connected to edge.example.test (192.0.2.44) port 8443",
                "* TLSv1.3 (OUT), TLS handshake, Client hello (1):",
                "* OpenSSL SSL_connect: Connection reset by peer in connection to api.example.test:443",
                "curl: (35) OpenSSL SSL_connect: Connection reset by peer in connection to api.example.test:443");
        assertThat(value(finding, "host")).contains("api.example.test");
        assertThat(value(finding, "port")).contains("443");
    }

    @Test
    void whereARedirectLedUnseenIsNotKnown() {
        String reset = "curl: (35) Recv failure: Connection reset by peer";
        Finding followed = first("$ curl -sSL http://a.example.test/", reset);
        assertThat(value(followed, "host")).isEmpty();
        assertThat(value(followed, "port")).isEmpty();
        assertThat(value(first("$ curl -sSL https://a.example.test/", reset), "host"))
                .contains("a.example.test");
    }

    @Test
    void theErrorNamesWhereARedirectLedUnseen() {
        Finding finding = first(
                "$ curl -sSL http://www.example.test/",
                "curl: (7) Failed to connect to app.example.test port 8443 after 2 ms: Could not connect to server");
        assertThat(value(finding, "host")).contains("app.example.test");
        assertThat(value(finding, "port")).contains("8443");
        assertThat(value(finding, "url")).isEmpty();
    }

    @Test
    void withoutRedirectsTheUrlNamesTheHost() {
        Finding finding = first(
                "$ curl -sS http://www.example.test/", "curl: (7) Failed to connect to 192.0.2.9: No route to host");
        assertThat(value(finding, "host")).contains("www.example.test");
    }

    @Test
    void theFirstHopOfARedirectLendsNothing() {
        Finding finding = first(
                "* Connected to a.example.test (192.0.2.1) port 80 (#0)",
                "> GET / HTTP/1.1",
                "> Host: a.example.test",
                "> ",
                "< HTTP/1.1 301 Moved Permanently",
                "< Server: nginx",
                "< Date: Mon, 23 Nov 2026 02:24:51 GMT",
                "< Location: https://b.example.test/",
                "< ",
                "* Connection #0 to host a.example.test left intact",
                "* Issue another request to this URL: 'https://b.example.test/'",
                "* Connected to b.example.test (192.0.2.2) port 443 (#1)",
                "* TLSv1.3 (OUT), TLS handshake, Client hello (1):",
                "* Recv failure: Connection reset by peer",
                "* Closing connection 1",
                "curl: (35) Recv failure: Connection reset by peer");
        assertThat(value(finding, "host")).contains("b.example.test");
        assertThat(value(finding, "status")).isEmpty();
        assertThat(value(finding, "server")).isEmpty();
        assertThat(value(finding, "responseDate")).isEmpty();
        assertThat(value(finding, "location")).isEmpty();
    }

    @Test
    void whatTheProxySaysToConnectIsNotTheServers() {
        Finding finding = first(
                "* Connected to proxy.example.test (192.0.2.8) port 3128",
                "> CONNECT api.example.test:443 HTTP/1.1",
                "> Host: api.example.test:443",
                "> ",
                "< HTTP/1.1 200 OK",
                "< Server: gate/1.0",
                "< Date: Mon, 23 Nov 2026 02:24:51 GMT",
                "< ",
                "* TLSv1.3 (OUT), TLS handshake, Client hello (1):",
                "* TLSv1.3 (IN), TLS alert, handshake failure (552):",
                "curl: (35) TLS connect error: error:0A000410:SSL routines::sslv3 alert handshake failure");
        assertThat(finding.diagnosis().id()).isEqualTo("tls.handshake-failure-alert");
        assertThat(value(finding, "server")).isEmpty();
        assertThat(value(finding, "responseDate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl: (56) CONNECT tunnel failed, response 502",
                "curl: (56) Received HTTP code 502 from proxy after CONNECT",
                "curl: (22) Refused WebSockets upgrade: 502",
                "curl: (22) The requested URL returned error: 502"
            })
    void aBareLineThatNamesTheStatusGivesIt(String line) {
        assertThat(value(first(line), "status")).contains("502");
    }

    @Test
    void whereARefusedRedirectLeadsIsNoTarget() {
        Finding finding = first(
                "$ curl -vL http://www.example.test:8080/a",
                "* Connected to www.example.test (192.0.2.1) port 8080",
                "> GET /a HTTP/1.1",
                "> ",
                "< HTTP/1.1 302 Found",
                "< Location: ftp://files.example.test/a",
                "< ",
                "* Connection #0 to host www.example.test left intact",
                "* Issue another request to this URL: 'ftp://files.example.test/a'",
                "* Protocol \"ftp\" disabled (in redirect)",
                "curl: (1) Protocol \"ftp\" disabled (in redirect)");
        assertThat(value(finding, "host")).contains("www.example.test");
        assertThat(value(finding, "port")).contains("8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.33", "[2001:db8::1]"})
    void noNameIsLookedUpForAnAddress(String host) {
        String mismatch =
                "curl: (60) SSL: certificate subject name (files.example.test) does not match target host name '%s'";
        assertThat(lookups("https://" + host + "/", mismatch.formatted(host))).isZero();
        assertThat(lookups("https://www.example.test/", mismatch.formatted("www.example.test")))
                .isPositive();
    }

    private static long lookups(String url, String error) {
        return first("$ curl -sS " + url, error).checks().stream()
                .flatMap(c -> c.commands().values().stream())
                .filter(c -> c.en().text().matches("(?s).*\\b(?:getent|nslookup|dscacheutil)\\b.*"))
                .count();
    }

    private static Finding first(String... lines) {
        return CURL_EXPLAIN.explain(String.join("\n", lines)).findings().get(0);
    }

    private static Optional<String> value(Finding finding, String fact) {
        return finding.facts().value(fact);
    }
}
