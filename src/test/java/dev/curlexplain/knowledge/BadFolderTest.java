package dev.curlexplain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.curlexplain.event.Vocabulary;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder that cannot be right, or that means harm, is refused: by file and line, with the reason. */
@Timeout(60)
class BadFolderTest {
    private static final String ENTRY = """
            messages:
              - id: a.b
                patterns: ["x {y}"]
                note: { en: a, ko: 가 }
            """;

    @TempDir
    private Path folder;

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private List<String> problems() {
        try {
            KnowledgeBase.only(folder);
            return List.of();
        } catch (KnowledgeException refused) {
            return refused.problems().stream()
                    .map(p -> p.toString().replace(folder.toString() + '/', ""))
                    .toList();
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        "a plural alone", ENTRY.replace("en: a", "en: \"{y} bytes\""), "4:17: a number before 'bytes'"),
                arguments("half a plural", ENTRY.replace("en: a", "en: \"{y|bytes}\""), "4:17: 'bytes' is no singular"),
                arguments("an alias", "a: &x [1]\nb: *x\n", "1:4: anchors and aliases"),
                arguments("an alias bomb", bomb(), "1:4: anchors and aliases"),
                arguments("an alias of itself", "a: &x\n  - *x\n", "1:4: anchors and aliases"),
                arguments(
                        "a class to be made",
                        "messages: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]\n",
                        "1:11: tags are not taken"),
                arguments("a tag of YAML's own", "messages: !!int 5\n", "1:11: tags are not taken"),
                arguments("a local tag", "messages:\n  - !foo a\n", "2:5: tags are not taken"),
                arguments("a key twice", "messages: []\nmessages: []\n", "2:1: the key 'messages' stands twice"),
                arguments("a merge key", "<<: { messages: [] }\n", "unknown field '<<'"),
                arguments("a key that is no word", "? [a]\n: b\n", "a key must be a word"),
                arguments("tabs", "messages:\n\t- a\n", "2:1: not YAML"),
                arguments("nothing", "", "1:1: the file is empty"),
                arguments("a remark only", "# later\n", "1:1: the file is empty"),
                arguments("two documents", "messages: []\n---\nmessages: []\n", "2:1: not YAML"),
                arguments("a list", "- a\n", "1:1: expected fields"),
                arguments("a word", "a\n", "1:1: expected fields"),
                arguments("NUL", "messages:\n  - \0\n", "2:5: the character U+0000"),
                arguments("an escape", "a: \u001b[31m\n", "1:4: the character U+001B"),
                arguments("brackets", "[".repeat(5_000), "1:21: nested deeper than 20"),
                arguments("indentation", deep(), "nested deeper than 20"),
                arguments("a list as pattern", ENTRY.replace("\"x {y}\"", "[x]"), "3:16: 'patterns' must be a text"),
                arguments("an open brace", ENTRY.replace("{y}", "{y"), "3:16: a brace that belongs to no place"),
                arguments(
                        "brackets in a condition",
                        condition("(".repeat(40) + "y" + ")".repeat(40)),
                        ":6:45: condition"),
                arguments("thousands of brackets", condition("(".repeat(10_000)), ":6:15: condition: longer than"),
                arguments("negations", condition("not ".repeat(900) + "y"), "nested deeper than 30"),
                arguments("half a condition", condition("y and"), ":6:20: condition"));
    }

    private static String bomb() {
        return "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range('b', 'z')
                        .mapToObj(c -> "%c: &%c [%s]\n"
                                .formatted(c, c, String.join(",", Collections.nCopies(9, "*" + (char) (c - 1)))))
                        .collect(Collectors.joining());
    }

    private static String deep() {
        return IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
    }

    private static String condition(String when) {
        return ENTRY + "    notes:\n      - when: \"" + when + "\"\n        en: a\n        ko: 가\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String text, String problem) throws IOException {
        write("messages/x.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(problems())
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("messages/x.yaml:").contains(problem));
    }

    @Test
    void otherEncodingsAreNamedWithThePlace() throws IOException {
        write("messages/x.yaml", "messages: []\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems()).containsExactly("messages/x.yaml:2:6: the byte E9 is not UTF-8; save the file as UTF-8");
        write("messages/x.yaml", ENTRY.getBytes(StandardCharsets.UTF_16));
        assertThat(problems()).singleElement().asString().startsWith("messages/x.yaml:1:1: the byte FE is not UTF-8");
        write("messages/x.yaml", ENTRY.getBytes(Charset.forName("x-windows-949")));
        assertThat(problems()).singleElement().asString().startsWith("messages/x.yaml:4:24: the byte B0 is not UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoHarm() throws IOException {
        write("messages/x.yaml", ("\ufeff" + ENTRY).getBytes(StandardCharsets.UTF_8));
        assertThat(problems()).isEmpty();
    }

    @Test
    void hugeFilesAreNotRead() throws IOException {
        write("messages/x.yaml", ("a: " + "x".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(problems()).containsExactly("messages/x.yaml: larger than 4 MB; make it several files");
    }

    @Test
    void linksAndFoldersInPlaceOfFilesAreNamed() throws IOException {
        write("messages/x.yaml", ENTRY.getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder.resolve("messages/folder.yaml"));
        Files.createSymbolicLink(folder.resolve("messages/link.yaml"), Path.of("x.yaml"));
        Files.createSymbolicLink(folder.resolve("messages/self.yaml"), Path.of("self.yaml"));
        Files.createSymbolicLink(folder.resolve("messages/up"), Path.of(".."));
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "messages/folder.yaml: is no file but a folder, a link or a device; put the file itself there",
                        "messages/link.yaml: is no file but a folder, a link or a device; put the file itself there",
                        "messages/self.yaml: is no file but a folder, a link or a device; put the file itself there");
    }

    @Test
    void aLinkToTheFolderItselfIsFollowed(@TempDir Path elsewhere) throws IOException {
        write("messages/x.yaml", ENTRY.getBytes(StandardCharsets.UTF_8));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
        assertThat(KnowledgeBase.only(link).eventIds()).containsExactly("a.b");
    }

    @Test
    void unreadableFilesAreNamed() throws IOException {
        write("messages/x.yaml", ENTRY.getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("messages/x.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the super-user reads everything");
        assertThat(problems()).containsExactly("messages/x.yaml: may not be read (permission denied)");
    }

    @Test
    void aFolderWithoutKnowledgeIsRefused() {
        assertThat(problems()).singleElement().asString().contains("holds no .yaml file");
        assertThatThrownBy(() -> KnowledgeBase.only(folder.resolve("none"))).hasMessageContaining("is not a folder");
    }

    @Test
    void aCurlCodeHasANumber() throws IOException {
        write(
                "codes/curlcode.yaml",
                "table: curlcode\ntitle: { en: a, ko: 가 }\ncodes:\n  - { name: A, number: x, note: { en: a, ko: 가 } }\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(problems()).containsExactly("codes/curlcode.yaml:4:24: 'number' must be a whole number");
    }

    /** Places are found from left to right, without going back. */
    @Test
    void manyPlacesDoNotCostTheirSquare() throws IOException {
        String places = IntStream.range(0, 20_000).mapToObj(i -> "{a" + i + "}").collect(Collectors.joining());
        write("messages/x.yaml", ENTRY.replace("{y}", places).getBytes(StandardCharsets.UTF_8));
        Vocabulary words = KnowledgeBase.only(folder).vocabulary();
        for (int i = 0; i < 100; i++) {
            assertThat(words.message("x " + "a".repeat(10_000), null)).isEmpty();
            assertThat(words.message("x " + "a".repeat(20_000), null)).isPresent();
        }
    }
}
