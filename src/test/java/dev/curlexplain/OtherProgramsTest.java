package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.explanation.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** libcurl's errors in the words of programs that use it, and words of other programs that only look like it. */
class OtherProgramsTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    record Row(String diagnosis, String exitCode, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Row> rows() throws IOException {
        try (InputStream table = OtherProgramsTest.class.getResourceAsStream("other-programs.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .map(columns -> new Row(columns[0], columns[1], columns[2].replace("\\n", "\n")));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isExplained(Row row) {
        Explanation explanation = CURL_EXPLAIN.explain(row.text());
        List<String> ids =
                explanation.findings().stream().map(f -> f.diagnosis().id()).toList();
        if (row.diagnosis().equals("none")) {
            assertThat(ids).isEmpty();
        } else {
            assertThat(ids).startsWith(row.diagnosis());
        }
        if (!row.exitCode().equals("-")) {
            assertThat(explanation.exitCode()).isEqualTo(Integer.valueOf(row.exitCode()));
        }
    }

    @Test
    void theUrlBesideTheErrorTellsTheHost() {
        Explanation explanation = CURL_EXPLAIN.explain(
                "fatal: unable to access 'https://git.example.test:8443/a.git/': Empty reply from server");
        assertThat(explanation.lines().get(0).fields()).containsEntry("url", "https://git.example.test:8443/a.git/");
    }
}
