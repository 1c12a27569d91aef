package dev.curlexplain.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;

/** Reads the fields of a labelled alternative: each rule below it is a field of the rule's name. */
final class ParseTreeFields {
    /** Rules that only group tokens. */
    private static final Set<String> STRUCTURE = Set.of("connectionNumber", "hostWord", "quote", "httpTag");

    private static final Set<String> NUMBERS = Set.of(
            "port",
            "localPort",
            "connection",
            "count",
            "milliseconds",
            "seconds",
            "limit",
            "received",
            "expected",
            "status",
            "number",
            "errno",
            "bytes",
            "missing",
            "level",
            "bits",
            "securityBits",
            "result",
            "stream",
            "h2Code",
            "replyCode");

    private final String[] ruleNames;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private ParseTreeFields(String[] ruleNames) {
        this.ruleNames = ruleNames;
    }

    static Map<String, Object> of(ParserRuleContext labelled, String[] ruleNames) {
        var reader = new ParseTreeFields(ruleNames);
        reader.readChildren(labelled);
        return reader.fields;
    }

    private void readChildren(ParserRuleContext context) {
        for (int i = 0; i < context.getChildCount(); i++) {
            ParseTree child = context.getChild(i);
            if (child instanceof ParserRuleContext rule) {
                read(rule);
            }
        }
    }

    private void read(ParserRuleContext rule) {
        String name = ruleNames[rule.getRuleIndex()];
        if (STRUCTURE.contains(name)) {
            readChildren(rule);
        } else {
            fields.put(name, value(name, text(rule)));
        }
    }

    /** The characters themselves, hidden white space included. */
    private static String text(ParserRuleContext rule) {
        if (rule.stop == null || rule.stop.getStopIndex() < rule.start.getStartIndex()) {
            return "";
        }
        Interval interval = Interval.of(rule.start.getStartIndex(), rule.stop.getStopIndex());
        return rule.start.getInputStream().getText(interval).strip();
    }

    private static Object value(String name, String text) {
        return NUMBERS.contains(name) ? Digits.number(text) : text;
    }
}
