package dev.curlexplain.knowledge;

import dev.curlexplain.condition.Condition;
import dev.curlexplain.condition.ConditionException;
import dev.curlexplain.condition.ConditionParser;
import dev.curlexplain.knowledge.Node.Place;
import dev.curlexplain.phrase.Localized;
import dev.curlexplain.phrase.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one entry and refuses what does not belong there. */
final class Fields {
    private final Node.Mapping mapping;

    private Fields(Node.Mapping mapping) {
        this.mapping = mapping;
    }

    static Fields of(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return new Fields(mapping);
        }
        throw new KnowledgeException(node.place(), "expected fields (name: value)");
    }

    Place place() {
        return mapping.place();
    }

    /** @throws KnowledgeException for the first field that is none of these */
    Fields allowing(Set<String> names) {
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
            if (!names.contains(entry.getKey())) {
                throw new KnowledgeException(
                        entry.getValue().place(),
                        "unknown field '" + entry.getKey() + "'" + Nearest.hint(entry.getKey(), names));
            }
        }
        return this;
    }

    boolean has(String name) {
        return mapping.entries().containsKey(name);
    }

    Node node(String name) {
        Node node = mapping.entries().get(name);
        if (node == null) {
            throw new KnowledgeException(place(), "the field '" + name + "' is missing");
        }
        return node;
    }

    String text(String name) {
        return text(node(name), name);
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    private static String text(Node node, String name) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw new KnowledgeException(node.place(), "'" + name + "' must be a text");
    }

    double share(String name, double otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text(name));
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new KnowledgeException(node(name).place(), "'" + name + "' must be a number from 0 to 1");
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, E otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return constant;
            }
        }
        throw new KnowledgeException(node(name).place(), "'" + text + "' is no " + name);
    }

    /** A list, or a single item in place of one; empty when the field is missing. */
    List<Node> items(String name) {
        if (!has(name)) {
            return List.of();
        }
        Node node = node(name);
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    }

    List<String> texts(String name) {
        return items(name).stream().map(n -> text(n, name)).toList();
    }

    List<Integer> integers(String name) {
        return items(name).stream().map(n -> integer(n, name)).toList();
    }

    int integer(String name) {
        return integer(node(name), name);
    }

    private static int integer(Node node, String name) {
        try {
            return Integer.parseInt(text(node, name));
        } catch (NumberFormatException e) {
            throw new KnowledgeException(node.place(), "'" + name + "' must be a whole number");
        }
    }

    Localized localized(String name) {
        return localized(Fields.of(node(name)));
    }

    /** This entry itself has the two languages. */
    Localized localized() {
        return localized(this);
    }

    private static Localized localized(Fields languages) {
        Phrase en = new Phrase(languages.text("en").strip());
        Phrase ko = new Phrase(languages.text("ko").strip());
        ko.wrongParticle().ifPresent(pair -> {
            throw new KnowledgeException(
                    languages.node("ko").place(), "'" + pair + "' is no particle; 을/를 이/가 은/는 으로/로 과/와");
        });
        en.wrongPlural().ifPresent(pair -> {
            throw new KnowledgeException(
                    languages.node("en").place(), "'" + pair + "' is no singular and plural such as byte/bytes");
        });
        en.pluralAlone().ifPresent(noun -> {
            throw new KnowledgeException(
                    languages.node("en").place(),
                    "a number before '" + noun + "' can be 1; write both forms, such as {bytes|byte/bytes}");
        });
        return new Localized(en, ko);
    }

    Condition condition(String name) {
        Node node = node(name);
        try {
            return ConditionParser.parse(text(node, name));
        } catch (ConditionException e) {
            Place at = node.place();
            throw new KnowledgeException(
                    at.line() == 0 ? at : new Place(at.file(), at.line() + e.line(), at.column() + e.column()),
                    "condition: " + e.getMessage());
        }
    }
}
