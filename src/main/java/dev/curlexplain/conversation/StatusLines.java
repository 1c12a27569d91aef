package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.ArrayList;
import java.util.List;

/** The final status lines of one transfer: {@code < HTTP/1.1 200 OK}, each answer's once. */
final class StatusLines {
    private final List<Event> lines = new ArrayList<>();

    /** {@code -iv} shows each header twice, once with the marker and once as output. */
    void add(Event line) {
        boolean included = isIncluded(line);
        if (included && lines.stream().anyMatch(s -> !isIncluded(s) && isSame(s, line))) {
            return;
        }
        if (included && !lines.isEmpty() && isIncluded(lines.get(lines.size() - 1))) {
            forgetLast();
        }
        lines.add(line);
    }

    /** It was no final one: the request began anew behind it. */
    void forgetLast() {
        if (!lines.isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }

    List<Event> all() {
        return List.copyOf(lines);
    }

    private static boolean isIncluded(Event line) {
        return line.fields().containsKey("included");
    }

    private static boolean isSame(Event one, Event other) {
        return one.text("status").equals(other.text("status"));
    }
}
