package dev.curlexplain.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.explanation.StageState.State;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The strip follows the lines; what the diagnosis is called does not change it. */
class StagesTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static Explanation explained(String text) {
        return CURL_EXPLAIN.explain(text);
    }

    /** {@code dns=passed tcp=failed ...}, of the stages that are used. */
    private static String strip(String text) {
        return explained(text).stages().stream()
                .filter(s -> s.state() != State.NOT_USED)
                .map(s -> s.stage().jsonName() + '=' + s.state().jsonName())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aLocalFileHasNoStageOfANetwork() {
        String text = """
                $ curl file:///nope.txt
                curl: (37) Couldn't open file /nope.txt
                """;
        assertThat(strip(text)).isEmpty();
        assertThat(explained(text).stage()).isEqualTo(Stage.COMMAND);
        assertThat(
                        strip(
                                "* Couldn't open file //nope.txt\n* closing connection #-1\ncurl: (37) Couldn't open file //nope.txt"))
                .isEmpty();
    }

    /** curl 8.11 says "Connected to" only when proxy and TLS are through, too. */
    @Test
    void aProxyThatIsAskedHasBeenConnectedTo() {
        String text = """
                * Host proxy.test:3128 was resolved.
                *   Trying 192.0.2.8:3128...
                * Establish HTTP proxy tunnel to www.test:443
                > CONNECT www.test:443 HTTP/1.1
                > Host: www.test:443
                >\s
                * Connection timed out after 3002 milliseconds
                * closing connection #0
                curl: (28) Connection timed out after 3002 milliseconds
                """;
        assertThat(strip(text)).startsWith("dns=passed tcp=passed proxy=failed");
        assertThat(explained(text).stage()).isEqualTo(Stage.PROXY);
    }

    /** The answer was whole; where it leads curl does not go. */
    @Test
    void aRedirectThatIsNotFollowedCutsNoBody() {
        String text = """
                * Connected to www.test (192.0.2.8) port 80
                > GET /go HTTP/1.1
                > Host: www.test
                >\s
                < HTTP/1.1 302 Found
                < Content-Length: 184
                < Location: ftps+x://mirror.test/pub
                <\s
                * Ignoring the response-body
                * Connection #0 to host www.test left intact
                * The redirect target URL could not be parsed: Unsupported URL scheme
                curl: (1) The redirect target URL could not be parsed: Unsupported URL scheme
                """;
        assertThat(explained(text).stage()).isEqualTo(Stage.RESPONSE);
    }

    @Test
    void theStageThatFailedCitesWhatSaysSoWhereNoLineOfItsOwnIs() {
        Explanation explanation = explained("curl: (77) Problem with the SSL CA cert (path? access rights?)");
        assertThat(explanation.stages())
                .filteredOn(s -> s.state() == State.FAILED)
                .singleElement()
                .satisfies(s -> assertThat(s.lines()).containsExactly(1));
    }

    @Test
    void headersThatNeverEndStopInTheResponse() {
        String text = """
                * Connected to api.test (192.0.2.1) port 80
                > GET / HTTP/1.1
                > Host: api.test
                >\s
                < HTTP/1.1 200 OK
                * closing connection #0
                curl: (100) A value or data field grew larger than allowed
                """;
        assertThat(explained(text).stage()).isEqualTo(Stage.RESPONSE);
    }

    @Test
    void aConnectionLeftIntactCountsForTheRequestThatFollows() {
        assertThat(strip("""
                * Host api.test:80 was resolved.
                *   Trying 192.0.2.1:80...
                * Connected to api.test (192.0.2.1) port 80
                > PUT /in HTTP/1.1
                > Host: api.test
                >\s
                < HTTP/1.1 307 Temporary Redirect
                < Location: /in2
                <\s
                * Connection #0 to host api.test left intact
                * Issue another request to this URL: 'http://api.test/in2'
                * necessary data rewind wasn't possible
                curl: (65) necessary data rewind wasn't possible
                """)).isEqualTo("dns=passed tcp=passed request=failed response=not-reached body=not-reached");
    }

    @Test
    void aRedirectToAnotherHostBeginsAnew() {
        assertThat(strip("""
                *   Trying 192.0.2.1:80...
                * Connected to api.test (192.0.2.1) port 80
                > GET / HTTP/1.1
                >\s
                < HTTP/1.1 302 Found
                < Location: http://other.test/
                <\s
                * Connection #0 to host api.test left intact
                * Issue another request to this URL: 'http://other.test/'
                * Could not resolve host: other.test
                curl: (6) Could not resolve host: other.test
                """))
                .isEqualTo("dns=failed tcp=not-reached request=not-reached response=not-reached body=not-reached");
    }

    @Test
    void aWrongCommandDoesNotHideWhatWasReached() {
        assertThat(strip("""
                $ curl -sv -X HEAD -m 2 http://a.test/
                *   Trying 192.0.2.1:80...
                * Connected to a.test (192.0.2.1) port 80
                > HEAD / HTTP/1.1
                > Host: a.test
                >\s
                < HTTP/1.1 200 OK
                < Content-Length: 1270
                <\s
                * Operation timed out after 2001 milliseconds with 0 out of 1270 bytes received
                curl: (28) Operation timed out after 2001 milliseconds with 0 out of 1270 bytes received
                """)).isEqualTo("dns=passed tcp=passed request=passed response=passed");
    }

    @Test
    void whatStandsInAnAnswerOverHttpIsNoLogin() {
        assertThat(strip("""
                * Connected to a.test (192.0.2.1) port 2222
                > GET / HTTP/1.1
                > Host: a.test
                >\s
                * Request completely sent off
                * Received HTTP/0.9 when not allowed
                < SSH-2.0-OpenSSH_9.2p1
                curl: (1) Received HTTP/0.9 when not allowed
                """)).doesNotContain("login").contains("request=passed response=failed");
    }

    @Test
    void plainHttpAsksAProxyForNoTunnel() {
        assertThat(strip("""
                $ curl -v -x http://proxy.test:3128 http://example.test/
                *   Trying 192.0.2.8:3128...
                * Connected to proxy.test (192.0.2.8) port 3128
                > GET http://example.test/ HTTP/1.1
                > Host: example.test
                >\s
                < HTTP/1.1 502 Bad Gateway
                < Content-Length: 4
                <\s
                oops
                * Connection #0 to host proxy.test left intact
                """)).isEqualTo("dns=passed tcp=passed request=passed response=failed body=passed");
    }

    @Test
    void whereTheTunnelStoodTheProxyIsPassed() {
        assertThat(strip("""
                $ curl -v -x http://proxy.test:3128 https://example.test/
                *   Trying 192.0.2.8:3128...
                * Connected to proxy.test (192.0.2.8) port 3128
                > CONNECT example.test:443 HTTP/1.1
                > Host: example.test:443
                >\s
                < HTTP/1.1 200 Connection established
                <\s
                * CONNECT tunnel established, response 200
                * TLSv1.3 (OUT), TLS handshake, Client hello (1):
                * Recv failure: Connection reset by peer
                curl: (35) Recv failure: Connection reset by peer
                """))
                .isEqualTo("dns=passed tcp=passed proxy=passed tls=failed request=not-reached"
                        + " response=not-reached body=not-reached");
    }

    /** People leave out what curl itself says behind the answer: {@code Proxy replied 200 to CONNECT request}. */
    @Test
    void theAnswerToConnectAloneOpensTheTunnel() {
        String text = """
                * Connected to proxy.test (192.0.2.8) port 3128 (#0)
                > CONNECT example.test:443 HTTP/1.1
                > Host: example.test:443
                >\s
                < HTTP/1.1 200 Connection established
                <\s
                * Recv failure: Connection reset by peer
                curl: (35) Recv failure: Connection reset by peer
                """;
        assertThat(explained(text).stage()).isEqualTo(Stage.TLS);
        assertThat(strip(text)).startsWith("dns=passed tcp=passed proxy=passed tls=failed");
    }

    @Test
    void aProxyThatCannotBeConnectedToWasAskedForNothing() {
        String text = """
                $ curl -v -x http://proxy.test:3128 https://example.test/
                *   Trying 192.0.2.8:3128...
                * connect to 192.0.2.8 port 3128 failed: Connection refused
                * Failed to connect to proxy.test port 3128 after 1 ms: Could not connect to server
                curl: (7) Failed to connect to proxy.test port 3128 after 1 ms: Could not connect to server
                """;
        assertThat(strip(text)).startsWith("dns=passed tcp=failed proxy=not-reached");
    }

    @Test
    void aRecordThatBreaksInTheBodyIsNoFailedHandshake() {
        assertThat(strip("""
                *   Trying 192.0.2.1:443...
                * Connected to a.test (192.0.2.1) port 443
                * TLSv1.3 (OUT), TLS handshake, Client hello (1):
                * SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
                > GET / HTTP/1.1
                > Host: a.test
                >\s
                < HTTP/1.1 200 OK
                < Content-Length: 4000
                <\s
                * GnuTLS recv error (-24): Decryption has failed.
                curl: (56) GnuTLS recv error (-24): Decryption has failed.
                """)).isEqualTo("dns=passed tcp=passed tls=passed request=passed response=passed body=failed");
        assertThat(explained("error: RPC failed; curl 56 GnuTLS recv error (-24): Decryption has failed.")
                        .stage())
                .isEqualTo(Stage.UNKNOWN);
    }

    @Test
    void aFileThatTheToolMissesStopsTheCommand() {
        String text = """
                curl: The file '/etc/nope.pem' provided to --cacert does not exist
                curl: option --cacert: is badly used here
                curl: try 'curl --help' for more information
                """;
        assertThat(explained(text).stage()).isEqualTo(Stage.COMMAND);
        assertThat(strip(text)).contains("dns=not-reached tcp=not-reached").doesNotContain("failed", "passed");
    }

    @Test
    void whatGitPrintsOfTheAnswerShowsThatItHadBegun() {
        String text = """
                remote: Compressing objects: 100% (19/19), done.
                error: RPC failed; curl 56 GnuTLS recv error (-54): Error in the pull function.
                fatal: early EOF
                """;
        assertThat(explained(text).stage()).isEqualTo(Stage.BODY);
        assertThat(explained(text).findings().get(0).diagnosis().id()).isEqualTo("body.reset");
    }

    @Test
    void ftpHasNoRequestAndNoResponse() {
        assertThat(strip("$ curl ftp://ftp.test/x\ncurl: (6) Could not resolve host: ftp.test"))
                .isEqualTo("dns=failed tcp=not-reached login=not-reached");
    }

    @Test
    void aStatusInAnotherProgramsWordsShowsNoExitCode() {
        Explanation explanation =
                explained("[MIRROR] a.rpm: Status code: 404 for http://mirror.test/a.rpm (IP: 192.0.2.1)");
        assertThat(explanation.findings().get(0).diagnosis().id()).isEqualTo("http.not-found");
        assertThat(explanation.exitCode()).isNull();
        assertThat(explained("curl: (22) The requested URL returned error: 404").exitCode())
                .isEqualTo(22);
    }

    /** A program that hands on libcurl's debug output marks only the first line of the whole request. */
    @Test
    void aRequestPrintedBehindOneMarkWentOut() {
        String text = """
                * Connected to a.test (192.0.2.8) port 80 (#53)
                > GET /x HTTP/1.1
                Host: a.test
                Accept: */*

                * Operation timed out after 126 milliseconds with 0 bytes received
                * Closing connection 49
                """;
        assertThat(strip(text)).contains("request=passed response=failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl: (56) Recv failure: Connection reset by peer",
                "curl: (52) Empty reply from server",
                "curl: (60) SSL certificate problem: certificate has expired",
                "curl: (35) OpenSSL/3.0.22: error:0A00042E:SSL routines::tlsv1 alert protocol version",
                "curl: (35) Recv failure: Connection reset by peer"
            })
    void someErrorsComeOnlyOnceAConnectionStands(String text) {
        assertThat(strip(text)).startsWith("dns=passed tcp=passed ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl: (35) failed setting cipher list: NONE",
                "curl: (28) Operation timed out after 5001 milliseconds with 0 bytes received",
                "curl: (77) error setting certificate verify locations"
            })
    void othersTellNothingOfTheConnection(String text) {
        assertThat(strip(text)).doesNotContain("dns=passed", "tcp=passed");
    }

    @Test
    void aCallbackThatAbortsStopsTheTransferWhereItWas() {
        assertThat(explained("*   Trying 192.0.2.8:443...\n* Callback aborted\n* Closing connection 0")
                        .stage())
                .isEqualTo(Stage.TCP);
        assertThat(explained("curl: (42) Callback aborted").stage()).isEqualTo(Stage.UNKNOWN);
    }
}
