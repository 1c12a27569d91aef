package dev.curlexplain.knowledge;

import dev.curlexplain.event.Traits.How;
import dev.curlexplain.phrase.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A number or name that others define: {@code ECONNRESET}, {@code CURLE_RECV_ERROR}, TLS alert 40.
 *
 * @param table file it stands in, without its ending
 * @param numbers by system where they differ, else under the empty key; as printed, {@code 0x80090326} included
 * @param texts what programs print for it, word for word
 * @param translations what they print in other languages, where the first of the texts is the original
 * @param how how a connection ends with it, or null
 * @param used releases that return it where not all do, or null
 * @param sources of the whole table
 */
public record CodeEntry(
        String table,
        String name,
        Map<String, String> numbers,
        List<String> aliases,
        List<String> texts,
        List<String> translations,
        How how,
        String used,
        List<String> formerly,
        Localized note,
        Localized tableTitle,
        List<Reference> sources) {

    private static final Set<String> FIELDS =
            Set.of("name", "number", "numbers", "aliases", "texts", "translations", "how", "used", "formerly", "note");

    static CodeEntry read(String table, Localized tableTitle, List<Reference> sources, Node node) {
        Fields fields = Fields.of(node).allowing(FIELDS);
        Map<String, String> numbers = new LinkedHashMap<>();
        if (fields.has("number")) {
            numbers.put("", fields.text("number"));
        }
        if (fields.has("numbers") && fields.node("numbers") instanceof Node.Mapping bySystem) {
            bySystem.entries()
                    .keySet()
                    .forEach(system -> numbers.put(system, Fields.of(bySystem).text(system)));
        }
        if (table.equals("curlcode")) {
            fields.integer("number");
        }
        return new CodeEntry(
                table,
                fields.text("name"),
                numbers,
                fields.texts("aliases"),
                fields.texts("texts"),
                fields.texts("translations"),
                fields.oneOf("how", How.class, null),
                fields.optionalText("used").orElse(null),
                fields.texts("formerly"),
                fields.localized("note"),
                tableTitle,
                sources);
    }

    /** All names it goes by. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(aliases);
        names.addAll(formerly);
        return names;
    }
}
