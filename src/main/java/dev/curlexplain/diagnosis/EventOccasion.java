package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Occasion;
import dev.curlexplain.event.Event;
import java.util.Collection;
import java.util.List;

/** One event of a transfer, as conditions see it. */
record EventOccasion(Event event, int position) implements Occasion {
    @Override
    public String id() {
        return event.id();
    }

    @Override
    public Collection<Integer> lines() {
        return List.of(event.line());
    }

    @Override
    public List<String> values(String field) {
        Object value = event.fields().get(field);
        return value == null ? List.of() : List.of(value.toString());
    }
}
