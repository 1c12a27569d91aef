package dev.curlexplain.condition;

import dev.curlexplain.condition.Condition.Constraint;
import dev.curlexplain.condition.Condition.Operand;
import dev.curlexplain.condition.Condition.Operator;
import dev.curlexplain.condition.Condition.Pattern;
import dev.curlexplain.grammar.ConditionBaseVisitor;
import dev.curlexplain.grammar.ConditionLexer;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Text to {@link Condition}. */
public final class ConditionParser {
    /** Ten times what anybody could still follow. */
    private static final int LONGEST = 4_000;

    private static final int DEEPEST = 30;

    private ConditionParser() {}

    /** @throws ConditionException with line and column when the text is no condition */
    public static Condition parse(String text) {
        var lexer = new ConditionLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.addErrorListener(Refusal.INSTANCE);
        if (text.length() > LONGEST) {
            throw new ConditionException(0, 0, "longer than " + LONGEST + " characters; make it several entries");
        }
        var tokens = new CommonTokenStream(lexer);
        refuseDeep(tokens);
        var parser = new dev.curlexplain.grammar.ConditionParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(Refusal.INSTANCE);
        return new TreeReader().visit(parser.condition().either());
    }

    /** Parsing goes down with each bracket and each {@code not}. */
    private static void refuseDeep(CommonTokenStream tokens) {
        tokens.fill();
        int depth = 0;
        int negations = 0;
        for (Token token : tokens.getTokens()) {
            negations = token.getText().equals("not") ? negations + 1 : 0;
            depth += token.getText().equals("(") ? 1 : token.getText().equals(")") ? -1 : 0;
            if (depth > DEEPEST || negations > DEEPEST) {
                throw new ConditionException(
                        token.getLine() - 1,
                        token.getCharPositionInLine(),
                        "nested deeper than " + DEEPEST + "; take brackets out");
            }
        }
    }

    private static final class Refusal extends BaseErrorListener {
        static final Refusal INSTANCE = new Refusal();

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException e) {
            throw new ConditionException(line - 1, column, message);
        }
    }

    private static final class TreeReader extends ConditionBaseVisitor<Condition> {
        @Override
        public Condition visitEither(dev.curlexplain.grammar.ConditionParser.EitherContext context) {
            List<Condition> parts = context.both().stream().map(this::visit).toList();
            return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(parts);
        }

        @Override
        public Condition visitBoth(dev.curlexplain.grammar.ConditionParser.BothContext context) {
            List<Condition> parts = context.term().stream().map(this::visit).toList();
            return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(parts);
        }

        @Override
        public Condition visitNegation(dev.curlexplain.grammar.ConditionParser.NegationContext context) {
            return new Condition.Not(visit(context.term()));
        }

        @Override
        public Condition visitGroup(dev.curlexplain.grammar.ConditionParser.GroupContext context) {
            return visit(context.either());
        }

        @Override
        public Condition visitSingle(dev.curlexplain.grammar.ConditionParser.SingleContext context) {
            return new Condition.Occurs(pattern(context.occurrence()));
        }

        @Override
        public Condition visitSequence(dev.curlexplain.grammar.ConditionParser.SequenceContext context) {
            Pattern first = pattern(context.occurrence(0));
            Pattern second = pattern(context.occurrence(1));
            Pattern between = context.occurrence().size() > 2 ? pattern(context.occurrence(2)) : null;
            return context.order.getText().equals("after")
                    ? new Condition.Sequence(second, first, between)
                    : new Condition.Sequence(first, second, between);
        }

        @Override
        public Condition visitComparison(dev.curlexplain.grammar.ConditionParser.ComparisonContext context) {
            return new Condition.Compares(
                    operand(context.operand()),
                    Operator.of(context.operator().getText()),
                    List.of(value(context.value())));
        }

        @Override
        public Condition visitMembership(dev.curlexplain.grammar.ConditionParser.MembershipContext context) {
            return new Condition.Compares(operand(context.operand()), Operator.IN, values(context.value()));
        }

        @Override
        public Condition visitPresence(dev.curlexplain.grammar.ConditionParser.PresenceContext context) {
            return new Condition.Present(operand(context.operand()));
        }

        private static Pattern pattern(dev.curlexplain.grammar.ConditionParser.OccurrenceContext context) {
            List<Constraint> constraints = context.arguments() == null
                    ? List.of()
                    : context.arguments().constraint().stream()
                            .map(TreeReader::constraint)
                            .toList();
            return new Pattern(context.EVENT().getText(), constraints);
        }

        private static Constraint constraint(dev.curlexplain.grammar.ConditionParser.ConstraintContext context) {
            if (context instanceof dev.curlexplain.grammar.ConditionParser.FieldComparisonContext c) {
                return new Constraint(
                        c.fieldName().getText(), Operator.of(c.operator().getText()), List.of(value(c.value())));
            }
            if (context instanceof dev.curlexplain.grammar.ConditionParser.FieldMembershipContext c) {
                return new Constraint(c.fieldName().getText(), Operator.IN, values(c.value()));
            }
            return new Constraint(context.getText(), null, List.of());
        }

        private static Operand operand(dev.curlexplain.grammar.ConditionParser.OperandContext context) {
            return context instanceof dev.curlexplain.grammar.ConditionParser.OptionContext option
                    ? new Operand.Option(option.optionName().getText())
                    : new Operand.Fact(context.getText());
        }

        private static List<String> values(List<? extends ParseTree> values) {
            return values.stream().map(TreeReader::value).toList();
        }

        private static String value(ParseTree value) {
            String text = value.getText();
            return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
        }
    }
}
