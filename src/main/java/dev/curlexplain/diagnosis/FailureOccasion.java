package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Occasion;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What ended a transfer, as {@code failure(...)} asks about it: {@code code}, {@code after} (the
 * milestone before it), {@code how}, {@code errno}, {@code event} (the first event of it), {@code
 * events} (any event of it), {@code stage}, and every field that one of its events has.
 */
final class FailureOccasion implements Occasion {
    private final Failure failure;
    private final int position;

    /** Most diagnoses ask for the same few. */
    private final Map<String, List<String>> asked = new ConcurrentHashMap<>();

    FailureOccasion(Failure failure, int position) {
        this.failure = failure;
        this.position = position;
    }

    @Override
    public String id() {
        return "failure";
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public Collection<Integer> lines() {
        return failure.events().stream().map(Event::line).distinct().toList();
    }

    @Override
    public List<String> values(String field) {
        List<String> values = asked.get(field);
        if (values == null) {
            values = said(field);
            asked.put(field, values);
        }
        return values;
    }

    private List<String> said(String field) {
        return switch (field) {
            case "code" ->
                failure.code() == null ? List.of() : List.of(failure.code().toString());
            case "after" -> List.of(failure.after().jsonName());
            case "stage" -> List.of(failure.after().next().jsonName());
            case "how" -> failure.how().stream().map(FailureOccasion::kebab).toList();
            case "errno" -> List.copyOf(failure.errno());
            case "event" -> List.of(failure.first().id());
            case "events" -> failure.events().stream().map(Event::id).toList();
            default ->
                failure.events().stream()
                        .flatMap(e -> e.text(field).stream())
                        .distinct()
                        .toList();
        };
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
