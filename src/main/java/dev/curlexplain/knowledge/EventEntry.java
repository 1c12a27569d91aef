package dev.curlexplain.knowledge;

import dev.curlexplain.condition.Condition;
import dev.curlexplain.condition.Versions;
import dev.curlexplain.event.MessagePattern;
import dev.curlexplain.event.Traits;
import dev.curlexplain.event.Traits.How;
import dev.curlexplain.event.Traits.OlderCode;
import dev.curlexplain.event.Traits.Role;
import dev.curlexplain.phrase.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an event means: an entry of {@code events/} (the grammar builds it) or {@code messages/} (its
 * patterns find it).
 *
 * @param areas trace components whose lines the patterns are for; empty for ordinary messages
 * @param endings how the connection ended where this event shows it, first match wins
 * @param notes more exact notes for values of fields, first match wins
 * @param explainedBy table that has the note, or null
 * @param line a sample that gives this event, or null
 */
public record EventEntry(
        String id,
        List<String> patterns,
        List<String> areas,
        Traits traits,
        List<Ending> endings,
        Localized note,
        List<Note> notes,
        ExplainedBy explainedBy,
        String line) {

    static final Set<String> FIELDS = Set.of(
            "id",
            "patterns",
            "area",
            "role",
            "code",
            "how",
            "endings",
            "note",
            "notes",
            "line",
            "explained-by",
            "milestone",
            "older-code");

    /** {@code explained-by: { table: http-status, field: status }}: the note stands in a code table. */
    public record ExplainedBy(String table, String field) {}

    /** @param when null when it holds always */
    public record Ending(How how, Condition when) {}

    public record Note(Condition when, Localized text) {}

    static EventEntry read(Node node) {
        Fields fields = Fields.of(node).allowing(FIELDS);
        List<Ending> endings = new ArrayList<>();
        for (Node ending : fields.items("endings")) {
            Fields one = Fields.of(ending).allowing(Set.of("how", "when"));
            endings.add(new Ending(one.oneOf("how", How.class, null), one.condition("when")));
        }
        if (fields.has("how")) {
            endings.add(new Ending(fields.oneOf("how", How.class, null), null));
        }
        List<Note> notes = new ArrayList<>();
        for (Node note : fields.items("notes")) {
            Fields one = Fields.of(note).allowing(Set.of("when", "en", "ko"));
            notes.add(new Note(one.condition("when"), one.localized()));
        }
        return new EventEntry(
                fields.text("id"),
                patterns(fields),
                fields.texts("area"),
                new Traits(
                        fields.oneOf("role", Role.class, Role.DETAIL),
                        fields.integers("code"),
                        fields.optionalText("milestone").orElse(null),
                        olderCode(fields)),
                endings,
                fields.localized("note"),
                notes,
                explainedBy(fields),
                fields.optionalText("line").orElse(null));
    }

    private static OlderCode olderCode(Fields fields) {
        if (!fields.has("older-code")) {
            return null;
        }
        Fields older = Fields.of(fields.node("older-code")).allowing(Set.of("code", "before"));
        List<Integer> codes = older.integers("code");
        String before = older.text("before");
        if (codes.size() != 1 || Versions.compare(before, before).isEmpty()) {
            throw new KnowledgeException(
                    fields.node("older-code").place(), "older-code: { code: 56, before: \"8.20\" } is its form");
        }
        return new OlderCode(codes.get(0), before);
    }

    private static ExplainedBy explainedBy(Fields fields) {
        if (!fields.has("explained-by")) {
            return null;
        }
        Fields by = Fields.of(fields.node("explained-by")).allowing(Set.of("table", "field"));
        return new ExplainedBy(by.text("table"), by.text("field"));
    }

    private static List<String> patterns(Fields fields) {
        List<String> patterns = fields.texts("patterns");
        for (int i = 0; i < patterns.size(); i++) {
            try {
                new MessagePattern("", patterns.get(i));
            } catch (IllegalArgumentException e) {
                throw new KnowledgeException(fields.items("patterns").get(i).place(), e.getMessage());
            }
        }
        return patterns;
    }
}
