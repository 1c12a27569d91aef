package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Conversation;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.EventLine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Hosts that the lines name, as far as their events tell. */
final class Names {
    private static final List<String> FIELDS = List.of("host", "proxyName");

    private Names() {}

    static Set<String> of(Conversation conversation) {
        Set<String> names = new TreeSet<>();
        for (EventLine line : conversation.lines()) {
            for (Event event : line.events()) {
                FIELDS.forEach(field -> event.text(field).ifPresent(names::add));
            }
        }
        return names;
    }
}
