package dev.curlexplain.cli;

import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.Format;
import dev.curlexplain.render.KnowledgeList;
import dev.curlexplain.render.KnowledgeList.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code curlexplain list --stage tls}: what the knowledge base holds, an id and a title a line. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = "dev.curlexplain.cli.texts")
final class ListCommand implements Callable<Integer> {
    @Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "option.stage")
    private String stage;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "option.kind")
    private Kind kind = Kind.DIAGNOSIS;

    @Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "option.lang")
    private Language asked;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.list-format")
    private Format format = Format.TERMINAL;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private Path folder;

    private final Terminal terminal;
    private final Language language;

    ListCommand(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public Integer call() throws IOException {
        KnowledgeBase knowledge = folder == null ? KnowledgeBase.builtIn() : KnowledgeBase.with(folder);
        KnowledgeList list = KnowledgeList.of(knowledge, kind, stage, language);
        if (format == Format.JSON || format == Format.JSONL) {
            list.writeJson(format == Format.JSON, terminal.out());
        } else {
            list.writeText(terminal.rowColumns(), terminal.out());
        }
        terminal.out().flush();
        if (list.isEmpty()) {
            terminal.err().println("curlexplain: " + Texts.in(language).get("list.none"));
        }
        return list.isEmpty() ? ExitCode.NOTHING_OF_CURL : ExitCode.EXPLAINED;
    }
}
