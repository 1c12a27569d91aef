package dev.curlexplain.knowledge;

import dev.curlexplain.condition.Condition;
import dev.curlexplain.condition.Evaluation;
import dev.curlexplain.condition.Facts;
import dev.curlexplain.condition.Occasion;
import dev.curlexplain.event.Statement;
import java.util.List;
import java.util.Optional;

/** A single event as conditions of its notes see it: each field is a fact. */
final class EventFacts implements Facts {
    private final Statement statement;

    private EventFacts(Statement statement) {
        this.statement = statement;
    }

    static boolean holds(Condition condition, Statement statement) {
        return Evaluation.of(condition, new EventFacts(statement)).isPresent();
    }

    @Override
    public List<Occasion> occasions(String event) {
        return List.of();
    }

    @Override
    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(statement.fields().get(name)).map(v -> new Fact(v.toString(), List.of()));
    }

    @Override
    public Optional<Fact> option(String longName) {
        return Optional.empty();
    }
}
