package dev.curlexplain.render;

import dev.curlexplain.knowledge.Reference;
import dev.curlexplain.render.KnowledgePage.Fact;
import dev.curlexplain.render.KnowledgePage.Item;
import dev.curlexplain.render.KnowledgePage.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers facts and sections of a page; what is empty does not become one. */
final class PageSections {
    private final Labels labels;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    PageSections(Labels labels) {
        this.labels = labels;
    }

    PageSections fact(String name, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(name, labels.get("page." + name), value));
        }
        return this;
    }

    PageSections fact(String name, Collection<String> values) {
        return fact(name, String.join(", ", values));
    }

    PageSections section(String name, List<Item> items) {
        if (!items.isEmpty()) {
            String key = labels.has("page.section." + name) ? "page.section." + name : "section." + name;
            sections.add(new Section(name, labels.get(key), items));
        }
        return this;
    }

    PageSections text(String name, String text) {
        return section(name, List.of(Item.text(text)));
    }

    PageSections code(String name, List<String> rows) {
        return rows.isEmpty() ? this : section(name, List.of(Item.code(null, String.join("\n", rows))));
    }

    PageSections links(String name, List<Reference> references) {
        return section(name, references.stream().map(Item::link).toList());
    }

    KnowledgePage page(String kind, String id, String title) {
        return new KnowledgePage(kind, id, title, facts, sections, List.of());
    }
}
