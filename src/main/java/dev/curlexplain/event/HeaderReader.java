package dev.curlexplain.event;

import dev.curlexplain.grammar.HeaderLexer;
import dev.curlexplain.grammar.HeaderParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** Reads what stands behind {@code > } and {@code < }: HTTP headers, and commands and replies of others. */
final class HeaderReader {
    private static final int LONGEST = 100_000;

    private final LineGrammar<HeaderLexer, HeaderParser> sent =
            new LineGrammar<>(new HeaderLexer(null), HeaderParser::new, HeaderParser::sent);
    private final LineGrammar<HeaderLexer, HeaderParser> received =
            new LineGrammar<>(new HeaderLexer(null), HeaderParser::new, HeaderParser::received);

    Statement readSent(String text) {
        return read(sent, text, "http.request-end", "client.text");
    }

    Statement readReceived(String text) {
        return read(received, text, "http.response-end", "server.text");
    }

    private static Statement read(
            LineGrammar<HeaderLexer, HeaderParser> grammar, String text, String whenEmpty, String otherwise) {
        String line = text.stripTrailing();
        if (line.isEmpty()) {
            return new Statement(whenEmpty);
        }
        if (line.length() > LONGEST) {
            return new Statement(otherwise);
        }
        return grammar.parse(line)
                .map(tree -> statement(tree, grammar.ruleNames()))
                .orElseGet(() -> new Statement(otherwise));
    }

    private static Statement statement(ParserRuleContext tree, String[] ruleNames) {
        Map<String, Object> fields = new HashMap<>(ParseTreeFields.of(tree, ruleNames));
        Optional.ofNullable(fields.remove("fieldName")).ifPresent(name -> {
            fields.put("name", name);
            fields.put("value", fields.getOrDefault("fieldValue", ""));
            fields.remove("fieldValue");
        });
        return new Statement(Labels.id(tree), fields);
    }
}
