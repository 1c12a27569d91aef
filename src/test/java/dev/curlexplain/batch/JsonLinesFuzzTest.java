package dev.curlexplain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line is a ticket: of what its JSON says, or as it stands. A text that was put into JSON comes back as it was. */
class JsonLinesFuzzTest {
    static Stream<byte[]> lines() {
        return Stream.of(
                        "{\"id\": 1, \"text\": \"curl: (6) Could not resolve host: a.test\"}\n",
                        "{\"log\": {\"stderr\": [\"curl: (7)\"]}, \"body\": \"a\\n\\u0000\\ud800\"}\r\n\n{\"text\": 5}",
                        "curl: (28) Operation timed out\n[1]\n{\"text\": \"a\"} b\n{\"text\": \"a\n",
                        "{\"text\": \"a\", \"text\": \"b\", \"note\": null}\r{}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Ticket> tickets(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Tickets(
                        InputFormat.JSONL,
                        null,
                        trouble -> assertThat(trouble.kind()).isIn("no-field", "not-json"))
                .read(List.of("-"), in)
                .toList();
    }

    @MethodSource("lines")
    @DictionaryEntries({
        "{\\x22text\\x22:\\x22",
        "\\x22}\\x0a",
        "\\\\ud800",
        "\\\\n",
        "{\\x22a\\x22:{\\x22b\\x22:[",
        "null",
        "1e400",
        "\\x22body\\x22:"
    })
    @FuzzTest
    void readsAnyLines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long written = text.lines().filter(line -> !line.isBlank()).count();
        assertThat(tickets(text)).hasSize((int) written).allSatisfy(ticket -> {
            boolean asItStands = text.contains(ticket.text());
            assertThat(asItStands || text.contains("\\") || text.contains("{")).isTrue();
        });

        String json = "{\"id\": 1, \"text\": \""
                + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"}\n";
        assertThat(tickets(json)).extracting(Ticket::text).containsExactly(text);
    }
}
