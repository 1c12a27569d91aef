package dev.curlexplain.cli;

import dev.curlexplain.batch.Batch;
import dev.curlexplain.batch.InputFormat;
import dev.curlexplain.batch.Tickets;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.Format;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code curlexplain batch INPUT... --output OUT}: many tickets, one explanation each, in input order. */
@Command(name = "batch", mixinStandardHelpOptions = true, resourceBundle = "dev.curlexplain.cli.texts")
final class BatchCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "INPUT", arity = "1..*", descriptionKey = "parameter.inputs")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--output", paramLabel = "OUT", descriptionKey = "option.output")
    private String target = "-";

    @Option(names = "--input-format", paramLabel = "auto|text|jsonl|csv", descriptionKey = "option.input-format")
    private InputFormat inputFormat = InputFormat.AUTO;

    @Option(names = "--field", paramLabel = "NAME", descriptionKey = "option.field")
    private String field;

    private final Terminal terminal;
    private final Language language;

    BatchCommand(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.in(language);
        Tickets tickets = new Tickets(
                inputFormat,
                field,
                problem -> terminal.err()
                        .println("curlexplain: "
                                + texts.get("batch." + problem.kind(), problem.where(), problem.detail())));
        Batch batch = new Batch(
                output.curlExplain(), output.format(Format.JSONL), output.render(language, terminal), output.masking());
        Batch.Result result;
        try (Writer out = writer()) {
            result = batch.run(tickets.read(inputs, terminal.in()), out);
        }
        terminal.err().println(texts.get("batch.done", result.tickets(), result.ofCurl()));
        if (tickets.unreadable() > 0) {
            return ExitCode.NOT_READABLE;
        }
        return result.ofCurl() > 0 ? ExitCode.EXPLAINED : ExitCode.NOTHING_OF_CURL;
    }

    private Writer writer() throws IOException {
        if (target.equals("-")) {
            return new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
        }
        Path file = Path.of(target);
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }
}
