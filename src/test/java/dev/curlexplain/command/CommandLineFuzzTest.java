package dev.curlexplain.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.curlexplain.knowledge.KnowledgeBase;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A command is taken apart into words that stand in it, however its quotes are placed. */
class CommandLineFuzzTest {
    private static final CommandLineReader READER =
            new CommandLineReader(KnowledgeBase.builtIn().optionTable());

    static Stream<byte[]> commands() {
        return Stream.of(
                        "$ curl -sSvk --tls-max=1.0 -H 'A: b' \"https://a.test/\\\"x\" -d $'a\\'b'",
                        "C:\\Users\\kim> curl.exe --url https://a.test ^",
                        "dev@host:~$ A=b sudo curl -XPOST -u name:pw -o/dev/null localhost:8080 \\",
                        "curl ''''\"\"'\"'\"\\")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("commands")
    @DictionaryEntries({
        "curl ",
        "$ curl ",
        "--url ",
        "$'",
        " -H '",
        "-u ",
        "--no-",
        "PS C:\\x5c> ",
        "\\x5c\\x22",
        " \\x5c\\x0a"
    })
    @FuzzTest
    void takesApart(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        CommandLineReader.continues(text);
        boolean starts = CommandLineReader.startsIn(text);
        READER.read(7, text).ifPresent(command -> {
            assertThat(command.line()).isEqualTo(7);
            assertThat(command.options()).allSatisfy(o -> assertThat(o.name()).startsWith("-"));
            assertThat(starts || text.contains("\n")).isTrue();
        });
    }
}
