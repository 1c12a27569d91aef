package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.WalkThrough.Mark;
import dev.curlexplain.render.WalkThrough.Step;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalkThroughTest {
    private static final String BARE = "cURL error 56: SSL read: errno 104";

    @Test
    void aHandshakeThatWasResetStopsAtTls() {
        WalkThrough walk = walk(Transcripts.text("seed"));
        assertThat(walk.steps())
                .extracting(Step::id)
                .containsExactly("command", "dns", "tcp", "tls", "request", "response", "cut", "error", "report");
        assertThat(mark(walk, "tcp")).isEqualTo(Mark.PASSED);
        assertThat(mark(walk, "tls")).isEqualTo(Mark.FAILED);
        assertThat(mark(walk, "request")).isEqualTo(Mark.NOT_REACHED);
        assertThat(walk.ending().way()).isEqualTo("reset");
        assertThat(walk.ending().errno()).isEqualTo("ECONNRESET");
        assertThat(walk.hasTwoStories()).isFalse();
    }

    @Test
    void withoutTlsItsStepIsLeftOut() {
        assertThat(walk(Transcripts.text("reset-in-body")).steps())
                .extracting(Step::id)
                .doesNotContain("tls", "proxy");
    }

    @Test
    void dataWithoutAResponseIsAStepOfItsOwn() {
        WalkThrough walk = walk("""
                $ curl -v telnet://a.test/
                *   Trying 192.0.2.8:23...
                * Connected to a.test (192.0.2.8) port 23
                * Recv failure: Connection reset by peer
                curl: (56) Recv failure: Connection reset by peer
                """);
        assertThat(walk.steps())
                .extracting(Step::id)
                .containsExactly("command", "dns", "tcp", "body", "cut", "error", "report");
        assertThat(mark(walk, "body")).isEqualTo(Mark.FAILED);
    }

    @Test
    void whatAnSshServerSaysOfItsFilesCutsNothingHere() {
        WalkThrough walk = walk("""
                $ curl -v sftp://a.test/root/x
                *   Trying 192.0.2.8:22...
                * Connected to a.test (192.0.2.8) port 22
                * Authentication complete
                * Could not open remote file for reading: Permission denied
                curl: (78) Could not open remote file for reading: Permission denied
                """);
        assertThat(walk.ending().way()).isEqualTo("other");
        assertThat(walk.ending().errno()).isNull();
        assertThat(walk.steps()).extracting(Step::id).doesNotContain("cut");
    }

    @Test
    void theErrnoOfAnEarlierCallIsNotTakenForTheReason() {
        WalkThrough walk = walk("""
                $ curl -sv ftp://a.test/x
                *   Trying 192.0.2.8:21...
                * Connected to a.test (192.0.2.8) port 21
                < 220 hi
                > USER anonymous
                * response reading failed (errno: 115)
                * closing connection #0
                """);
        assertThat(walk.ending().way()).isEqualTo("closed");
        assertThat(walk.ending().errno()).isNull();
        assertThat(walk.ending().hasLeftOverErrno()).isTrue();
        assertThat(mark(walk, "login")).isEqualTo(Mark.FAILED);
    }

    @Test
    void aCommandStandsInFrontOfItsSecondUrlToo() {
        WalkThrough walk = walk("""
                $ curl -sv http://a.test/ http://b.test/
                *   Trying 192.0.2.8:80...
                * Connected to a.test (192.0.2.8) port 80 (#0)
                > GET / HTTP/1.1
                > Host: a.test
                >
                < HTTP/1.1 200 OK
                < Content-Length: 0
                <
                * Connection #0 to host a.test left intact
                *   Trying 192.0.2.9:80...
                * connect to 192.0.2.9 port 80 failed: Connection refused
                * Failed to connect to b.test port 80 after 0 ms: Connection refused
                * Closing connection 1
                """);
        assertThat(walk.steps().get(0)).isEqualTo(new Step("command", Mark.PASSED, Set.of(1)));
    }

    @Test
    void aLocalFileIsReadWithoutAnyConnection() {
        assertThat(walk("$ curl file:///nope\ncurl: (37) Couldn't open file /nope")
                        .steps())
                .extracting(Step::id)
                .containsExactly("command", "error", "report");
    }

    @Test
    void aProxyHasAStepOfItsOwn() {
        WalkThrough walk = walk(Transcripts.text("proxy-auth-required"));
        assertThat(walk.steps()).extracting(Step::id).contains("proxy");
        assertThat(mark(walk, "proxy")).isEqualTo(Mark.FAILED);
    }

    @Test
    void aBareErrorShowsNoStepButItsEndAndTheConnectionItNeeds() {
        WalkThrough walk = walk(BARE);
        assertThat(walk.hasTwoStories()).isTrue();
        assertThat(walk.steps().subList(0, 6))
                .extracting(Step::mark)
                .containsExactly(
                        Mark.NOT_SHOWN, Mark.PASSED, Mark.PASSED, Mark.NOT_SHOWN, Mark.NOT_SHOWN, Mark.NOT_SHOWN);
        assertThat(walk.steps()).hasSize(9);
        assertThat(walk.ending().errnoNumber()).isEqualTo("104");
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "MARKDOWN", "HTML"})
    void aBareErrorIsToldInBothStoriesUnasked(Format format) {
        for (Language language : Language.values()) {
            Labels labels = Labels.in(language);
            assertThat(Transcripts.rendered(BARE, format, RenderOptions.in(language)))
                    .contains(
                            labels.get("section.walk-through"),
                            labels.get("story.after.title"),
                            labels.get("story.before.title"),
                            "curl -v -o body.out URL",
                            language == Language.KO ? "ECONNRESET(errno 104)" : "ECONNRESET (errno 104)");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "MARKDOWN", "HTML"})
    void noStoryOfAnHttpResponseIsToldOfFtp(Format format) {
        String ftp = "$ curl ftp://files.example.test/a\ncurl: (56) Recv failure: Connection reset by peer";
        Labels labels = Labels.in(Language.EN);
        assertThat(Transcripts.rendered(ftp, format, RenderOptions.in(Language.EN)))
                .contains(labels.get("section.walk-through"))
                .doesNotContain(labels.get("story.after.title"), "body.out");
    }

    @Test
    void othersAreToldOnlyWhenAskedFor() {
        String heading = Labels.in(Language.EN).get("section.walk-through");
        RenderOptions asked = new RenderOptions(Language.EN, NoteLevel.ALL, 100, false, true);
        String text = Transcripts.text("seed");
        assertThat(Transcripts.rendered(text, Format.TERMINAL, RenderOptions.in(Language.EN)))
                .doesNotContain(heading);
        assertThat(Transcripts.rendered(text, Format.TERMINAL, asked)).contains(heading);
        assertThat(Transcripts.rendered(BARE, Format.ANNOTATED, asked)).doesNotContain(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl: (6) Could not resolve host: example.test",
                "curl: (35) Recv failure: Connection reset by peer",
                "curl: (56) Proxy CONNECT aborted",
                "curl: (18) transfer closed with 12 bytes remaining to read",
                "curl: (28) Operation timed out after 5001 milliseconds with 0 bytes received"
            })
    void otherBareErrorsFitOneStory(String text) {
        assertThat(walk(text).hasTwoStories()).isFalse();
    }

    @Test
    void anAnswerThatTheProxyBrokeOffStopsAtTheProxy() {
        WalkThrough walk = walk("curl: (56) Proxy CONNECT aborted");
        assertThat(mark(walk, "proxy")).isEqualTo(Mark.FAILED);
        assertThat(mark(walk, "request")).isEqualTo(Mark.NOT_REACHED);
    }

    @Test
    void anAddressThatWasOnlyTriedWasNotTaken() {
        String text = """
                * Host localhost:3000 was resolved.
                * IPv6: ::1
                * IPv4: 127.0.0.1
                *   Trying [::1]:3000...
                * connect to ::1 port 3000 from ::1 port 45560 failed: Connection refused
                *   Trying 127.0.0.1:3000...
                * connect to 127.0.0.1 port 3000 from 127.0.0.1 port 42482 failed: Connection refused
                curl: (7) Failed to connect to localhost port 3000 after 3 ms: Couldn't connect to server
                """;
        RenderOptions asked = new RenderOptions(Language.EN, NoteLevel.NONE, 200, false, true);
        assertThat(Transcripts.rendered(text, Format.TERMINAL, asked))
                .contains("127.0.0.1 is the last one")
                .doesNotContain("curl took here");
    }

    @Test
    void itsHeadingsFitTheTerminal() {
        RenderOptions narrow = new RenderOptions(Language.KO, NoteLevel.NONE, 60, false, true);
        String out = Transcripts.rendered(BARE, Format.TERMINAL, narrow);
        String steps = out.substring(out.indexOf(Labels.in(Language.KO).get("section.walk-through")));
        assertThat(steps.lines()).allMatch(row -> DisplayWidth.of(row) <= 60).anyMatch(r -> r.startsWith("  ? 4. TLS"));
    }

    @Test
    void whatDidNotFailHasNoCut() {
        assertThat(walk(Transcripts.text("redirect-to-https")).steps())
                .extracting(Step::id)
                .doesNotContain("cut", "error")
                .endsWith("report");
    }

    @Test
    void aTextThatIsNotCurlsHasNoWalkThrough() {
        assertThat(WalkThrough.of(Transcripts.explained("hello"))).isEmpty();
    }

    private static WalkThrough walk(String text) {
        return WalkThrough.of(Transcripts.explained(text)).orElseThrow();
    }

    private static Mark mark(WalkThrough walk, String id) {
        return walk.steps().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .mark();
    }

    @Test
    void whatBreaksAfterwardsIsNotTheCut() {
        WalkThrough walk = walk("""
                * Connected to a.test (192.0.2.8) port 443
                * SSL connection using TLS1.3 / ECDHE_RSA_AES_256_GCM_SHA384
                > GET / HTTP/1.1
                > Host: a.test
                >
                * Recv failure: Connection reset by peer
                * GnuTLS recv error (-54): Error in the pull function.
                * Send failure: Broken pipe
                curl: (56) Recv failure: Connection reset by peer
                """);
        assertThat(lines(walk, "tls")).containsExactly(2);
        assertThat(lines(walk, "cut")).containsExactly(6, 9);
        assertThat(lines(walk, "error")).containsExactly(6, 9);
    }

    @Test
    void tlsWithTheProxyIsTheProxysStep() {
        WalkThrough walk = walk("""
                $ curl -v -x https://proxy.test:8474 https://www.test/
                *   Trying 192.0.2.1:8474...
                * SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
                * SSL certificate problem: self-signed certificate
                curl: (60) SSL certificate problem: self-signed certificate
                """);
        assertThat(lines(walk, "proxy")).containsExactly(3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl: (60) SSL certificate problem: self-signed certificate",
                "curl: (60) SSL certificate problem: self-signed certificate\nMore details here: https://curl.se/docs/sslcerts.html",
                "curl: (35) TLS connect error: error:0A000455:SSL routines::tlsv13 alert missing extension"
            })
    void whoRefusesACertificateOrGetsAnAlertHadAConnection(String error) {
        String terminal = Transcripts.rendered(error, Format.TERMINAL, RenderOptions.in(Language.EN));
        assertThat(terminal).contains("TCP connection - not shown, but passed: this error comes only after it");
    }

    @Test
    void theToolsOwnErrorIsItsReport() {
        WalkThrough walk = walk("$ curl --unix-socket /x.sock http://a.test/\ncurl: option --unix-socket: is unknown");
        assertThat(mark(walk, "report")).isEqualTo(Mark.FAILED);
        assertThat(lines(walk, "report")).containsExactly(2);
    }

    @Test
    void aCommandThatSpoiledTheAnswerDidNotStopBeforeIt() {
        String text = """
                $ curl -v -X HEAD http://a.test/
                *   Trying 192.0.2.8:80...
                * Connected to a.test (192.0.2.8) port 80
                > HEAD / HTTP/1.1
                > Host: a.test
                >\s
                < HTTP/1.1 200 OK
                < Content-Length: 1270
                <\s
                * end of response with 1270 bytes missing
                curl: (18) end of response with 1270 bytes missing
                """;
        RenderOptions asked = new RenderOptions(Language.EN, NoteLevel.NONE, 200, false, true);
        assertThat(Transcripts.rendered(text, Format.TERMINAL, asked))
                .containsPattern("1. Command [^\n]*the trouble is here")
                .doesNotContain("stopped here");
    }

    private static Iterable<Integer> lines(WalkThrough walk, String id) {
        return walk.steps().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .lines();
    }
}
