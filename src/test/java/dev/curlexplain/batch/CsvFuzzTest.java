package dev.curlexplain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.curlexplain.transcript.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a CSV file of some kind: its rows are read, and a text that was quoted comes back as it was. */
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

    @MethodSource("tables")
    @DictionaryEntries({",", ";", "\t", "\"", "\"\"", "id,text", "body", "\",\""})
    @FuzzTest
    void readsAnyTable(byte[] bytes) {
        String text = TextDecoder.decode(bytes);
        CsvTable.rows(text).forEach(row -> {
            assertThat(row.line()).isPositive();
            for (String field : row.fields().values()) {
                assertThat(text.replace("\"", "")).contains(lastWord(field));
            }
        });

        String quoted = "id,text\n1,\"" + text.replace("\"", "\"\"") + "\"\n2,\"b\"\n";
        assertThat(CsvTable.rows(quoted))
                .extracting(row -> row.fields().get("text"))
                .containsExactly(text, "b");
    }

    private static String lastWord(String text) {
        String[] words = text.replace("\"", "").split("\\s+");
        return words.length == 0 ? "" : words[words.length - 1];
    }
}
