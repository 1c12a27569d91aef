package dev.curlexplain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.command.OptionTable;
import dev.curlexplain.knowledge.KnowledgeBase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final OptionTable OPTIONS = KnowledgeBase.builtIn().optionTable();

    @ParameterizedTest
    @ValueSource(strings = {"-v", "-sSvk", "-vvv", "--verbose", "--trace -", "--trace-ascii log.txt", "-o video -v"})
    void aCommandThatMakesCurlTalkStaysAsItIs(String options) {
        List<String> command = command(options);
        assertThat(RunCommand.talking(command, OPTIONS)).isEqualTo(command);
    }

    /** The letter may also stand in another option's value. */
    @ParameterizedTest
    @ValueSource(strings = {"-s", "-ovideo", "-Hv", "-XMOVE", "-sovideo", "-d -v", "--data --verbose", "--trace-time"})
    void anyOtherCommandIsAskedToTalk(String options) {
        assertThat(RunCommand.talking(command(options), OPTIONS)).isEqualTo(command("-v " + options));
    }

    private static List<String> command(String options) {
        return List.of(("curl " + options + " https://example.test/").split(" "));
    }
}
