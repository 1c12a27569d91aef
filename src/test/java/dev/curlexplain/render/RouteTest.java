package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.explanation.Mask;
import dev.curlexplain.phrase.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static List<String> checks(String transcript) {
        return new FindingView(CURL_EXPLAIN.explain(transcript).findings().get(0), Language.EN, Mask.NONE)
                .getChecks().stream().map(FindingView.CheckView::command).toList();
    }

    @Test
    void checksTakeTheProxyOfTheCommandWithoutItsCredentials() {
        List<String> checks = checks("""
                $ curl -x http://bob:secret@proxy.example.test:3128 https://www.example.test/
                curl: (60) SSL certificate problem: certificate has expired
                """);
        assertThat(checks)
                .isNotEmpty()
                .noneMatch(c -> c.contains("secret"))
                .anyMatch(c ->
                        c.startsWith("openssl s_client -proxy proxy.example.test:3128 -connect www.example.test:443 "))
                .noneMatch(c -> c.startsWith("openssl s_client -connect"));
        assertThat(checks("""
                        $ curl -x socks5h://proxy.example.test:1080 https://www.example.test/
                        curl: (60) SSL certificate problem: certificate has expired
                        """)).isNotEmpty().noneMatch(c -> c.startsWith("openssl"));
        assertThat(checks("""
                        $ curl -f -x http://bob:secret@proxy.example.test:3128 https://www.example.test/
                        curl: (22) The requested URL returned error: 500
                        """)).isNotEmpty().allMatch(c -> c.startsWith("curl -x http://proxy.example.test:3128 "));
    }

    @Test
    void anAddressIsNoServerName() {
        assertThat(checks("curl: (60) SSL certificate problem: certificate has expired\n* Closing connection")
                        .toString())
                .contains("-servername HOST");
        assertThat(checks("""
                        $ curl https://192.0.2.7:8443/
                        curl: (60) SSL certificate problem: certificate has expired
                        """))
                .anyMatch(c -> c.startsWith("openssl s_client -connect 192.0.2.7:8443 "))
                .noneMatch(c -> c.contains("-servername"));
    }

    @Test
    void aCheckOfTheProxysOwnTlsGoesToTheProxy() {
        assertThat(checks("""
                        $ curl -x https://proxy.example.test:3129 https://192.0.2.7/
                        curl: (60) SSL certificate problem: certificate has expired
                        * Closing connection
                        """))
                .anyMatch(c -> c.startsWith(
                        "openssl s_client -connect proxy.example.test:3129 -servername proxy.example.test "));
    }

    @Test
    void checksAskForTheTlsThatTheCommandAskedFor() {
        assertThat(checks("""
                        $ curl --ssl-reqd smtp://mail.example.test:587/
                        curl: (60) SSL certificate problem: self-signed certificate
                        """))
                .contains("curl --ssl-reqd -v --cacert server.pem smtp://mail.example.test:587/")
                .anyMatch(c -> c.startsWith(
                        "openssl s_client -connect mail.example.test:587 -starttls smtp -servername mail"));
    }

    @Test
    void checksGoToTheEndThatTheCommandNames() {
        assertThat(checks("""
                        $ curl -f --resolve www.example.test:80:192.0.2.7 http://www.example.test/
                        curl: (22) The requested URL returned error: 500
                        """))
                .isNotEmpty()
                .allMatch(c -> c.startsWith("curl --resolve www.example.test:80:192.0.2.7 "));
    }

    @Test
    void aCheckWithoutTheProxyStaysWithoutIt() {
        assertThat(checks("""
                        $ curl -v -x http://proxy.example.test:3128 https://www.example.test/
                        * Connected to proxy.example.test (192.0.2.1) port 3128 (#0)
                        * Establish HTTP proxy tunnel to www.example.test:443
                        > CONNECT www.example.test:443 HTTP/1.1
                        >
                        < HTTP/1.1 403 Forbidden
                        <
                        * Received HTTP code 403 from proxy after CONNECT
                        curl: (56) Received HTTP code 403 from proxy after CONNECT
                        """))
                .filteredOn(c -> c.contains("--noproxy"))
                .isNotEmpty()
                .noneMatch(c -> c.contains("-x "));
    }

    @Test
    void checksTrustWhatTheCommandTrusts() {
        assertThat(checks("""
                        $ curl --cacert ca.pem https://www.example.test/a
                        curl: (56) OpenSSL SSL_read: error:0A000126:SSL routines::unexpected eof while reading, errno 0
                        """)).isNotEmpty().allMatch(c -> c.startsWith("curl --cacert ca.pem "));
        assertThat(checks("""
                        $ curl --cacert ca.pem http://www.example.test/a
                        curl: (52) Empty reply from server
                        """)).isNotEmpty().noneMatch(c -> c.contains("--cacert"));
    }

    @Test
    void aCheckThatVerifiesIsNotGivenWhatSwitchesVerificationOff() {
        String lines = """
                * Connected to www.example.test (192.0.2.9) port 443
                *  SSL certificate verify result: unable to get local issuer certificate (20), continuing anyway.
                > GET / HTTP/1.1
                > Host: www.example.test
                >\s
                < HTTP/1.1 200 OK
                < Content-Length: 0
                <\s
                * Connection #0 to host www.example.test left intact
                """;
        assertThat(checks("$ curl -4 -vk https://www.example.test/\n" + lines))
                .contains("curl -4 --no-insecure -v https://www.example.test/")
                .noneMatch(c -> c.contains(" -k"));
        assertThat(checks("$ curl -v --proxy-insecure -x https://proxy.example.test:3129 https://www.example.test/\n"
                        + lines))
                .contains("curl -x https://proxy.example.test:3129 --no-proxy-insecure -v https://www.example.test/")
                .noneMatch(c -> c.contains(" --proxy-insecure"));
    }

    @Test
    void whatIsNotVerifiedStaysSoAndTheFamilyOfAddressesIsKept() {
        assertThat(checks("""
                        $ curl -6 -k https://www.example.test/a
                        curl: (52) Empty reply from server
                        """))
                .isNotEmpty()
                .filteredOn(c -> c.startsWith("curl "))
                .allMatch(c -> c.startsWith("curl -6 -k "));
        assertThat(checks("""
                        $ curl -6 http://www.example.test/a
                        curl: (7) Failed to connect to www.example.test port 80: Network is unreachable
                        """)).anyMatch(c -> c.startsWith("curl -v -4 "));
    }

    @Test
    void aCommandThatIsThereToVerifyVerifies() {
        String skipped = """
                $ curl -v -k https://www.example.test/a
                * SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
                *  SSL certificate verify result: self-signed certificate (18), continuing anyway.
                > GET /a HTTP/1.1
                >
                < HTTP/1.1 200 OK
                < Content-Length: 0
                <
                * Connection #0 to host www.example.test left intact
                """;
        assertThat(checks(skipped)).contains("curl --no-insecure -v https://www.example.test/a");
        assertThat(new FindingView(CURL_EXPLAIN.explain(skipped).findings().get(0), Language.EN, Mask.NONE)
                        .getFixes().stream().map(FindingView.FixView::command))
                .contains("curl --cacert ca.pem https://www.example.test/a");
    }

    @Test
    void noNameIsSentToAnAddress() {
        assertThat(checks("curl: (35) error:0A000410:SSL routines::sslv3 alert handshake failure\n"))
                .anyMatch(c -> c.contains("-servername"));
        assertThat(checks("""
                        $ curl https://192.0.2.7/
                        curl: (35) error:0A000410:SSL routines::sslv3 alert handshake failure
                        """))
                .contains("openssl s_client -connect 192.0.2.7:443 </dev/null")
                .noneMatch(c -> c.contains("-servername"));
    }

    @Test
    void aMailServerIsAskedInItsOwnProtocol() {
        assertThat(checks("""
                        $ curl --ssl-reqd smtp://mail.example.test:587/
                        curl: (35) error:0A000410:SSL routines::sslv3 alert handshake failure
                        """))
                .contains("curl --ssl-reqd -v --tls-max 1.2 smtp://mail.example.test:587/")
                .noneMatch(c -> c.contains("https://"));
    }
}
