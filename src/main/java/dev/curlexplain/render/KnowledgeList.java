package dev.curlexplain.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.phrase.Localized;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the knowledge base holds of one kind: {@code tls.not-tls  The peer does not speak TLS}. */
public final class KnowledgeList {
    public enum Kind {
        DIAGNOSIS,
        EVENT,
        CODE,
        OPTION
    }

    private static final int GAP = 2;

    /** Columns that titles get at least; ids that leave less stand in rows of their own. */
    private static final int NARROWEST_TITLE = 44;

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private record Entry(String id, String stage, String title) {}

    private final Kind kind;
    private final List<Entry> entries;

    private KnowledgeList(Kind kind, List<Entry> entries) {
        this.kind = kind;
        this.entries = entries;
    }

    /** @param stage a stage, for events the area that their ids begin with; null for all */
    public static KnowledgeList of(KnowledgeBase knowledge, Kind kind, String stage, Language language) {
        Stream<Entry> all = switch (kind) {
            case DIAGNOSIS ->
                knowledge.diagnoses().stream().map(d -> new Entry(d.id(), d.stage(), plain(d.title(), language)));
            case EVENT ->
                knowledge.eventIds().stream()
                        .flatMap(id -> knowledge.event(id).stream())
                        .map(e -> new Entry(e.id(), area(e.id()), EntryPages.title(e)));
            case CODE -> knowledge.codes().all().stream().map(c -> code(c, language));
            case OPTION ->
                knowledge.options().values().stream()
                        .map(o -> new Entry(o.name(), "command", plain(o.note(), language)));
        };
        return new KnowledgeList(
                kind,
                all.filter(e -> stage == null || stage.equalsIgnoreCase(e.stage()))
                        .toList());
    }

    private static String area(String eventId) {
        return eventId.substring(0, Math.max(0, eventId.indexOf('.')));
    }

    private static Entry code(CodeEntry code, Language language) {
        String numbers = String.join("/", code.numbers().values());
        String title = plain(code.note(), language);
        return new Entry(EntryPages.id(code), null, numbers.isEmpty() ? title : numbers + ": " + title);
    }

    private static String plain(Localized text, Language language) {
        return text.in(language)
                .fill(name -> Optional.empty(), name -> Optional.ofNullable(Stands.forMissing(name, language)));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * One after the other, titles in one column; where an id reaches into it, its title stands below.
     *
     * @param columns width of a row; titles that are longer go on in their column
     */
    public void writeText(int columns, Appendable out) throws IOException {
        int widest =
                entries.stream().mapToInt(e -> DisplayWidth.of(e.id())).max().orElse(0);
        int column = Math.min(widest + GAP, Math.max(GAP, columns - NARROWEST_TITLE));
        for (Entry entry : entries) {
            int id = DisplayWidth.of(entry.id());
            String lead = entry.id() + (id + GAP > column ? '\n' + " ".repeat(column) : " ".repeat(column - id));
            List<String> rows = new Wrapping(columns - column)
                    .rows(ControlPictures.of(WHITE.matcher(entry.title()).replaceAll(" ")));
            out.append(lead)
                    .append(String.join('\n' + " ".repeat(column), rows))
                    .append('\n');
        }
    }

    /** @param indented as one array for people, else one object a line */
    public void writeJson(boolean indented, Appendable out) throws IOException {
        JsonText.write(indented, json -> write(indented, json), out);
    }

    private void write(boolean indented, JsonGenerator json) throws IOException {
        if (indented) {
            json.writeStartArray();
        } else {
            json.setRootValueSeparator(new SerializedString("\n"));
        }
        for (Entry entry : entries) {
            write(entry, json);
        }
        if (indented) {
            json.writeEndArray();
        }
    }

    private void write(Entry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind.name().toLowerCase(Locale.ROOT));
        json.writeStringField("id", entry.id());
        if (entry.stage() != null) {
            json.writeStringField("stage", entry.stage());
        }
        json.writeStringField("title", entry.title());
        json.writeEndObject();
    }
}
