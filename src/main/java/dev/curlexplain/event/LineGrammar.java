package dev.curlexplain.event;

import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * A grammar applied to single lines. A line either fits as a whole or gives nothing, so an odd line
 * cannot derail its neighbours.
 *
 * <p>ANTLR's lookahead cache is static and grows with every odd line it ever saw. Each instance keeps
 * a cache of its own and drops it when it has grown past {@value #CACHED_STATES} states, so that a
 * stream of odd lines cannot fill the heap. Not thread-safe: one instance a thread.
 */
final class LineGrammar<L extends Lexer, P extends Parser> {
    private static final int CACHED_STATES = 20_000;

    /** Counting the states of some hundred decisions takes longer than many a line does. */
    private static final int LINES_BETWEEN_COUNTS = 64;

    private final L lexer;
    private final P parser;
    private final Function<P, ParserRuleContext> entry;
    private int linesSinceCount;

    LineGrammar(L lexer, Function<CommonTokenStream, P> parser, Function<P, ParserRuleContext> entry) {
        this.lexer = lexer;
        lexer.removeErrorListeners();
        this.parser = parser.apply(new CommonTokenStream(lexer));
        this.parser.removeErrorListeners();
        this.parser.setErrorHandler(new BailErrorStrategy());
        this.entry = entry;
        dropCache();
    }

    /** The tree of a line that the grammar knows, whole to its end. */
    Optional<ParserRuleContext> parse(String text) {
        lexer.setInputStream(CharStreams.fromString(text));
        parser.setInputStream(new CommonTokenStream(lexer));
        try {
            ParserRuleContext tree = entry.apply(parser);
            return Optional.of(tree);
        } catch (ParseCancellationException unknown) {
            return Optional.empty();
        } finally {
            boundCache();
        }
    }

    private void boundCache() {
        if (++linesSinceCount == LINES_BETWEEN_COUNTS) {
            linesSinceCount = 0;
            if (cachedStates() > CACHED_STATES) {
                dropCache();
            }
        }
    }

    String[] ruleNames() {
        return parser.getRuleNames();
    }

    private int cachedStates() {
        int states = 0;
        for (DFA dfa : parser.getInterpreter().decisionToDFA) {
            states += dfa.states.size();
        }
        for (DFA dfa : lexer.getInterpreter().decisionToDFA) {
            states += dfa.states.size();
        }
        return states;
    }

    private void dropCache() {
        var contexts = new PredictionContextCache();
        parser.setInterpreter(new ParserATNSimulator(parser, parser.getATN(), freshCache(parser), contexts));
        lexer.setInterpreter(new LexerATNSimulator(lexer, lexer.getATN(), freshModes(lexer), contexts));
    }

    private static DFA[] freshCache(Parser parser) {
        DFA[] cache = new DFA[parser.getATN().getNumberOfDecisions()];
        for (int i = 0; i < cache.length; i++) {
            cache[i] = new DFA(parser.getATN().getDecisionState(i), i);
        }
        return cache;
    }

    private static DFA[] freshModes(Lexer lexer) {
        DFA[] cache = new DFA[lexer.getATN().getNumberOfDecisions()];
        for (int i = 0; i < cache.length; i++) {
            cache[i] = new DFA(lexer.getATN().getDecisionState(i), i);
        }
        return cache;
    }
}
