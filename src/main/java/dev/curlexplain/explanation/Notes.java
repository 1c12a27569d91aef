package dev.curlexplain.explanation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.SpokenValue;
import dev.curlexplain.event.Traits.Role;
import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.phrase.Localized;
import dev.curlexplain.phrase.Phrase;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The note of an event: the most exact that the knowledge base has, filled with the event's fields. */
final class Notes {
    private final KnowledgeBase knowledge;

    Notes(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** @param fields what the note may name, free of secrets */
    Optional<Localized> note(Event event, Map<String, Object> fields) {
        Optional<EventEntry> entry = knowledge.event(event.id());
        return entry.map(e -> filled(note(e, event), fields));
    }

    /** Whether the story cannot be told without this line. */
    boolean isKey(Event event) {
        Role role = knowledge.vocabulary().traits(event.id()).role();
        return role == Role.FAILURE || role == Role.WARNING || role == Role.MILESTONE;
    }

    private Localized note(EventEntry entry, Event event) {
        return knowledge
                .exactNote(entry, event.statement())
                .or(() -> explainedByTable(entry, event))
                .orElse(entry.note());
    }

    private Optional<Localized> explainedByTable(EventEntry entry, Event event) {
        if (entry.explainedBy() == null) {
            return Optional.empty();
        }
        return event.text(entry.explainedBy().field())
                .flatMap(value ->
                        knowledge.codes().byNumberOrName(entry.explainedBy().table(), value))
                .map(CodeEntry::note);
    }

    private static Localized filled(Localized note, Map<String, Object> fields) {
        Function<String, Optional<String>> values =
                name -> Optional.ofNullable(fields.get(name)).map(v -> SpokenValue.of(name, v.toString()));
        return new Localized(
                new Phrase(note.en().fill(values)), new Phrase(note.ko().fill(values)));
    }
}
