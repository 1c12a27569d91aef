package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.Format;
import dev.curlexplain.render.RenderOptions;
import dev.curlexplain.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library as the README shows it. */
class ReadmeExampleTest {
    // README: begin
    private static String example() {
        CurlExplain curlExplain = CurlExplain.create();
        Explanation explanation = curlExplain.explain("curl: (6) Could not resolve host: api.example.test");
        Finding finding = explanation.findings().get(0);
        return finding.diagnosis().id();
    }
    // README: end

    @Test
    void theExampleRuns() {
        assertThat(example()).isEqualTo("dns.host-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void theReadmesShowThisCode(String readme) throws IOException {
        assertThat(Files.readString(Path.of(readme)))
                .contains("CurlExplain curlExplain = CurlExplain.create();")
                .contains(
                        "Explanation explanation = curlExplain.explain(\"curl: (6) Could not resolve host: api.example.test\");")
                .contains("Finding finding = explanation.findings().get(0);")
                .contains("dns.host-not-found");
    }

    @Test
    void oneInstanceServesManyThreadsWithTheSameAnswer() throws Exception {
        CurlExplain curlExplain = CurlExplain.create();
        String text = Files.readString(Path.of("src/test/resources/seed/reset-after-client-hello.txt"));
        Callable<String> work = () -> {
            StringBuilder json = new StringBuilder();
            Renderer.of(Format.JSONL).render(curlExplain.explain(text), RenderOptions.in(Language.KO), json);
            return json.toString();
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers =
                    threads.invokeAll(IntStream.range(0, 64).mapToObj(i -> work).toList());
            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
