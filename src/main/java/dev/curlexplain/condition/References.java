package dev.curlexplain.condition;

import dev.curlexplain.condition.Condition.Operand;
import dev.curlexplain.condition.Condition.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a condition speaks of: for checking that all of it exists. */
public record References(List<Pattern> patterns, Set<String> options, Set<String> facts) {

    public static References of(Condition condition) {
        References found = new References(new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
        found.collect(condition);
        return found;
    }

    private void collect(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(this::collect);
        } else if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(this::collect);
        } else if (condition instanceof Condition.Not not) {
            collect(not.part());
        } else if (condition instanceof Condition.Occurs occurs) {
            patterns.add(occurs.pattern());
        } else if (condition instanceof Condition.Sequence sequence) {
            patterns.add(sequence.earlier());
            patterns.add(sequence.later());
            if (sequence.between() != null) {
                patterns.add(sequence.between());
            }
        } else if (condition instanceof Condition.Compares compares) {
            collect(compares.operand());
        } else if (condition instanceof Condition.Present present) {
            collect(present.operand());
        }
    }

    private void collect(Operand operand) {
        if (operand instanceof Operand.Option option) {
            options.add(option.name());
        } else if (operand instanceof Operand.Fact fact) {
            facts.add(fact.name());
        }
    }
}
