package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.curlexplain.explanation.Explanation;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made to cost more than they should: what costs the square of its length would take hours here. The
 * limits leave room for a slow machine.
 */
@Timeout(120)
class BoundsTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    static Stream<Arguments> texts() {
        int million = 1_000_000;
        return Stream.of(
                arguments("one long message", "* " + "a b ".repeat(million)),
                arguments("one long header", "< Server: " + "a b ".repeat(million)),
                arguments("one long command", "$ curl " + "-H 'a: b' ".repeat(million / 10)),
                arguments("one long word", "x".repeat(4 * million)),
                arguments("one long report", "cURL error 28: " + "a: b) ".repeat(million)),
                arguments("quotations in quotations", "> ".repeat(100_000)),
                arguments("brackets", "(".repeat(million) + "[".repeat(million) + "{\"a\":".repeat(million / 5)),
                arguments("quotes without an end", "$ curl https://a.test " + "'\"$'\\\"".repeat(10_000)),
                arguments("escaped quotes", "$ curl -u \"" + "\\\"".repeat(30_000) + "\" https://a.test"),
                arguments("line breaks written out", "* a\\n".repeat(20_000)),
                arguments("carriage returns", "  0     0\r".repeat(50_000)),
                arguments("terminal escapes", "\u001b[".repeat(100_000) + "\u001b]".repeat(100_000)),
                arguments("blanks", "* " + " ".repeat(200_000) + "# a" + " \t#".repeat(50_000)),
                arguments("a bar that never ends", "#=O- ".repeat(50_000)),
                arguments("markers in a body", "< HTTP/1.1 200 OK\n< \n" + "a* b curl: (".repeat(50_000)),
                arguments("many commands", lines(5_000, i -> "$ curl -H 'a: b" + i + "' https://a" + i + ".test/")),
                arguments("many failures", lines(2_000, i -> "curl: (6) Could not resolve host: a" + i + ".test")),
                arguments("many messages in one line", "* Connected to a.test (192.0.2.1) port 443 ".repeat(150_000)),
                arguments(
                        "many messages of one transfer",
                        "*   Trying 192.0.2.1:443...\n"
                                + lines(20_000, i -> "* TLSv1.3 (IN), TLS handshake, Finished (20):")),
                arguments(
                        "many odd messages", lines(5_000, i -> "* SSL " + Integer.toString(i * 7919, 36) + " : " + i)),
                arguments(
                        "many rows of a dump",
                        "<= Recv data, 320000 bytes (0x4e200)\n"
                                + lines(
                                        20_000,
                                        i -> "%04x: 47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a GET / HTTP/1.1.."
                                                .formatted(i * 16))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void timeIsBounded(String what, String text) {
        Explanation explanation = CURL_EXPLAIN.explain(text);
        assertThat(explanation.lines()).hasSize(text.split("\n", -1).length);
    }
}
