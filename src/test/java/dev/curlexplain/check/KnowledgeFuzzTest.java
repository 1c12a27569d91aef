package dev.curlexplain.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.curlexplain.CurlExplain;
import dev.curlexplain.knowledge.Problem;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.Format;
import dev.curlexplain.render.RenderOptions;
import dev.curlexplain.render.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of knowledge is taken, and then answers can be made with it, or it is refused with a place in it. */
class KnowledgeFuzzTest {
    /** What a file begins with tells where it belongs; all others are diagnoses. */
    private static final Map<String, String> FILES = Map.of(
            "events:", "events/own.yaml",
            "messages:", "messages/own.yaml",
            "table:", "codes/own.yaml",
            "options:", "options.yaml",
            "clients:", "clients.yaml",
            "glossary:", "glossary.yaml");

    private static final String TEXT = """
            $ curl -v --tlsv1.2 https://a.example.test/
            *   Trying 192.0.2.1:443...
            * Connected to a.example.test (192.0.2.1) port 443 (#0)
            * own message 17
            * TLSv1.3 (OUT), TLS handshake, Client hello (1):
            * Recv failure: Connection reset by peer
            * Closing connection 0
            curl: (35) Recv failure: Connection reset by peer
            """;

    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("knowledge");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> files() {
        return Stream.of("""
                stage: tls
                severity: error
                confidence: 0.9
                overrides: [tls.reset-after-client-hello]
                lowered: { to: 0.5, when: not verbose }
                when: failure(how = reset, after = client-hello) and option(--tlsv1.2)
                title: { en: "Reset at {host}[[ port {port}]]", ko: "{host|이/가} 끊었습니다" }
                summary: { en: "{address} cut it.", ko: "{address|이/가} 끊었습니다." }
                causes:
                  - id: old-tls
                    likelihood: 0.2
                    raised: { to: 0.7, when: option(--tls-max) < 1.2 or tls.message(direction = in) }
                    title: { en: a, ko: 가 }
                    text: { en: a, ko: 가 }
                checks:
                  - command: curl -v {url}
                    text: { en: a, ko: 가 }
                fixes:
                  - text: { en: a, ko: 가 }
                examples:
                  - name: short
                    transcript: |
                      $ curl -v --tlsv1.2 https://a.example.test/
                      * TLSv1.3 (OUT), TLS handshake, Client hello (1):
                      curl: (35) Recv failure: Connection reset by peer
                counterexamples:
                  - name: other
                    transcript: "curl: (6) Could not resolve host: a.test"
                """, """
                messages:
                  - id: own.message
                    patterns: ["own message {number}"]
                    note: { en: "Message {number}.", ko: "{number}번 메시지다." }
                    notes:
                      - when: number >= 5 and number in (17, 18)
                        en: a
                        ko: 가
                """, """
                table: own
                title: { en: a, ko: 가 }
                codes:
                  - number: "0x80090326"
                    name: OWN
                    texts: ["own message 17"]
                    note: { en: a, ko: 가 }
                """, """
                options:
                  - name: --tlsv1.2
                    letter: t
                    since: 7.54.0
                    note: { en: a, ko: 가 }
                """, """
                clients:
                  - id: own
                    name: Own
                    agents: ["own/*"]
                    signs: ["own: "]
                    settings: { --cacert: own.ca }
                """, "glossary:\n  - { en: reset, ko: 리셋 }\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("files")
    @DictionaryFile(resourcePath = "/fuzz/knowledge.dict")
    @FuzzTest
    void takesOrRefuses(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Path file = FOLDER.resolve(FILES.entrySet().stream()
                .filter(known -> text.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("diagnoses/tls/own.yaml"));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        try {
            check(text);
        } finally {
            Files.delete(file);
        }
    }

    private static void check(String text) throws IOException {
        KnowledgeCheck.Result result = KnowledgeCheck.of(FOLDER);
        int lines = (int) text.lines().count();
        for (Problem problem : result.problems()) {
            assertThat(problem.place().file()).contains(FOLDER.toString());
            assertThat(problem.place().line()).isBetween(0, lines + 1);
            assertThat(problem.message()).isNotBlank();
        }
        if (result.entries() > 0) {
            CurlExplain curlExplain = CurlExplain.withKnowledge(FOLDER);
            for (Language language : Language.values()) {
                StringBuilder answer = new StringBuilder();
                Renderer.of(Format.HTML).render(curlExplain.explain(TEXT), RenderOptions.in(language), answer);
                assertThat(answer).isNotEmpty();
            }
        }
    }
}
