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

    /** Several prints of one line as that line: of them the one that says most names it. */
    static EventLine of(List<EventLine> prints) {
        if (prints.size() == 1) {
            return prints.get(0);
        }
        List<Event> all = new ArrayList<>();
        LineKind kind = prints.get(0).kind;
        for (EventLine print : prints) {
            all.addAll(print.events);
            boolean plain = print.kind == LineKind.BODY || print.kind == LineKind.PROSE;
            boolean says =
                    print.kind != LineKind.PROGRESS && print.kind != LineKind.BLANK && !(plain && !all.isEmpty());
            kind = says ? print.kind : kind;
        }
        return new EventLine(prints.get(0).line, kind, all);
    }
}
