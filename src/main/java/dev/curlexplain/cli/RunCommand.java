package dev.curlexplain.cli;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.command.CommandLineReader;
import dev.curlexplain.command.OptionTable;
import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.Format;
import dev.curlexplain.render.Renderer;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code curlexplain run -- curl ARGS...}: runs curl with {@code -v} where nothing like it is asked for,
 * hands its standard output through untouched, explains on standard error, ends with curl's exit code.
 */
@Command(name = "run", mixinStandardHelpOptions = true, resourceBundle = "dev.curlexplain.cli.texts")
final class RunCommand implements Callable<Integer> {
    private static final int NOT_FOUND = 127;

    /** Options with which curl tells what it does; {@code --trace-time} and its like only change how. */
    private static final Set<String> TALKING = Set.of("--verbose", "--trace", "--trace-ascii");

    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "curl ARGS", arity = "1..*", descriptionKey = "parameter.curl")
    private List<String> command = new ArrayList<>();

    private final Terminal terminal;
    private final Language language;

    RunCommand(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Texts texts = Texts.in(language);
        if (!command.get(0).matches("(?:.*[/\\\\])?curl(?:\\.exe)?")) {
            terminal.err().println("curlexplain: " + texts.get("run.not-curl", command.get(0)));
            return ExitCode.WRONG_USAGE;
        }
        CurlExplain curlExplain = output.curlExplain();
        Process curl;
        try {
            curl = new ProcessBuilder(talking(command, curlExplain.knowledge().optionTable()))
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            terminal.err().println("curlexplain: " + texts.get("run.not-found", command.get(0)));
            return NOT_FOUND;
        }
        String said = TextDecoder.decode(curl.getErrorStream().readAllBytes());
        int code = curl.waitFor();
        explain(said, curlExplain);
        return code;
    }

    private void explain(String said, CurlExplain curlExplain) throws IOException {
        Transcript transcript = Transcript.of("curl", "$ " + typed() + '\n' + said);
        Explanation explanation = curlExplain.explain(transcript, output.masking());
        if (explanation.outcome() != Outcome.NONE) {
            Renderer.of(output.format(Format.TERMINAL))
                    .render(explanation, output.render(language, terminal), terminal.err());
            terminal.err().flush();
        }
    }

    /** The command itself where curl is asked to talk, else with {@code -v} before all that it was given. */
    static List<String> talking(List<String> command, OptionTable options) {
        List<String> arguments = command.subList(1, command.size());
        boolean talks = new CommandLineReader(options)
                .read(arguments).options().stream().anyMatch(o -> TALKING.contains(o.name()));
        if (talks) {
            return command;
        }
        return Stream.of(command.subList(0, 1), List.of("-v"), arguments)
                .flatMap(List::stream)
                .toList();
    }

    private String typed() {
        return command.stream().map(RunCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9._:/@%+,=?&~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
