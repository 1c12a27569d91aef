package dev.curlexplain.cli;

import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.Format;
import dev.curlexplain.render.Renderer;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code curlexplain [FILE...]}: explains one transcript. */
@Command(
        name = "curlexplain",
        mixinStandardHelpOptions = true,
        version = "curlexplain 0.1.0",
        resourceBundle = "dev.curlexplain.cli.texts",
        synopsisSubcommandLabel = "COMMAND")
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions output;

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "option.text")
    private String text;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "parameter.files")
    private List<String> files = new ArrayList<>();

    private final Terminal terminal;
    private final Language language;

    ExplainCommand(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.in(language);
        Transcript transcript =
                text != null ? Transcript.of("--text", text) : new Input(terminal, texts).transcript(files);
        Explanation explanation = output.curlExplain().explain(transcript, output.masking());
        Format format = output.format(Format.TERMINAL);
        boolean none = explanation.outcome() == Outcome.NONE;
        if (none && (format == Format.TERMINAL || format == Format.ANNOTATED)) {
            terminal.err().println(texts.get("nothing-of-curl", transcript.source()));
        } else {
            Renderer.of(format).render(explanation, output.render(language, terminal), terminal.out());
        }
        terminal.out().flush();
        return none ? ExitCode.NOTHING_OF_CURL : ExitCode.EXPLAINED;
    }
}
