package dev.curlexplain.render;

import dev.curlexplain.event.Statement;
import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.knowledge.Nearest;
import dev.curlexplain.knowledge.OptionEntry;
import dev.curlexplain.phrase.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the page for whatever somebody has in hand: {@code tls.not-tls}, {@code --tls-max}, {@code 56},
 * {@code errno 104}, {@code tls alert 40}, {@code SEC_E_UNTRUSTED_ROOT}, or a message word for word.
 */
public final class KnowledgePages {
    private static final int NEAREST = 5;
    private static final int MOST_EVENTS = 10;

    /** Shorter words stand in too many messages. */
    private static final int TELLING_LENGTH = 6;

    private final KnowledgeBase knowledge;
    private final Language language;
    private final EntryPages pages;
    private final CodeWords codeWords;

    public KnowledgePages(KnowledgeBase knowledge, Language language) {
        this.knowledge = knowledge;
        this.language = language;
        this.pages = new EntryPages(language);
        this.codeWords = new CodeWords(knowledge.codes());
    }

    /** The page meant, with the ids of others that the words may mean as well; empty when nothing is known. */
    public Optional<KnowledgePage> find(String words) {
        List<KnowledgePage> found = new ArrayList<>();
        String wanted = words.strip();
        knowledge.diagnosis(wanted).map(this::page).ifPresent(found::add);
        knowledge.event(wanted).map(pages::of).ifPresent(found::add);
        option(wanted).map(pages::of).ifPresent(found::add);
        codeWords.find(wanted).stream().map(pages::of).forEach(found::add);
        if (found.isEmpty()) {
            message(wanted).map(pages::of).ifPresent(found::add);
        }
        if (found.isEmpty() && wanted.length() >= TELLING_LENGTH) {
            saying(wanted).stream().map(pages::of).forEach(found::add);
        }
        return found.stream().findFirst().map(first -> first.withAlso(ids(found)));
    }

    public KnowledgePage page(Diagnosis diagnosis) {
        return new DiagnosisPage(diagnosis, language).page();
    }

    public KnowledgePage page(EventEntry event) {
        return pages.of(event);
    }

    public KnowledgePage page(CodeEntry code) {
        return pages.of(code);
    }

    public KnowledgePage page(OptionEntry option) {
        return pages.of(option);
    }

    private static List<String> ids(List<KnowledgePage> found) {
        return found.stream().skip(1).map(KnowledgePage::id).distinct().toList();
    }

    /** {@code --tls-max}, {@code tls-max} or {@code -k} */
    private Optional<OptionEntry> option(String name) {
        if (name.matches("-[^-]")) {
            return knowledge.options().values().stream()
                    .filter(o -> o.letter() == name.charAt(1))
                    .findFirst();
        }
        return Optional.ofNullable(knowledge.options().get(name))
                .or(() -> Optional.ofNullable(knowledge.options().get("--" + name)));
    }

    private Optional<EventEntry> message(String text) {
        return knowledge.vocabulary().message(text, "").map(Statement::id).flatMap(knowledge::event);
    }

    /** Events whose wording has these words in it: {@code SSL_ERROR_SYSCALL}. */
    private List<EventEntry> saying(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return knowledge.eventIds().stream()
                .flatMap(id -> knowledge.event(id).stream())
                .filter(e -> Stream.concat(e.patterns().stream(), Stream.ofNullable(e.line()))
                        .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(wanted)))
                .limit(MOST_EVENTS)
                .toList();
    }

    /** Known names like the one that is not. */
    public List<String> nearest(String words) {
        Set<String> names = new LinkedHashSet<>();
        knowledge.diagnoses().forEach(d -> names.add(d.id()));
        names.addAll(knowledge.eventIds());
        names.addAll(knowledge.options().keySet());
        for (CodeEntry code : knowledge.codes().all()) {
            names.addAll(code.names());
        }
        return Nearest.several(words.strip(), names, NEAREST);
    }
}
