package dev.curlexplain.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.transcript.Transcript;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();
    private static final EventReader READER = new EventReader(KNOWLEDGE.vocabulary(), KNOWLEDGE.optionTable());

    private static final String RESPONSE = String.join(
            "\n", "* Connected to a.test (192.0.2.1) port 80 (#0)", "> GET / HTTP/1.1", "> ", "< HTTP/1.1 200 OK", "");

    private static List<EventLine> read(String text) {
        return READER.read(Transcript.of("t", text)).lines();
    }

    private static List<String> events(String text) {
        return read(text).stream()
                .map(l -> l.main().map(Event::id).orElse(l.kind().jsonName()))
                .toList();
    }

    @Test
    void linesOfABodyThatLookLikeCurlsAreBody() {
        String body =
                "# Changes\n* Closing connection 0\ncurl: (6) Could not resolve host: b.test\n> quoted\n* Trying 192.0.2.9...\nplain\n";
        String text = RESPONSE + "< Content-Length: " + body.length() + "\n< \n" + body
                + "* Connection #0 to host a.test left intact\n";
        assertThat(events(text).subList(6, 13))
                .containsExactly("body", "body", "body", "body", "body", "http.body-complete", "connection.kept");
    }

    @Test
    void aBodyWithoutLengthEndsWhereCurlsLastWordsBegin() {
        String text = RESPONSE
                + "< \n* Connection #0 to host a.test left intact\nplain text of the body\n* Closing connection 0\n";
        assertThat(events(text).subList(5, 8)).containsExactly("connection.kept", "body", "connection.closing");
    }

    @Test
    void aMessageGluedToTheBodyIsRead() {
        List<EventLine> lines =
                read(RESPONSE + "< Content-Length: 11\n< \n{\"ok\":true}* Connection #0 to host a.test left intact\n");
        EventLine last = lines.get(lines.size() - 1);
        assertThat(last.main().map(Event::id)).contains("connection.kept");
        assertThat(last.line().text()).startsWith("{\"ok\":true}* Connection");
    }

    @Test
    void carriageReturnsStandBehindDumpRowsToo() {
        String dump = String.join(
                "\r\n",
                "<= Recv header, 27 bytes (0x1b)",
                "0000: HTTP/1.1 401 Unauthorized",
                "<= Recv header, 2 bytes (0x2)",
                "0000: ",
                "== Info: Connection #0 to host a.test left intact",
                "");
        assertThat(events(dump)).startsWith("trace.dump", "http.status-line", "trace.dump", "http.response-end");
    }

    @Test
    void theProxysAnswerIsTheProxysInIncludedHeadersToo() {
        List<EventLine> lines = read(String.join(
                "\n",
                "> CONNECT a.test:443 HTTP/1.1",
                "> ",
                "< HTTP/1.1 200 Connection established",
                "HTTP/1.1 200 Connection established",
                "< ",
                "",
                "* CONNECT phase completed"));
        assertThat(lines.subList(2, 6))
                .allSatisfy(l ->
                        assertThat(l.main().map(e -> e.fields().get("answers"))).contains("CONNECT"));
    }

    @Test
    void theRequestForATunnelIsTheProxysAndTheRequestInItIsNot() {
        List<EventLine> lines = read(String.join(
                "\n",
                "> CONNECT a.test:443 HTTP/1.1",
                "> Host: a.test:443",
                "> ",
                "< HTTP/1.1 200 Connection established",
                "< ",
                "* CONNECT phase completed",
                "> GET / HTTP/1.1",
                "> Host: a.test"));
        assertThat(lines.stream().map(l -> l.main().orElseThrow()).map(Event::asksForTunnel))
                .containsExactly(true, true, true, false, false, false, false, false);
    }

    @Test
    void theAnswerToAnUnseenRequestForATunnelIsTheProxys() {
        List<EventLine> lines = read("HTTP/1.1 200 Connection established\n\nHTTP/1.1 404 Not Found\n\n");
        assertThat(lines.stream().map(l -> l.main().orElseThrow()).map(Event::answersTunnel))
                .containsExactly(true, true, false, false);
    }

    @ParameterizedTest
    @CsvSource({"(7) Failed to connect to a.test port 443: Connection refused, true", "(18) 5 bytes missing, false"})
    void anErrorThatNoAnswerPrecedesIsOnAnotherConnection(String error, boolean another) {
        List<EventLine> lines = read("HTTP/1.1 301 Moved\nLocation: https://a.test/\n\ncurl: " + error);
        assertThat(lines.get(3).main().orElseThrow().isOnUnseenConnection()).isEqualTo(another);
    }

    @Test
    void aRecordTypeIsNoComponentAndAConnectionIsCalledByItsNumber() {
        assertThat(events("* Host a.test:443 was resolved.\n"
                        + "* [DoH] [AAAA] error decoding response: Unexpected TYPE\n"
                        + "* [CONN-3-2] cf_add(filter=foo)\n"))
                .doesNotContain(Event.UNRECOGNIZED);
    }

    @Test
    void aMessageGluedToATracedBodyIsRead() {
        String dump = "<= Recv data, 5 bytes (0x5)\n0000: hello\nhello== Info: Closing connection 0\n";
        assertThat(events(dump).get(2)).isEqualTo("connection.closing");
    }

    @Test
    void aBodyBelowAnErrorIsNotItsRest() {
        assertThat(events(
                        "$ curl -sS --cacert /etc/ssl/corp/ca-bundle.pem  https://api.corp.example.test:8297/v1/items\n"
                                + "curl: (56) OpenSSL SSL_read: Connection reset by peer, errno 104\nhello\n"))
                .doesNotContain("text.continued");
    }

    @Test
    void digitsThatAreTooManyForANumberAreRead() {
        String nines = "9".repeat(20);
        assertThat(read("=> Send header, " + nines + " bytes (0x5f)\n0000: GET / HTTP/1.1\n")
                        .get(0)
                        .main())
                .map(e -> e.fields().get("bytes"))
                .contains(nines);
        assertThat(read("{ [" + nines + " bytes data]\n* Closing connection 0\n"))
                .hasSize(2);
        assertThat(events("* Closing connection 0\ncurl: (" + nines + ") what\n"))
                .contains("connection.closing");
    }

    @Test
    void theToolsOwnWriteFailuresHaveTheirCode() {
        for (String wording : List.of("(23) Failed writing body", "curl: curl: (23) Failed writing body")) {
            List<EventLine> lines = read("* Connection #0 to host a.test left intact\n" + wording + "\n");
            assertThat(lines.get(1).main().map(e -> e.fields().get("exitCode")))
                    .as(wording)
                    .contains(23L);
        }
    }

    @Test
    void wordingsOfManyReleasesAreOneEvent() {
        for (String wording : List.of(
                "*   Trying 192.0.2.1...",
                "*   Trying 192.0.2.1:443...",
                "*   Trying [2001:db8::1]:443...",
                "*   Trying ::1:443...",
                "* \tTrying 192.0.2.1:443...")) {
            assertThat(events(wording)).as(wording).containsExactly("tcp.trying");
        }
        for (String wording : List.of("* ALPN, offering h2", "* ALPN: offers h2,http/1.1", "* ALPN: curl offers h2")) {
            assertThat(events(wording)).as(wording).containsExactly("tls.alpn-offered");
        }
        for (String wording : List.of(
                "* Closing connection #0",
                "* Closing connection 0",
                "* Closing connection",
                "* shutting down connection #3")) {
            assertThat(events(wording)).as(wording).containsExactly("connection.closing");
        }
    }

    @Test
    void alertsAreNamedByTheirNumber() {
        Event alert = read("* TLSv1.2 (IN), TLS alert, Server hello (2):")
                .get(0)
                .events()
                .get(0);
        assertThat(alert.fields())
                .containsEntry("record", "alert")
                .containsEntry("alertLevel", "fatal")
                .containsEntry("direction", "in");
        Event named = read("* TLSv1.3 (IN), TLS alert, handshake failure (552):")
                .get(0)
                .events()
                .get(0);
        assertThat(named.fields()).containsEntry("alert", "handshake-failure").containsEntry("alertNumber", 40L);
    }

    @Test
    void dumpsAreJoinedToHeaders() {
        String text = String.join(
                "\n",
                "== Info: Connected to a.test (192.0.2.1) port 80 (#0)",
                "=> Send header, 110 bytes (0x6e)",
                "0000: GET / HTTP/1.1",
                "0010: Authorization: Digest username=\"u\", realm=\"r\", nonce=\"12345678\",",
                "0050: ri=\"/\"",
                "0058: ");
        assertThat(events(text))
                .containsExactly(
                        "tcp.connected",
                        "trace.dump",
                        "http.request-line",
                        "http.request-field",
                        "trace.header-continued",
                        "http.request-end");
    }

    /** 64 characters and CR LF: the offset of the next row tells that the line ended with the row. */
    @Test
    void aHeaderThatJustFillsARowIsNotGoneOnWith() {
        String text = String.join(
                "\n",
                "== Info: Connected to a.test (192.0.2.1) port 80 (#0)",
                "=> Send header, 108 bytes (0x6c)",
                "0000: GET / HTTP/1.1",
                "0010: Authorization: NTLM " + "A".repeat(44),
                "0052: User-Agent: curl/8.17.0",
                "006a: ");
        assertThat(events(text))
                .containsExactly(
                        "tcp.connected",
                        "trace.dump",
                        "http.request-line",
                        "http.request-field",
                        "http.request-field",
                        "http.request-end");
    }

    @Test
    void aLineFeedThatADumpShowsAsADotIsNoPartOfTheValue() {
        for (String line : List.of(
                "24 bytes (0x18)\n0000: Location: data/reply/25.", "25 bytes (0x19)\n0000: Location: data/reply/25")) {
            assertThat(location(line)).isEqualTo("data/reply/25");
        }
        assertThat(location("26 bytes (0x1a)\n0000: Location: data/reply/25.")).isEqualTo("data/reply/25.");
    }

    private static Object location(String dump) {
        EventLine line = read("== Info: Connected to a.test (192.0.2.1) port 80\n<= Recv header, " + dump)
                .get(2);
        return line.main().orElseThrow().fields().get("value");
    }

    @Test
    void anEmptyLineEndsHeadersInHttpAlone() {
        String empty = "\n<= Recv header, 2 bytes (0x2)\n0000: ";
        String connected = "== Info: Connected to a.test (192.0.2.1) port 110\n<= Recv header, 10 bytes (0xa)\n0000: ";
        assertThat(events(connected + "+OK ready" + empty)).endsWith("trace.dump", "server.text");
        assertThat(events(connected + "220 ready" + empty)).endsWith("trace.dump", "server.text");
        assertThat(events(connected + "HTTP/1.1 200 OK" + empty)).endsWith("trace.dump", "http.response-end");
        assertThat(events(connected + "RTSP/1.0 200 OK" + empty)).endsWith("trace.dump", "http.response-end");
    }

    @Test
    void stampsAreRead() {
        Event event =
                read("12:00:00.000001 [0-1] * [TCP] connected").get(0).events().get(0);
        assertThat(event.stamp()).isEqualTo(new Stamp("12:00:00.000001", 0, 1, "TCP"));
    }

    @Test
    void oddLinesDoNotDerailTheirNeighbours() {
        String odd = IntStream.range(0, 200)
                .mapToObj(i -> "* " + "(".repeat(i % 50) + "'\"\\ %s ${x} " + i)
                .collect(Collectors.joining("\n"));
        List<String> events = events(odd + "\n* Connected to a.test (192.0.2.1) port 80 (#0)");
        assertThat(events.get(events.size() - 1)).isEqualTo("tcp.connected");
    }

    @Test
    void textWithoutCurlHasNoEvents() {
        assertThat(events("* one\n* two\n> quoted\n< tag >\nplain")).containsOnly("prose");
    }

    @Test
    void reportsOfOtherProgramsAreFound() {
        for (String report : List.of(
                "cURL error 28: Operation timed out after 1001 milliseconds with 0 bytes received (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for https://a.test/",
                "error: RPC failed; curl 28 Operation timed out after 1001 milliseconds with 0 bytes received",
                "2026-11-23T01:02:03Z worker[7]: curl: (28) Operation timed out after 1001 milliseconds with 0 bytes received")) {
            Event event = read(report).get(0).main().orElseThrow();
            assertThat(event.id()).as(report).isEqualTo("transfer.timed-out");
            assertThat(event.fields()).containsEntry("exitCode", 28L);
        }
    }

    @Test
    void theLibrarysIdsStandBehindTheToolsOnes() {
        List<EventLine> lines = read(String.join(
                "\n",
                "09:00:00.265786 [0-x] * [0-x] [MULTI] [INIT] -> [SETUP]",
                "09:00:00.265786 [0-0] * [0-0]   Trying 192.0.2.1:80...",
                "09:00:00.265786 [0-0] * [0-0] Connected to a.test (192.0.2.1) port 80",
                "09:00:00.265786 [0-0] > [0-0] GET / HTTP/1.1",
                "09:00:00.265786 [0-0] > Host: a.test",
                "09:00:00.265786 [0-0] > ",
                "09:00:00.265786 [0-0] < [0-0] HTTP/1.1 200 OK"));
        assertThat(lines.stream().map(l -> l.main().map(Event::id).orElse("")))
                .containsExactly(
                        "core.state-setup",
                        "tcp.trying",
                        "tcp.connected",
                        "http.request-line",
                        "http.request-field",
                        "http.request-end",
                        "http.status-line");
    }

    @Test
    void traceLinesOfALookupOverHttpsAreNotThoseOfTheTransfer() {
        List<String> events = events(String.join(
                "\n",
                "* [DNS] [TCP-1] connected",
                "* [DNS] Connected to doh.test (192.0.2.53) port 443",
                "* [TIMER] [HAPPY_EYEBALLS] cleared",
                "* [SSH] [SSH_INIT] -> [SSH_S_STARTUP]"));
        assertThat(events)
                .containsExactly(
                        "tcp.layer-connected", "dns.doh-own-transfer", "core.timer-cleared", "ssh.trace-state-change");
    }

    @Test
    void aWarningWithoutLineBreakIsALineOfItsOwn() {
        List<EventLine> lines = read("Warning: Couldn't find a known_hosts file!*   Trying 192.0.2.22:22...\n"
                + "* Connected to a.test (192.0.2.22) port 22 (#0)\n");
        assertThat(lines.get(0).events().stream().map(Event::id))
                .containsExactly("tool.known-hosts-not-found", "tcp.trying");
    }

    @Test
    void anImapAnswerAloneIsNoTextOfCurls() {
        assertThat(events("* LIST (\\HasNoChildren) \".\" INBOX\n")).containsExactly("prose");
    }
}
