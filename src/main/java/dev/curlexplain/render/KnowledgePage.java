package dev.curlexplain.render;

import dev.curlexplain.knowledge.Reference;
import java.util.List;

/**
 * What the knowledge base holds under one name, in one language: {@code curlexplain explain ECONNRESET}.
 *
 * @param kind {@code diagnosis}, {@code event}, {@code code}, {@code option} or {@code fingerprint}
 * @param id by which {@code explain} finds it again
 * @param facts in a line each, such as {@code number: 104}
 * @param also ids of other pages that go by the same name
 */
public record KnowledgePage(
        String kind, String id, String title, List<Fact> facts, List<Section> sections, List<String> also) {

    /** {@code also called: WSAECONNRESET} */
    public record Fact(String name, String label, String value) {}

    /** @param name {@code causes}, the same in every language; its heading is the label {@code section.causes} */
    public record Section(String name, String heading, List<Item> items) {}

    /**
     * One paragraph, list item or example; what it does not have is null.
     *
     * @param title of the item
     * @param tag beside the title, such as {@code likely}
     * @param text running text
     * @param code to be pasted or looked at
     * @param link to a source
     */
    public record Item(String title, String tag, String text, String code, Reference link) {
        static Item text(String text) {
            return new Item(null, null, text, null, null);
        }

        static Item code(String title, String code) {
            return new Item(title, null, null, code, null);
        }

        static Item link(Reference reference) {
            return new Item(null, null, null, null, reference);
        }
    }

    KnowledgePage withAlso(List<String> others) {
        return new KnowledgePage(kind, id, title, facts, sections, others);
    }
}
