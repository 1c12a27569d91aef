package dev.curlexplain.render;

import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.phrase.Localized;
import dev.curlexplain.render.KnowledgePage.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The page of a diagnosis: what an answer says of it, with names in place of a transcript's values. */
record DiagnosisPage(Diagnosis diagnosis, Language language) {
    /** One example shows what it looks like; the others are for the tests. */
    private static final int EXAMPLES = 1;

    private static final Function<String, Optional<String>> NOTHING = name -> Optional.empty();

    KnowledgePage page() {
        Labels labels = Labels.in(language);
        return new PageSections(labels)
                .fact("stage", labels.get("stage." + diagnosis.stage()))
                .fact(
                        "severity",
                        labels.get("page.severity." + diagnosis.severity().jsonName()))
                .text("what-happened", text(diagnosis.summary()))
                .section("causes", causes(labels))
                .section("next", checks(labels))
                .section("do", fixes())
                .section("report", requests(labels))
                .section("example", examples())
                .links("references", diagnosis.references())
                .page("diagnosis", diagnosis.id(), text(diagnosis.title()));
    }

    private List<Item> causes(Labels labels) {
        return diagnosis.causes().stream()
                .sorted((one, other) -> Double.compare(other.likelihood(), one.likelihood()))
                .map(c -> new Item(text(c.title()), labels.likelihood(c.likelihood()), text(c.text()), null, null))
                .toList();
    }

    private List<Item> checks(Labels labels) {
        List<Item> items = new ArrayList<>();
        for (Diagnosis.Check check : diagnosis.checks()) {
            String text = text(check.text());
            for (Map.Entry<String, Localized> command : check.commands().entrySet()) {
                String system = command.getKey().isEmpty() ? null : labels.get("system." + command.getKey());
                items.add(new Item(system, null, text, command(command.getValue()), null));
                text = null;
            }
        }
        return items;
    }

    private List<Item> fixes() {
        return diagnosis.fixes().stream()
                .map(f -> new Item(null, null, text(f.text()), f.command() == null ? null : command(f.command()), null))
                .toList();
    }

    private List<Item> requests(Labels labels) {
        return diagnosis.requests().stream()
                .map(r -> new Item(labels.get("section.report." + r.to().jsonName()), null, text(r.text()), null, null))
                .toList();
    }

    private List<Item> examples() {
        return diagnosis.examples().stream()
                .limit(EXAMPLES)
                .map(e -> Item.code(e.name(), e.transcript()))
                .toList();
    }

    /** What hangs on a value of a transcript is left out, and a host is "the server". */
    private String text(Localized localized) {
        return localized.in(language).fill(NOTHING, name -> Optional.ofNullable(Stands.forMissing(name, language)));
    }

    private String command(Localized localized) {
        return localized.in(language).fill(NOTHING, name -> Optional.of(name.toUpperCase(Locale.ROOT)));
    }
}
