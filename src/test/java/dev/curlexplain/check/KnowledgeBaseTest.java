package dev.curlexplain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.KnowledgeBase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The knowledge base that ships is sound, and each diagnosis gives what its examples say. */
class KnowledgeBaseTest {
    private static final Path FOLDER = Path.of("knowledge-base");
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    @Test
    void namesAndTextsAreSound() {
        assertThat(KnowledgeCheck.of(FOLDER).problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return KnowledgeBase.only(FOLDER).diagnoses().stream()
                .map(d -> DynamicTest.dynamicTest(
                        d.id(), () -> assertThat(problems(d)).isEmpty()));
    }

    private static Object[] problems(Diagnosis diagnosis) {
        return new ExampleCheck(CURL_EXPLAIN).check(diagnosis).toArray();
    }

    @TestFactory
    Stream<DynamicTest> everyDiagnosisHelps() {
        return CURL_EXPLAIN.knowledge().diagnoses().stream()
                .map(d -> DynamicTest.dynamicTest(d.id(), () -> {
                    boolean wrong = d.severity() == Diagnosis.Severity.ERROR;
                    assertThat(d.references()).as("references").isNotEmpty();
                    assertThat(d.causes()).as("causes").hasSizeGreaterThanOrEqualTo(wrong ? 1 : 0);
                    assertThat(d.checks()).as("checks").hasSizeGreaterThanOrEqualTo(wrong ? 1 : 0);
                    assertThat(d.fixes()).as("fixes").hasSizeGreaterThanOrEqualTo(wrong ? 1 : 0);
                }));
    }
}
