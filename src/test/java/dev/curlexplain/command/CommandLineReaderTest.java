package dev.curlexplain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.command.CommandLine.Option;
import dev.curlexplain.knowledge.KnowledgeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineReaderTest {
    private final CommandLineReader reader =
            new CommandLineReader(KnowledgeBase.builtIn().optionTable());

    private CommandLine read(String text) {
        return reader.read(1, text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -v https://a.test/",
                "$ curl -v https://a.test/",
                "dev@laptop:~$ curl -v https://a.test/",
                "C:\\Users\\kim> curl -v https://a.test/",
                "PS C:\\> curl.exe -v https://a.test/",
                "$ OPENSSL_CONF=fips.cnf sudo /usr/bin/curl -v https://a.test/",
                "+ curl -v https://a.test/",
            })
    void commandsAreFoundBehindPrompts(String line) {
        assertThat(CommandLineReader.startsIn(line)).isTrue();
        assertThat(read(line).urls()).containsExactly("https://a.test/");
        assertThat(read(line).has("--verbose")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl is on every machine",
                "curl: (6) Could not resolve host: a.test",
                "> User-Agent: curl/8.5.0",
                "* curl -v",
                "<p>curl -v https://a.test</p>",
            })
    void otherLinesAreNone(String line) {
        assertThat(CommandLineReader.startsIn(line)).isFalse();
    }

    @Test
    void clustersAndGluedValues() {
        CommandLine line = read("curl -sSvkL -XPOST -o/dev/null -d 'a=b c' --tls-max 1.0 a.test");
        assertThat(line.options().stream().map(Option::name))
                .containsExactly(
                        "--silent",
                        "--show-error",
                        "--verbose",
                        "--insecure",
                        "--location",
                        "--request",
                        "--output",
                        "--data",
                        "--tls-max");
        assertThat(line.option("--request")).map(Option::value).contains("POST");
        assertThat(line.option("--output")).map(Option::value).contains("/dev/null");
        assertThat(line.option("--data")).map(Option::value).contains("a=b c");
        assertThat(line.option("--tls-max")).map(Option::value).contains("1.0");
        assertThat(line.urls()).containsExactly("a.test");
    }

    @Test
    void quotingOfTheShell() {
        CommandLine line = read("curl -H \"X: \\\"1\\\"\" --data $'a\\'b' 'https://a.test/?q=1&r=2' 2>&1 | less -R");
        assertThat(line.option("--header")).map(Option::value).contains("X: \"1\"");
        assertThat(line.option("--data")).map(Option::value).contains("a'b");
        assertThat(line.urls()).containsExactly("https://a.test/?q=1&r=2");
    }

    @Test
    void linesGoOn() {
        CommandLine line = read("curl -v \\\n  --max-time 5 \\\n  https://a.test/");
        assertThat(line.option("--max-time")).map(Option::value).contains("5");
        assertThat(line.urls()).containsExactly("https://a.test/");
    }

    @Test
    void onlyOptionsThatCurlHasTakeValues() {
        CommandLine line = read("curl --hedaer first.test --max-ti 5 --no-alpn https://a.test/");
        assertThat(line.options())
                .containsExactly(
                        new Option("--hedaer", null), new Option("--max-ti", "5"), new Option("--no-alpn", null));
        assertThat(line.urls()).containsExactly("first.test", "https://a.test/");
    }

    /** Found by fuzzing. */
    @Test
    void aValueCanBeMissingAtTheEnd() {
        CommandLine command = read("curl https://a.test/ --url");
        assertThat(command.urls()).containsExactly("https://a.test/");
        assertThat(command.option("--url").orElseThrow().value()).isNull();
    }
}
