package dev.curlexplain.condition;

import java.util.List;

/** What must hold for a diagnosis, a cause or a note; read by {@link ConditionParser}. */
public sealed interface Condition {
    /** {@code a or b} */
    record AnyOf(List<Condition> parts) implements Condition {}

    /** {@code a and b} */
    record AllOf(List<Condition> parts) implements Condition {}

    /** {@code not a} */
    record Not(Condition part) implements Condition {}

    /** {@code tls.message(direction = in)}: it happened at least once */
    record Occurs(Pattern pattern) implements Condition {}

    /**
     * {@code later after earlier with no between between}
     *
     * @param between null when anything may come between
     */
    record Sequence(Pattern earlier, Pattern later, Pattern between) implements Condition {}

    /** {@code option(--tls-max) < 1.2}, {@code exit-code in (35, 56)} */
    record Compares(Operand operand, Operator operator, List<String> values) implements Condition {}

    /** {@code option(--insecure)}, {@code proxy} */
    record Present(Operand operand) implements Condition {}

    /**
     * Events of one id.
     *
     * @param event id, {@code failure}, or {@code area.*}
     */
    record Pattern(String event, List<Constraint> constraints) {}

    /**
     * {@code message = client-hello} inside a pattern.
     *
     * @param operator null when the field only has to be there
     */
    record Constraint(String field, Operator operator, List<String> values) {}

    /** The left side of a comparison. */
    sealed interface Operand {
        /** An option of the command line, by its long name. */
        record Option(String name) implements Operand {}

        /** A fact about the transfer such as {@code port}, or a field of an event in its note. */
        record Fact(String name) implements Operand {}
    }

    /** Numbers and versions compare by value, texts without regard to case. */
    enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        /** the text contains the value */
        CONTAINS("~"),
        IN("in");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        static Operator of(String sign) {
            String plain = sign.equals("==") ? "=" : sign;
            for (Operator operator : values()) {
                if (operator.sign.equals(plain)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }
}
