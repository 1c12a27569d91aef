package dev.curlexplain.cli;

import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.FingerprintPages;
import dev.curlexplain.render.Format;
import dev.curlexplain.render.KnowledgePage;
import dev.curlexplain.render.KnowledgePages;
import dev.curlexplain.render.NoteLevel;
import dev.curlexplain.render.PageRenderer;
import dev.curlexplain.render.RenderOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code curlexplain explain tls alert 40}: the page of a diagnosis, an event, a code, an option or a fingerprint. */
@Command(name = "explain", mixinStandardHelpOptions = true, resourceBundle = "dev.curlexplain.cli.texts")
final class PageCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "parameter.id")
    private List<String> words = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "option.lang")
    private Language asked;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.page-format")
    private Format format = Format.TERMINAL;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private Path folder;

    private final Terminal terminal;
    private final Language language;

    PageCommand(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public Integer call() throws IOException {
        KnowledgeBase knowledge = folder == null ? KnowledgeBase.builtIn() : KnowledgeBase.with(folder);
        KnowledgePages pages = new KnowledgePages(knowledge, language);
        String name = String.join(" ", words);
        Optional<KnowledgePage> page =
                new FingerprintPages(knowledge, language).find(words).or(() -> pages.find(name));
        if (page.isEmpty()) {
            unknown(name, pages.nearest(name));
            return ExitCode.NOTHING_OF_CURL;
        }
        RenderOptions options =
                new RenderOptions(language, NoteLevel.ALL, terminal.columns(), terminal.colour(), false);
        new PageRenderer(format).render(page.get(), options, terminal.out());
        terminal.out().flush();
        return ExitCode.EXPLAINED;
    }

    private void unknown(String name, List<String> nearest) {
        Texts texts = Texts.in(language);
        terminal.err().println("curlexplain: " + texts.get("page.unknown", name));
        if (!nearest.isEmpty()) {
            terminal.err().println(texts.get("page.nearest", String.join(", ", nearest)));
        }
    }
}
