package dev.curlexplain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a CSV file of some kind: each row is a ticket, and a text that was quoted comes back as it was. */
class CsvFuzzTest {
    static Stream<byte[]> tables() {
        return Stream.of(
                        "id,text\n1,\"curl: (6) Could not resolve host: a.test\"\n",
                        "id;text\r\n1;\"* Trying 192.0.2.1:443...\n* Connected\"\r\n2;\"say \"\"no\"\"\"\r\n",
                        "id,text\n1\n2,a,b,c\n\n,\n3,\"a\"b\n4,\"never closed\n5,a\n",
                        "text,text,\na,b,c\n",
                        "id\ttext\n1\tcurl: (7)\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Ticket> tickets(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Tickets(
                        InputFormat.CSV,
                        null,
                        trouble -> assertThat(trouble.kind()).isEqualTo("no-field"))
                .read(List.of("-"), in)
                .toList();
    }

    @MethodSource("tables")
    @DictionaryEntries({",", ";", "\\x09", "\\x22", "\\x22\\x22", "\\x0d\\x0a", "id,text\\x0a", "body", "\\x22,\\x22"})
    @FuzzTest
    void readsAnyTable(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        tickets(text).forEach(ticket -> {
            assertThat(ticket.source()).matches("-:\\d+");
            assertThat(text.replace("\"", "")).contains(lastWord(ticket.text()));
        });

        String quoted = "id,text\n1,\"" + text.replace("\"", "\"\"") + "\"\n2,\"b\"\n";
        assertThat(tickets(quoted)).extracting(Ticket::text).containsExactly(text, "b");
    }

    private static String lastWord(String text) {
        String[] words = text.replace("\"", "").split("\\s+");
        return words.length == 0 ? "" : words[words.length - 1];
    }
}
