package dev.curlexplain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
    private static List<String> contents(String line) {
        return Transcript.of("t", line).lines().get(0).pieces();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\nb", "a\r\nb\r", "\n\n", "a\n\nb", "\u001b[1mx\u001b[0m\ny"})
    void joiningTheLinesGivesTheTextBack(String text) {
        String joined =
                Transcript.of("t", text).lines().stream().map(Line::text).collect(Collectors.joining("\n"));
        assertThat(joined).isEqualTo(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }

    @Test
    void meterRowsAndWhatIsGluedToThemAreFragments() {
        String row = "  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0";
        assertThat(contents("\r" + row + "\r" + row + "* Could not resolve host: a.test"))
                .containsExactly(row, row, "* Could not resolve host: a.test");
        assertThat(contents("####                                      66.7%* transfer closed"))
                .last()
                .isEqualTo("* transfer closed");
    }

    private static List<String> all(String text) {
        return Transcript.of("t", text).lines().stream()
                .flatMap(l -> l.pieces().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12:00 debug: Curl::Debug - TEXT: %1$s\n12:00 debug: Curl::Debug - HEADER_OUT: %2$s\n12:01 debug: Curl::Debug - HEADER_IN: %3$s",
                "HTTP: CURL_INFO_TEXT: %1$s\nHTTP: CURL_INFO_HEADER_OUT: %2$s\nHTTP: CURL_INFO_HEADER_IN: %3$s",
                "[CURLINFO_TEXT] %1$s\n[CURLINFO_HEADER_OUT] %2$s\n[CURLINFO_HEADER_IN] %3$s",
                "debug(0): b'%1$s\\n'\ndebug(2): b'%2$s\\r\\n'\ndebug(1): b'%3$s\\r\\n'",
                "LogHttp: VeryVerbose: 0x1: '%1$s'\nLogHttp: VeryVerbose: 0x1: Sent header (16 bytes) - %2$s\nLogHttp: VeryVerbose: 0x1: Received header (17 bytes) - %3$s"
            })
    void debugCallbacksOwnLabelsAreCurlsMarkers(String log) {
        String text = log.formatted("Connected to a.test (192.0.2.1) port 80", "GET / HTTP/1.1", "HTTP/1.1 200 OK");
        assertThat(all(text).stream().map(String::strip))
                .containsExactly("* Connected to a.test (192.0.2.1) port 80", "> GET / HTTP/1.1", "< HTTP/1.1 200 OK");
    }

    @Test
    void labelsWithoutASentenceOfCurlsStay() {
        assertThat(all("TEXT: a page\nHEADER_IN: x")).containsExactly("TEXT: a page", "HEADER_IN: x");
    }

    @Test
    void terminalEscapesAndRemarksAreTakenOff() {
        assertThat(contents("\u001b[1mLocation\u001b[0m: \u001b]8;;https://a.test/\u001b\\https://a.test/"))
                .containsExactly("Location: https://a.test/");
        assertThat(contents("* Closing connection 0 # curl이 연결을 닫고 있음")).containsExactly("* Closing connection 0");
        assertThat(contents("* Connected to a.test (192.0.2.1) port 443 (\\#0) # 성공"))
                .containsExactly("* Connected to a.test (192.0.2.1) port 443 (#0)");
    }

    @Test
    void escapedLineBreaksAreCutOnlyBeforeWordsOfCurls() {
        assertThat(contents("* Trying 192.0.2.1:443...\\n* Connected to a.test (192.0.2.1) port 443"))
                .hasSize(2);
        assertThat(contents("*  CAfile: C:\\new\\rules\\ca.crt")).containsExactly("*  CAfile: C:\\new\\rules\\ca.crt");
    }

    private static List<String> allContents(String text) {
        return Transcript.of("t", text).lines().stream()
                .flatMap(line -> line.pieces().stream())
                .toList();
    }

    @Test
    void quotingIsTakenOff() {
        assertThat(allContents(
                        "Hi,\n> > $ git push\n>\n>> error: RPC failed; curl 56 Send failure: Connection was reset"))
                .containsExactly(
                        "Hi,", "$ git push", "", "error: RPC failed; curl 56 Send failure: Connection was reset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> GET /curl HTTP/1.1\n> Host: a.test",
                "> EHLO curl.test\n> AUTH PLAIN",
                "> A001 CAPABILITY\n> A002 LOGIN curl x",
                "> User-Agent: curl/8.5.0\n> Accept: */*",
                "* Connected to a.test (192.0.2.1) port 80\n> X-Note: curl failed",
                "< HTTP/1.1 200 OK\n> curl failed"
            })
    void whatCurlSentIsNoQuote(String text) {
        assertThat(allContents(text)).containsExactlyElementsOf(List.of(text.split("\n")));
    }

    @Test
    void encodingsAreTold() {
        String korean = "curl: (56) 연결이 상대편에 의해 끊어짐";
        assertThat(TextDecoder.decode(korean.getBytes(StandardCharsets.UTF_8))).isEqualTo(korean);
        assertThat(TextDecoder.decode(korean.getBytes(Charset.forName("EUC-KR"))))
                .isEqualTo(korean);
        assertThat(TextDecoder.decode(("\ufeff" + korean).getBytes(StandardCharsets.UTF_16LE)))
                .endsWith(korean);
        String french = "curl: (6) Could not resolve host: caf\u00e9";
        assertThat(TextDecoder.decode(french.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(french);
    }

    @Test
    void binaryIsReadWithReplacementCharacters() {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        assertThat(TextDecoder.decode(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }
}
