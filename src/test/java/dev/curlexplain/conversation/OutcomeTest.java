package dev.curlexplain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.event.EventReader;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.transcript.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();
    private static final EventReader READER = new EventReader(KNOWLEDGE.vocabulary(), KNOWLEDGE.optionTable());

    private static final String ASKED = """
            * Connected to a.test (192.0.2.1) port 80 (#0)
            > GET / HTTP/1.1
            > Host: a.test
            > User-Agent: curl/%s
            >\s
            """;

    private static Conversation read(String text) {
        return new ConversationReader(KNOWLEDGE.vocabulary()).read(READER.read(Transcript.of("t", text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"8.4.0, 56", "8.12.0, 16"})
    void aStreamResetBeforeTheHeadersHasTheCodeOfTheRelease(String release, int code) {
        assertThat(read(ASKED.formatted(release) + "* HTTP/2 stream 1 was reset\n")
                        .exitCode())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "fatal: unable to access 'https://a.test/b.git/': Failed to connect to a.test port 443: Timed out | -",
                "fatal: unable to access 'https://a.test/b.git/': Failed to connect to a.test port 443 after 21047 ms: Timed out | 28",
                "* Failed to connect to a.test port 443: Connection timed out | -",
                "curl: (7) Failed to connect to a.test port 443: Connection timed out | 7"
            })
    void anAttemptThatTheSystemGaveUpEndedWithAnotherCodeOnce(String line, Integer code) {
        assertThat(read(line + "\n").exitCode()).isEqualTo(code);
    }

    @Test
    void aStreamResetBehindTheHeadersHasACodeThatHangsOnContent() {
        Conversation read = read(ASKED.formatted("8.12.0")
                + "< HTTP/2 200\n< content-type: text/plain\n<\n* HTTP/2 stream 1 was reset\n");
        assertThat(read.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.exitCode()).isNull();
    }

    @Test
    void anErrorBelowAPersonsWordsIsAnotherLogs() {
        Conversation read = read("""
                curl: (77) error adding trust anchors from file: ca.pem

                ### What I expected

                curl: (26) Failed to open/read local data from file/application
                """);
        assertThat(read.exitCode()).isEqualTo(77);
    }

    @Test
    void whatGitReceivesBesideAnErrorOfTheToolIsNotItsAnswer() {
        Conversation read = read("""
                curl: (35) error:0A000126:SSL routines::unexpected eof while reading
                Cloning into 'a'...
                Receiving objects: 100% (1730/1730), 15.36 MiB | 3.32 MiB/s, done.
                """);
        assertThat(read.main().failure().orElseThrow().after()).isEqualTo(Milestone.START);
    }

    @Test
    void aConnectionThatClosesWithoutAnAnswerIsNoSuccess() {
        Conversation read = read(ASKED.formatted("8.11.1") + "* closing connection #0\n");
        assertThat(read.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(read.exitCode()).isNull();
    }

    @Test
    void curlThatWaitsToTryAgainHasNotEnded() {
        Conversation read = read(ASKED.formatted("8.5.0")
                + "< HTTP/1.1 503 Service Unavailable\n< Content-Length: 0\n< \n"
                + "* Connection #0 to host a.test left intact\n"
                + "Warning: Problem : HTTP error. Will retry in 120 seconds. 1 retries left.\n");
        assertThat(read.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(read.main().statuses()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"7.88.1, 56", "8.19.0, 56", "8.20.0, 7", "8.21.0, 7"})
    void aRefusedTunnelHasTheCodeOfTheRelease(String release, int code) {
        String text = """
                > CONNECT a.test:443 HTTP/1.1
                > User-Agent: curl/%s
                >\s
                < HTTP/1.1 407 Proxy Authentication Required
                <\s
                * CONNECT tunnel failed, response 407
                * closing connection #0
                """.formatted(release);
        assertThat(read(text).exitCode()).isEqualTo(code);
    }

    @Test
    void aResetInTheHandshakeEndsWithTheHandshakesCode() {
        String text = """
                * Connected to a.test (192.0.2.1) port 443 (#0)
                * TLSv1.3 (OUT), TLS handshake, Client hello (1):
                * Recv failure: Connection reset by peer
                * OpenSSL SSL_connect: Connection reset by peer in connection to a.test:443\s
                * Closing connection 0
                """;
        assertThat(read(text).exitCode()).isEqualTo(35);
    }

    @Test
    void tlsThatWasBegunAndNotCompletedIsNoSuccess() {
        Conversation read = read("""
                * Connected to mail.test (192.0.2.25) port 587 (#0)
                < 220 mail.test ESMTP
                > STARTTLS
                < 220 2.0.0 Ready to start TLS
                * Closing connection 0
                """);
        assertThat(read.outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void theAnswerToAFarewellTakesNothingBack() {
        Conversation read = read("""
                * Connected to mail.test (192.0.2.25) port 143 (#0)
                < * OK ready
                > A001 SELECT Work
                < A001 OK done
                > A002 FETCH 9 BODY[]
                < A002 NO gone
                > A003 LOGOUT
                < A003 OK bye
                * Closing connection 0
                """);
        assertThat(read.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aFarewellThatIsNotUnderstoodIsNoFailure() {
        Conversation read = read("""
                * Connected to files.test (192.0.2.21) port 21 (#0)
                < 220 ready
                > RETR a.csv
                < 150 go
                < 226 done
                > QUIT
                < 502 what?
                * Closing connection 0
                """);
        assertThat(read.outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void aConnectThatWaitedTooLongEndsWithTwentyEight() {
        Conversation read = read("""
                *   Trying 192.0.2.9:80...
                * ipv4 connect timeout after 998ms, move on!
                * Failed to connect to slow.test port 80 after 1001 ms: Timeout was reached
                * Closing connection 0
                """);
        assertThat(read.exitCode()).isEqualTo(28);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"-sfv, 404, 22", "-sv --fail-with-body, 500, 22", "-sv, 404, 0", "-sfv, 200, 0", "-sfv -C 100, 416, 0"})
    void anErrorStatusIsAFailureWhereTheCommandAsksForThat(String options, int status, int exitCode) {
        Conversation read = read("$ curl " + options + " http://a.test/\n" + ASKED.formatted("8.5.0") + "< HTTP/1.1 "
                + status + " X\n< Content-Length: 0\n< \n* Connection #0 to host a.test left intact\n");
        assertThat(read.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aMailThatIsRefusedAsAWholeIsNoSuccess() {
        Conversation read = read("""
                * Connected to mail.test (192.0.2.25) port 25 (#0)
                < 220 mail.test ESMTP
                > DATA
                < 354 End data with <CR><LF>.<CR><LF>
                } [25 bytes data]
                * upload completely sent off: 25 bytes
                < 552 5.3.4 message too big
                * Connection #0 to host mail.test left intact
                """);
        assertThat(read.outcome()).isEqualTo(Outcome.FAILED);
    }
}
