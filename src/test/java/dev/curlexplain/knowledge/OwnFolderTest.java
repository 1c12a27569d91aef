package dev.curlexplain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of the user's own stands on the built-in knowledge: what it names is replaced, the rest stays. */
class OwnFolderTest {
    private static final KnowledgeBase BUILT_IN = KnowledgeBase.builtIn();

    @TempDir
    private Path folder;

    private KnowledgeBase with(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return KnowledgeBase.with(folder);
    }

    @Test
    void optionsAreReplacedByName() throws IOException {
        KnowledgeBase knowledge = with("options.yaml", """
                options:
                  - { name: --tls-max, argument: V, note: { en: ours, ko: 우리 것 } }
                  - { name: --of-our-own, note: { en: new, ko: 새것 } }
                """);
        assertThat(knowledge.options()).hasSize(BUILT_IN.options().size() + 1);
        assertThat(knowledge.options().get("--tls-max").note().en().text()).isEqualTo("ours");
        assertThat(knowledge.options().get("--insecure"))
                .isEqualTo(BUILT_IN.options().get("--insecure"));
        assertThat(knowledge.optionTable().byLongName("--of-our-own")).isPresent();
    }

    @Test
    void anOptionTwiceIsRefused() {
        assertThatThrownBy(() -> with("options.yaml", """
                        options:
                          - { name: --tls-max, note: { en: a, ko: 가 } }
                          - { name: --tls-max, note: { en: b, ko: 나 } }
                        """))
                .hasMessageContaining("options.yaml:3:5: the id --tls-max is taken already");
    }

    @Test
    void codesAreReplacedByNameInTheirTable() throws IOException {
        KnowledgeBase knowledge = with("codes/errno.yaml", """
                table: errno
                title: { en: ours, ko: 우리 것 }
                codes:
                  - { name: ECONNRESET, number: 104, note: { en: ours, ko: 우리 것 } }
                  - { name: EOUROWN, number: 4711, texts: [gone fishing], note: { en: new, ko: 새것 } }
                """);
        Codes codes = knowledge.codes();
        assertThat(codes.all()).hasSize(BUILT_IN.codes().all().size() + 1);
        assertThat(codes.byName("errno", "ECONNRESET").orElseThrow().note().en().text())
                .isEqualTo("ours");
        assertThat(codes.byText("errno", "Connection refused")).isPresent();
        assertThat(knowledge.vocabulary().errnoOfText("gone fishing")).hasValue("EOUROWN");
    }

    @Test
    void termsProgramsAndMessagesAreReplacedByTheirNames() throws IOException {
        KnowledgeBase knowledge = with("glossary.yaml", "glossary: [{ en: address, ko: 어드레스 }]\n");
        assertThat(knowledge.glossary()).hasSize(BUILT_IN.glossary().size());
        assertThat(knowledge.glossary()).anyMatch(t -> t.ko().text().equals("어드레스"));
        knowledge = with("clients.yaml", "clients: [{ id: git, name: our git, agents: [our-git/] }]\n");
        assertThat(knowledge.clients().all()).hasSameSizeAs(BUILT_IN.clients().all());
        assertThat(knowledge.vocabulary().clientOfAgent("our-git/1")).hasValue("git");
    }
}
