package dev.curlexplain.cli;

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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        Process curl;
        try {
            curl = new ProcessBuilder(explainable())
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            terminal.err().println("curlexplain: " + texts.get("run.not-found", command.get(0)));
            return NOT_FOUND;
        }
        String said = TextDecoder.decode(curl.getErrorStream().readAllBytes());
        int code = curl.waitFor();
        explain(said);
        return code;
    }

    private void explain(String said) throws IOException {
        Transcript transcript = Transcript.of("curl", "$ " + typed() + '\n' + said);
        Explanation explanation = output.curlExplain().explain(transcript, output.masking());
        if (explanation.outcome() != Outcome.NONE) {
            Renderer.of(output.format(Format.TERMINAL))
                    .render(explanation, output.render(language, terminal), terminal.err());
            terminal.err().flush();
        }
    }

    private List<String> explainable() {
        List<String> arguments = new ArrayList<>(command);
        boolean talks = command.stream()
                .anyMatch(a -> a.equals("--verbose") || a.startsWith("--trace") || a.matches("-[a-zA-Z]*v[a-zA-Z]*"));
        if (!talks) {
            arguments.add(1, "-v");
        }
        return arguments;
    }

    private String typed() {
        return command.stream().map(RunCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9._:/@%+,=?&~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
