package dev.curlexplain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.Wrapping;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        return run(Map.of("LANG", "en_US.UTF-8"), arguments);
    }

    private static Ran run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        int code = Main.run(arguments, terminal);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingIsDescribed(Language language) {
        Locale.setDefault(Locale.forLanguageTag(language.code()));
        Terminal terminal = new Terminal(System.in, System.out, System.err, Map.of());
        List<CommandLine> lines = new ArrayList<>(List.of(Main.commandLine(terminal, language)));
        lines.addAll(lines.get(0).getSubcommands().values());
        for (CommandLine line : lines) {
            String usage = line.getUsageMessage();
            String name = line.getCommandName();
            assertThat(line.getCommandSpec().usageMessage().header()).as(name).isNotEmpty();
            assertThat(usage).as(name).contains(language == Language.KO ? "사용법:" : "Usage:");
            for (ArgSpec argument : line.getCommandSpec().args()) {
                assertThat(argument.description()).as(name + ' ' + argument).isNotEmpty();
                assertThat(argument.description()[0]).as(name + ' ' + argument).isNotBlank();
            }
        }
    }

    @Test
    void helpIsInTheLanguageAskedFor() {
        assertThat(run("--help").out()).contains("Explains what curl printed", "curlexplain run -- curl");
        assertThat(run("--help", "--lang", "ko").out())
                .contains("curl이 출력한 내용을 설명합니다")
                .contains("--walk-through");
        assertThat(run("explain", "--help", "--lang=ko").out()).contains("설명 페이지를 보여 줍니다");
    }

    @ParameterizedTest
    @CsvSource({"60, --help", "80, --help", "80, batch", "100, explain", "72, list"})
    void rowsEndBetweenWords(String columns, String command) {
        String[] asked = command.equals("--help") ? new String[] {command} : new String[] {command, "--help"};
        String narrow =
                run(Map.of("LANG", "ko_KR.UTF-8", "COLUMNS", columns), asked).out();
        String wide =
                run(Map.of("LANG", "ko_KR.UTF-8", "COLUMNS", "120"), asked).out();
        assertThat(words(narrow)).contains("보여").isSubsetOf(words(wide));
        assertThat(narrow.lines())
                .allMatch(
                        row -> new Wrapping(Integer.parseInt(columns)).rows(row).size() == 1);
    }

    private static Set<String> words(String help) {
        return new TreeSet<>(List.of(help.strip().split("\\s+")));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(load("texts_ko.properties").stringPropertyNames())
                .isEqualTo(load("texts_en.properties").stringPropertyNames());
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void aPageIsFoundWithoutQuotes() {
        assertThat(run("explain", "tls", "alert", "40").out()).startsWith("handshake_failure (40)");
        assertThat(run("explain", "--tls-max").out()).startsWith("--tls-max");
        assertThat(run("explain", "-k", "--lang", "ko").out()).contains("curl 옵션");
    }

    @Test
    void anUnknownNameEndsWithOneAndItsNeighbours() {
        Ran ran = run("explain", "ECONRESET");
        assertThat(ran.code()).isEqualTo(ExitCode.NOTHING_OF_CURL);
        assertThat(ran.err()).contains("ECONRESET", "ECONNRESET");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void listsFitTheTerminal() {
        Map<String, String> terminal = Map.of("LANG", "ko_KR.UTF-8", "COLUMNS", "80");
        assertThat(run(terminal, "list", "--kind", "event", "--stage", "tls")
                        .out()
                        .lines())
                .anyMatch(row -> row.matches(" {30,}\\S.*"))
                .allMatch(row -> row.strip().indexOf(' ') < 0
                        || new Wrapping(80).rows(row.replace("  ", "xx")).size() == 1);
        assertThat(run(terminal, "list").out()).doesNotContainPattern("<[a-z]+>");
    }

    @Test
    void listsHaveAnIdAndATitleALine() {
        assertThat(run("list", "--kind", "option").out().lines()).anyMatch(l -> l.matches("--tls-max {2,}\\S.*"));
        assertThat(run("list", "--kind", "event", "--stage", "tls").out().lines())
                .isNotEmpty()
                .allMatch(l -> l.startsWith("tls."));
        assertThat(run("list", "--kind", "code", "--format", "jsonl").out().lines())
                .isNotEmpty()
                .allMatch(l -> l.startsWith("{\"kind\":\"code\""));
        assertThat(run("list", "--stage", "nowhere").code()).isEqualTo(ExitCode.NOTHING_OF_CURL);
    }
}
