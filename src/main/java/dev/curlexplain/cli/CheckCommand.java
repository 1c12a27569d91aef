package dev.curlexplain.cli;

import dev.curlexplain.check.KnowledgeCheck;
import dev.curlexplain.phrase.Language;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code curlexplain check DIR}: whether a knowledge folder is sound. */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = "dev.curlexplain.cli.texts")
final class CheckCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "parameter.dir")
    private Path folder;

    @Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "option.lang")
    private Language asked;

    private final Terminal terminal;
    private final Language language;

    CheckCommand(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public Integer call() {
        KnowledgeCheck.Result result = KnowledgeCheck.of(folder);
        Texts texts = Texts.in(language);
        Failures.list(result.problems(), "", terminal.out(), texts);
        terminal.out()
                .println(
                        result.problems().isEmpty()
                                ? texts.get("check.sound", result.entries(), result.examples())
                                : texts.get("check.problems", result.problems().size()));
        return result.problems().isEmpty() ? ExitCode.EXPLAINED : ExitCode.NOT_READABLE;
    }
}
