package dev.curlexplain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user runs them: exit code, standard output, standard error. */
class CommandsTest {
    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> environment = new HashMap<>(Map.of("LANG", "en_US.UTF-8"));
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        int code = Main.run(arguments, terminal);
        terminal.out().flush();
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void standardInputIsExplained() {
        Ran ran = run("curl: (6) Could not resolve host: api.example.test\n");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("api.example.test").contains("CURLE_COULDNT_RESOLVE_HOST");
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void textOnTheCommandLineInBothLanguages(String language) {
        Ran ran = run("", "--lang", language, "--text", "cURL error 56: SSL read: errno 104");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().matches("(?s).*[가-힣].*")).isEqualTo(language.equals("ko"));
        assertThat(ran.out()).contains("ECONNRESET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello world\n", "* a list\n* of things\n> and a quote\n", "\u0000\u0001\u0002"})
    void textWithoutCurlSaysSo(String input) {
        Ran ran = run(input);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("curl").doesNotContain("Exception");
    }

    @Test
    void inputThatCannotBeReadIsNamedWithTheReason() {
        assertThat(run("", folder.resolve("none.txt").toString()))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(3))
                .satisfies(ran -> assertThat(ran.err()).contains("none.txt").contains("no such file"));
        assertThat(run("", folder.toString()))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(3))
                .satisfies(ran -> assertThat(ran.err()).contains("folder"));
    }

    @Test
    void wrongUsageIsExplainedInTheUsersLanguage() {
        assertThat(run("", "--fromat", "json").code()).isEqualTo(2);
        Ran korean = run("", "--lang", "ko", "--format", "yaml");
        assertThat(korean.code()).isEqualTo(2);
        assertThat(korean.err()).containsPattern("[가-힣]");
    }

    @Test
    void filesAreReadAsOne() throws IOException {
        Path first = file("1.txt", "*   Trying 192.0.2.1:443...".getBytes(StandardCharsets.UTF_8));
        Path second = file(
                "2.txt", "curl: (28) Connection timed out after 1000 milliseconds\n".getBytes(StandardCharsets.UTF_8));
        Ran ran = run("", "--format", "json", first.toString(), second.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\"exitCode\" : 28").contains("\"number\" : 2");
    }

    @Test
    void legacyEncodingsAndCutLinesLoseNothing() throws IOException {
        byte[] korean = "curl: (56) Recv failure: 연결이 상대편에 의해 끊어".getBytes("EUC-KR");
        Ran ran = run("", "--format", "jsonl", file("k.txt", korean).toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("연결이 상대편에 의해 끊어");
    }

    @Test
    void batchKeepsTheOrderOfItsTickets() throws IOException {
        Path tickets = file(
                "tickets.jsonl",
                String.join(
                                "\n",
                                "{\"id\": 1, \"text\": \"curl: (6) Could not resolve host: a.test\"}",
                                "not json, curl: (7) Failed to connect to b.test port 1: Connection refused",
                                "{\"id\": 3, \"text\": \"nothing of that sort\"}",
                                "")
                        .getBytes(StandardCharsets.UTF_8));
        Path csv = file(
                "t.csv",
                "id,message\n1,curl: (28) Resolving timed out after 5000 milliseconds\n"
                        .getBytes(StandardCharsets.UTF_8));
        Path out = folder.resolve("out/answers.jsonl");
        Ran ran = run("", "batch", tickets.toString(), csv.toString(), "--output", out.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("tickets.jsonl:2");
        List<String> answers = Files.readAllLines(out);
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).contains("dns.host-not-found").contains("tickets.jsonl:1");
        assertThat(answers.get(1)).contains("tcp.refused");
        assertThat(answers.get(2)).contains("\"outcome\":\"none\"").contains("\"diagnoses\":[]");
        assertThat(answers.get(3)).contains("dns.timeout");
    }

    @Test
    void batchGoesThroughFoldersAndTellsWhatItCouldNotRead() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        file("a/2.txt", "curl: (52) Empty reply from server\n".getBytes(StandardCharsets.UTF_8));
        file("a/b/1.txt", "curl: (3) URL using bad/illegal format or missing URL\n".getBytes(StandardCharsets.UTF_8));
        Ran ran = run(
                "",
                "batch",
                folder.resolve("a").toString(),
                folder.resolve("none").toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.err()).contains("none");
    }

    @Test
    void ownKnowledgeWorksWithoutABuild() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/diagnoses/acme"));
        Files.copy(Path.of("src/test/resources/knowledge/acme-gateway.yaml"), own.resolve("gateway.yaml"));
        Ran checked = run("", "check", folder.resolve("own").toString());
        assertThat(checked.out()).contains("Sound");
        assertThat(checked.code()).isZero();
        Ran ran = run(
                "curl: (22) The requested URL returned error: 599\n",
                "--format",
                "jsonl",
                "--knowledge",
                folder.resolve("own").toString());
        assertThat(ran.out()).contains("\"id\":\"acme.gateway\"");
    }

    @Test
    void brokenKnowledgeIsRefusedWithFileLineAndTheNearestName() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/diagnoses/acme"));
        String good = Files.readString(Path.of("src/test/resources/knowledge/acme-gateway.yaml"));
        Files.writeString(own.resolve("gateway.yaml"), good.replace("http.error-status", "http.eror-status"));
        Ran ran = run("", "check", folder.resolve("own").toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .contains("gateway.yaml:4:23: unknown event 'http.eror-status'; did you mean 'http.error-status'?");
    }

    @Test
    void aConditionThatCannotBeReadIsPointedAtByLineAndColumn() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/diagnoses/acme"));
        String good = Files.readString(Path.of("src/test/resources/knowledge/acme-gateway.yaml"));
        String block = "when: |\n  failure(status = 599)\n  and and option(--fail)";
        Files.writeString(own.resolve("gateway.yaml"), good.replaceFirst("when: .*", block));
        assertThat(run("", "check", folder.resolve("own").toString()).out()).contains("gateway.yaml:6:7: condition:");
    }

    @Test
    void runHandsStandardOutputThroughAndEndsAsCurlDoes() {
        assumeTrue(isThere("curl"), "curl is not installed");
        Ran ran = run("", "run", "--lang", "en", "--", "curl", "-s", "http://127.0.0.1:1/");
        assertThat(ran.code()).isEqualTo(7);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("127.0.0.1").contains("refused");
    }

    @Test
    void runTakesNothingButCurl() {
        assertThat(run("", "run", "--", "wget", "http://127.0.0.1:1/").code()).isEqualTo(2);
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @Test
    void completionIsAScript() {
        assertThat(run("", "completion").out()).contains("complete").contains("curlexplain");
    }
}
