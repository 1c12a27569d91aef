package dev.curlexplain.cli;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.explanation.Masking;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.Format;
import dev.curlexplain.render.NoteLevel;
import dev.curlexplain.render.RenderOptions;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that every explaining command takes. */
final class OutputOptions {
    @Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "option.lang")
    Language language;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.format")
    Format format;

    @Option(names = "--notes", paramLabel = "all|key|none", descriptionKey = "option.notes")
    NoteLevel notes = NoteLevel.ALL;

    @Option(names = "--walk-through", descriptionKey = "option.walk-through")
    boolean walkThrough;

    @Option(names = "--show-secrets", descriptionKey = "option.show-secrets")
    private boolean showSecrets;

    @Option(names = "--anonymize", descriptionKey = "option.anonymize")
    private boolean anonymize;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    Path knowledge;

    CurlExplain curlExplain() {
        return knowledge == null ? CurlExplain.create() : CurlExplain.withKnowledge(knowledge);
    }

    /** Who asks for both is on the safe side. */
    Masking masking() {
        if (anonymize) {
            return Masking.IDENTITIES;
        }
        return showSecrets ? Masking.NONE : Masking.SECRETS;
    }

    Format format(Format otherwise) {
        return format == null ? otherwise : format;
    }

    RenderOptions render(Language otherwise, Terminal terminal) {
        return new RenderOptions(
                language == null ? otherwise : language, notes, terminal.columns(), terminal.colour(), walkThrough);
    }
}
