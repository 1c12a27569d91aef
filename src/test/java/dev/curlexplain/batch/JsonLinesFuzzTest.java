package dev.curlexplain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.curlexplain.transcript.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    @MethodSource("lines")
    @DictionaryEntries({"{\"text\":\"", "\"}", "\\ud800", "\\n", "{\"a\":{\"b\":[", "null", "1e400", "\"body\":"})
    @FuzzTest
    void readsAnyLines(byte[] bytes) throws IOException {
        String text = TextDecoder.decode(bytes);
        long written = text.lines().filter(line -> !line.isBlank()).count();
        Tickets tickets = new Tickets(
                InputFormat.JSONL, null, trouble -> assertThat(trouble.kind()).isIn("no-field", "not-json"));
        assertThat(tickets.read(List.of("-"), new ByteArrayInputStream(bytes)))
                .hasSize((int) written)
                .noneMatch(ticket -> ticket.text() == null);

        String json = "{\"id\": 1, \"text\": \""
                + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"}";
        assertThat(JsonLine.members(json)).containsExactly(Map.entry("text", text));
    }
}
