package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.phrase.Language;
import org.junit.jupiter.api.Test;

class OutcomeSentenceTest {
    private static String sentence(String text, Language language) {
        return new OutcomeSentence(Transcripts.explained(text), Labels.in(language)).text();
    }

    private static String english(String text) {
        return sentence(text, Language.EN);
    }

    @Test
    void whatIsReadFromADiskIsNoLogin() {
        assertThat(english("curl: (37) Couldn't open file /nope"))
                .isEqualTo("curl failed because of the command or a local file with exit code 37"
                        + " (CURLE_FILE_COULDNT_READ_FILE).");
    }

    @Test
    void aBrokenRecordIsNoHandshake() {
        String text = "error: RPC failed; curl 56 GnuTLS recv error (-24): Decryption has failed.";
        assertThat(english(text)).startsWith("curl failed in the TLS layer (after the handshake) with exit code 56");
        assertThat(sentence(text, Language.KO))
                .isEqualTo("curl이 핸드셰이크 이후 TLS 계층에서 종료 코드 56(CURLE_RECV_ERROR)으로 실패했습니다.");
    }

    @Test
    void aRedirectIsNoBody() {
        assertThat(english("""
                > GET /go HTTP/1.1
                > Host: a.test
                >\s
                < HTTP/1.1 302 Found
                < Content-Length: 0
                < Location: myapp://x
                <\s
                curl: (1) The redirect target URL could not be parsed: Unsupported URL scheme
                """)).startsWith("curl failed while following a redirect with exit code 1");
    }

    @Test
    void ciphersAreSetBeforeTheHandshake() {
        assertThat(english("curl: (59) failed setting cipher list: FOO-BAR-123"))
                .startsWith("curl failed while preparing TLS (before the handshake) with exit code 59");
    }

    @Test
    void aProxyThatRefusesTheConnection() {
        assertThat(english("""
                * Uses proxy env variable https_proxy == 'http://proxy.test:3128'
                *   Trying 192.0.2.8:3128...
                * connect to 192.0.2.8 port 3128 failed: Connection refused
                * Failed to connect to proxy.test port 3128 after 1 ms: Couldn't connect to server
                curl: (7) Failed to connect to proxy.test port 3128 after 1 ms: Couldn't connect to server
                """)).startsWith("curl failed while connecting to the proxy (TCP) with exit code 7");
    }

    @Test
    void anAnswerThatCameIsNotOneThatWasWaitedFor() {
        assertThat(english("curl: (22) The requested URL returned error: 413"))
                .startsWith("curl failed because of the error status of the answer with exit code 22");
    }

    @Test
    void whomSomebodyStoppedDidNotFail() {
        assertThat(english("""
                $ curl http://a.test/big
                *   Trying 192.0.2.1:80...
                ^C
                """))
                .isEqualTo("curl was interrupted while connecting (TCP) by Ctrl-C (the shell reports exit code 130).");
    }

    @Test
    void aSocketOfThisMachineIsNoTcp() {
        assertThat(english("""
                * Trying /run/a.sock:0...
                * Immediate connect fail for /run/a.sock: No such file or directory
                * Closing connection
                curl: (7) Failed to connect to localhost port 80 after 0 ms: Could not connect to server
                """)).startsWith("curl failed while connecting to the UNIX socket with exit code 7");
    }

    @Test
    void aCodeThatNobodyPrintedIsNotSaid() {
        assertThat(english("[MIRROR] a.rpm: Status code: 404 for http://mirror.test/a.rpm (IP: 192.0.2.1)"))
                .endsWith("the text does not show the exit code.");
        assertThat(english("http://mirror.test/7/repodata/repomd.xml: [Errno 14] HTTP Error 404 - Not Found"))
                .endsWith("the text does not show the exit code.");
    }

    @Test
    void oneOfSeveralTransfersFailed() {
        assertThat(english("""
                $ curl -f -v http://a.test/1 http://a.test/2
                *   Trying 192.0.2.1:80...
                * Connected to a.test (192.0.2.1) port 80
                > GET /1 HTTP/1.1
                >\s
                * The requested URL returned error: 404
                * Closing connection
                curl: (22) The requested URL returned error: 404
                *   Trying 192.0.2.1:80...
                * Connected to a.test (192.0.2.1) port 80
                > GET /2 HTTP/1.1
                >\s
                < HTTP/1.1 200 OK
                < Content-Length: 0
                <\s
                * Connection #1 to host a.test left intact
                """))
                .startsWith("curl failed because of the error status of the answer with exit code 22")
                .endsWith("A later transfer ended differently, so curl itself ended with exit code 0.");
    }
}
