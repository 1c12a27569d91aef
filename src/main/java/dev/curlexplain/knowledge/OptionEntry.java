package dev.curlexplain.knowledge;

import dev.curlexplain.phrase.Localized;
import java.util.Set;

/**
 * An option of the curl tool.
 *
 * @param name {@code --tls-max}
 * @param letter short form, 0 when there is none
 * @param argument {@code VERSION}, or null
 * @param since first release that has it
 * @param until last release that had it, or null
 */
public record OptionEntry(String name, char letter, String argument, String since, String until, Localized note) {
    static OptionEntry read(Node node) {
        Fields fields = Fields.of(node).allowing(Set.of("name", "letter", "argument", "since", "until", "note"));
        return new OptionEntry(
                fields.text("name"),
                fields.optionalText("letter").map(l -> l.charAt(0)).orElse((char) 0),
                fields.optionalText("argument").orElse(null),
                fields.optionalText("since").orElse(null),
                fields.optionalText("until").orElse(null),
                fields.localized("note"));
    }
}
