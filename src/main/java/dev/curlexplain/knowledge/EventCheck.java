package dev.curlexplain.knowledge;

import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Refuses, before anything is built from a file, what could make it grow or be more than text. */
final class EventCheck {
    static final int DEEPEST = 20;

    private final String file;
    private int depth;

    EventCheck(String file) {
        this.file = file;
    }

    void check(Event event) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            refuse(event, "anchors and aliases are not taken; write the value out");
        }
        if (isTagged(event)) {
            refuse(event, "tags are not taken, every value is a text; take the ! away");
        }
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            refuse(event, "nested deeper than " + DEEPEST + "; a missing closing bracket?");
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
    }

    private static boolean isTagged(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null;
    }

    private void refuse(Event event, String reason) {
        throw new KnowledgeException(YamlReader.place(file, event.getStartMark()), reason);
    }
}
