package dev.curlexplain.condition;

import dev.curlexplain.condition.Condition.Constraint;
import dev.curlexplain.condition.Condition.Operand;
import dev.curlexplain.condition.Condition.Operator;
import dev.curlexplain.condition.Condition.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a condition holds, and which lines show it. */
public final class Evaluation {
    private final Facts facts;

    private Evaluation(Facts facts) {
        this.facts = facts;
    }

    /** @return the lines that show it, in order; empty optional when it does not hold */
    public static Optional<Collection<Integer>> of(Condition condition, Facts facts) {
        return Optional.ofNullable(new Evaluation(facts).lines(condition));
    }

    private TreeSet<Integer> lines(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            return anyOf(any.parts());
        } else if (condition instanceof Condition.AllOf all) {
            return allOf(all.parts());
        } else if (condition instanceof Condition.Not not) {
            return lines(not.part()) == null ? new TreeSet<>() : null;
        } else if (condition instanceof Condition.Occurs occurs) {
            List<Occasion> found = matching(occurs.pattern());
            return found.isEmpty() ? null : linesOf(found);
        } else if (condition instanceof Condition.Sequence sequence) {
            return sequence(sequence);
        } else if (condition instanceof Condition.Compares compares) {
            return value(compares.operand())
                    .filter(f -> holds(compares.operator(), f.value(), compares.values()))
                    .map(f -> new TreeSet<>(f.lines()))
                    .orElse(null);
        } else if (condition instanceof Condition.Present present) {
            return value(present.operand()).map(f -> new TreeSet<>(f.lines())).orElse(null);
        }
        throw new IllegalStateException(condition.toString());
    }

    /** All alternatives that hold are evidence. */
    private TreeSet<Integer> anyOf(List<Condition> parts) {
        TreeSet<Integer> lines = null;
        for (Condition part : parts) {
            TreeSet<Integer> own = lines(part);
            if (own != null) {
                lines = lines == null ? own : union(lines, own);
            }
        }
        return lines;
    }

    private TreeSet<Integer> allOf(List<Condition> parts) {
        TreeSet<Integer> lines = new TreeSet<>();
        for (Condition part : parts) {
            TreeSet<Integer> own = lines(part);
            if (own == null) {
                return null;
            }
            lines = union(lines, own);
        }
        return lines;
    }

    private TreeSet<Integer> sequence(Condition.Sequence sequence) {
        NavigableMap<Integer, Occasion> earlier = byPosition(sequence.earlier());
        NavigableMap<Integer, Occasion> between =
                sequence.between() == null ? Collections.emptyNavigableMap() : byPosition(sequence.between());
        for (Occasion later : matching(sequence.later())) {
            Integer last = between.lowerKey(later.position());
            Map.Entry<Integer, Occasion> first = last == null ? earlier.firstEntry() : earlier.ceilingEntry(last);
            if (first != null && first.getKey() < later.position()) {
                return linesOf(List.of(first.getValue(), later));
            }
        }
        return null;
    }

    private NavigableMap<Integer, Occasion> byPosition(Pattern pattern) {
        NavigableMap<Integer, Occasion> found = new TreeMap<>();
        matching(pattern).forEach(o -> found.put(o.position(), o));
        return found;
    }

    private List<Occasion> matching(Pattern pattern) {
        List<Occasion> found = new ArrayList<>();
        for (Occasion occasion : facts.occasions(pattern.event())) {
            if (fits(pattern, occasion)) {
                found.add(occasion);
            }
        }
        return found;
    }

    /** Asked thousands of times of a text with many transfers, so these are plain loops. */
    private static boolean fits(Pattern pattern, Occasion occasion) {
        for (Constraint constraint : pattern.constraints()) {
            if (!holds(constraint, occasion)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Constraint constraint, Occasion occasion) {
        List<String> values = occasion.values(constraint.field());
        if (constraint.operator() == null) {
            return !values.isEmpty();
        }
        return constraint.operator() == Operator.NOT_EQUAL
                ? !anyHolds(Operator.EQUAL, values, constraint.values())
                : anyHolds(constraint.operator(), values, constraint.values());
    }

    private static boolean anyHolds(Operator operator, List<String> actual, List<String> values) {
        for (String value : actual) {
            if (holds(operator, value, values)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Operator operator, String actual, List<String> values) {
        String value = values.get(0);
        return switch (operator) {
            case EQUAL -> same(actual, value);
            case NOT_EQUAL -> !same(actual, value);
            case IN -> anyHolds(Operator.EQUAL, values, List.of(actual));
            case CONTAINS -> actual.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
            case LESS -> Versions.compare(actual, value).map(c -> c < 0).orElse(false);
            case AT_MOST -> Versions.compare(actual, value).map(c -> c <= 0).orElse(false);
            case GREATER -> Versions.compare(actual, value).map(c -> c > 0).orElse(false);
            case AT_LEAST -> Versions.compare(actual, value).map(c -> c >= 0).orElse(false);
        };
    }

    private static boolean same(String actual, String value) {
        return actual.equalsIgnoreCase(value);
    }

    private Optional<Facts.Fact> value(Operand operand) {
        if (operand instanceof Operand.Option option) {
            return facts.option(option.name());
        }
        return facts.fact(((Operand.Fact) operand).name());
    }

    private static TreeSet<Integer> linesOf(List<Occasion> occasions) {
        TreeSet<Integer> lines = new TreeSet<>();
        occasions.forEach(o -> lines.addAll(o.lines()));
        return lines;
    }

    private static TreeSet<Integer> union(TreeSet<Integer> one, TreeSet<Integer> other) {
        TreeSet<Integer> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
