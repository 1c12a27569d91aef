package dev.curlexplain.event;

import dev.curlexplain.transcript.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line with what it states.
 *
 * @param events in the order they stand in it; more than one where prints were glued together
 */
public record EventLine(Line line, LineKind kind, List<Event> events) {
    /** The event that the line is remembered for: the last one that is not the progress meter's. */
    public Optional<Event> main() {
        Event main = null;
        for (Event event : events) {
            if (main == null || event.kind() != LineKind.PROGRESS || main.kind() == LineKind.PROGRESS) {
                main = event;
            }
        }
        return Optional.ofNullable(main);
    }

    /** The same line with another print of it: of several the one that says most names the line. */
    EventLine with(EventLine print) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(print.events);
        boolean plain = print.kind == LineKind.BODY || print.kind == LineKind.PROSE;
        boolean says = print.kind != LineKind.PROGRESS && print.kind != LineKind.BLANK && !(plain && !all.isEmpty());
        return new EventLine(line, says ? print.kind : kind, all);
    }
}
