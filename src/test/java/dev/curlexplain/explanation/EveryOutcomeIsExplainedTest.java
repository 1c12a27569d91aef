package dev.curlexplain.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Only a text without any of curl's own has no diagnosis: of all examples of the knowledge base, and of the
 * transcripts and traces that lie beside the project.
 */
class EveryOutcomeIsExplainedTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();
    private static final List<Path> FOLDERS =
            List.of(Path.of("../shared/transcripts"), Path.of("../shared/suite-traces"));

    @Test
    void whereThereIsAnOutcomeThereIsADiagnosis() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Diagnosis diagnosis : CURL_EXPLAIN.knowledge().diagnoses()) {
            Stream.concat(diagnosis.examples().stream(), diagnosis.counterexamples().stream())
                    .filter(e -> isBare(e.transcript()))
                    .forEach(e -> bare.add(diagnosis.id() + ", " + e.name()));
        }
        for (Path folder : FOLDERS) {
            for (Path file : files(folder)) {
                if (isBare(TextDecoder.decode(Files.readAllBytes(file)))) {
                    bare.add(file.toString());
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    private static boolean isBare(String text) {
        Explanation explanation = CURL_EXPLAIN.explain(Transcript.of("text", text), true);
        return explanation.outcome() != Outcome.NONE && explanation.findings().isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).toList();
        }
    }
}
