package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.explanation.Mask;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.FindingView.CauseView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lines rule out is not offered as a cause, a check or a fix. */
class RuledOutTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static FindingView finding(String text) {
        return new FindingView(CURL_EXPLAIN.explain(text).findings().get(0), Language.EN, Mask.NONE);
    }

    private static List<String> causes(String text) {
        return finding(text).getCauses().stream().map(CauseView::id).toList();
    }

    @Test
    void aLoginThatWasSentWasNotMissing() {
        assertThat(causes("""
                > GET / HTTP/1.1
                > Host: a.test
                > Authorization: Bearer abc
                >\\s
                < HTTP/1.1 401 Unauthorized
                < WWW-Authenticate: Bearer realm="api"
                < Content-Length: 0
                <\\s
                curl: (22) The requested URL returned error: 401
                """)).containsExactly("credentials-rejected");
    }

    @Test
    void aProxyThatChoseKerberosAskedForNoPassword() {
        assertThat(causes("curl: (97) SOCKS5 GSSAPI per-message authentication is not supported."))
                .contains("method-mismatch")
                .doesNotContain("credentials-missing", "credentials-wrong");
    }

    @Test
    void aDamagedChallengeSaysNothingOfThePassword() {
        assertThat(causes("""
                > GET / HTTP/1.1
                > Host: a.test
                > Authorization: NTLM TlRMTVNTUAABAAAABoIIAAAAAAAAAAAAAAAAAAAAAAA=
                >\\s
                < HTTP/1.1 401 Unauthorized
                * NTLM handshake failure (bad type-2 message)
                < WWW-Authenticate: NTLM TlRMTVNTUAACAAAABROKEN==
                < Content-Length: 0
                <\\s
                * Connection #0 to host a.test left intact
                """)).startsWith("bad-challenge").doesNotContain("wrong-credentials");
    }

    @Test
    void aCertificateForTheNameAskedForIsNoDefaultOne() {
        String text = """
                * Established connection to dev.a.test (192.0.2.30 port 443) from 192.0.2.5 port 40000\s
                *   subject: CN=dev.a.test
                *   issuer: CN=dev.a.test
                *   subjectAltName: "dev.a.test" matches cert's "dev.a.test"
                * SSL certificate OpenSSL verify result: self-signed certificate (18)
                curl: (60) SSL certificate OpenSSL verify result: self-signed certificate (18)
                """;
        assertThat(causes(text)).doesNotContain("default-site");
        assertThat(causes(text.replaceAll("(?m)^.*matches cert's.*\\n", ""))).contains("default-site");
    }

    @Test
    void aCommandWithoutClientCertificateHadNoneRejected() {
        String refused = "curl: (35) error:0A000416:SSL routines::sslv3 alert certificate unknown";
        assertThat(causes("$ curl https://a.test/\n" + refused)).containsExactly("none-sent");
        assertThat(causes("$ curl --cert c.pem https://a.test/\n" + refused)).contains("issuer", "wrong-kind");
    }

    @Test
    void skippedVerificationIsBlamedOnASelfSignedCertificateOnlyWhereOneIsShown() {
        String text = """
                * SSL connection using TLS1.3 / ECDHE_RSA_AES_256_GCM_SHA384
                *   server certificate verification SKIPPED
                *   subject: O=Own,CN=a.test
                *   issuer: O=Own,CN=a.test
                > GET / HTTP/1.1
                > Host: a.test
                >\s
                < HTTP/1.1 200 OK
                < Content-Length: 0
                <\s
                * Connection #0 to host a.test left intact
                """;
        assertThat(causes(text)).contains("certificate-self-signed");
        assertThat(causes(text.replace("issuer: O=Own", "issuer: O=CA"))).containsExactly("switched-off");
    }

    @Test
    void aReplyThatIsNoRefusalIsNotTemporary() {
        assertThat(causes("curl: (55) DATA failed: 235")).containsExactly("odd-reply");
        assertThat(causes("curl: (55) DATA failed: 451"))
                .startsWith("temporary")
                .doesNotContain("odd-reply");
    }

    @Test
    void anOptionOnTheCommandLineDoesNotComeFromTheEnvironment() {
        String refused = "curl: (7) Failed to connect to proxy.test port 3128: Connection refused";
        assertThat(finding("$ curl -x proxy.test:3128 https://a.test/\n" + refused)
                        .getChecks())
                .noneMatch(c -> c.command().startsWith("env "));
        assertThat(finding("* Uses proxy env variable https_proxy == 'http://proxy.test:3128'\n" + refused)
                        .getChecks())
                .anyMatch(c -> c.command().startsWith("env "));
    }

    @Test
    void ftpHasNoStarttlsToRemove() {
        assertThat(causes("""
                < 220 (vsFTPd 3.0.5)
                > AUTH TLS
                < 500 AUTH not understood
                curl: (64) Requested SSL level failed
                """)).doesNotContain("stripped");
    }

    @Test
    void theNullDeviceIsThatOfTheSystem() {
        String text = "schannel: next InitializeSecurityContext failed: SEC_E_ILLEGAL_MESSAGE (0x80090326)"
                + " - This error usually occurs when a fatal SSL/TLS alert is received (e.g. handshake failed).";
        assertThat(finding("$ curl https://a.test/\ncurl: (35) " + text).getChecks())
                .anyMatch(c -> c.command().endsWith(" <nul"))
                .noneMatch(c -> c.command().contains("/dev/null"));
    }

    @Test
    void aPortBeyondTheLastOneIsWhatTheUrlIsRefusedFor() {
        String refused = "curl: (3) URL using bad/illegal format or missing URL";
        assertThat(causes("$ curl http://a.test:99999/\n" + refused)).containsExactly("port");
        assertThat(causes(refused)).contains("port", "characters", "part-missing");
    }

    @Test
    void aFileWithAUnixPathIsLookedForOnNoWindows() {
        String unread = "curl: (77) error setting certificate verify locations:  CAfile: %s CApath: none";
        assertThat(finding(unread.formatted("/etc/ca.pem")).getChecks())
                .noneMatch(check -> check.others().values().stream().anyMatch(c -> c.startsWith("dir ")));
        assertThat(finding(unread.formatted("ca.pem")).getChecks())
                .anyMatch(check -> check.others().values().stream().anyMatch(c -> c.startsWith("dir ")));
    }

    @Test
    void whatMayHaveBeenCarriedOutIsNotSimplyTriedAgain() {
        String reset = """
                > %s / HTTP/2
                > Host: a.test
                >\s
                * HTTP/2 stream 1 was not closed cleanly: INTERNAL_ERROR (err 2)
                curl: (92) HTTP/2 stream 1 was not closed cleanly: INTERNAL_ERROR (err 2)
                """;
        assertThat(finding(reset.formatted("GET")).getFixes())
                .anyMatch(f -> f.text().startsWith("Try again"));
        assertThat(finding(reset.formatted("DELETE")).getFixes())
                .noneMatch(f -> f.text().startsWith("Try again"))
                .anyMatch(f -> f.text().startsWith("Before the request is sent again"));
    }
}
