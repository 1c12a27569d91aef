package dev.curlexplain.event;

import dev.curlexplain.grammar.HeaderParser;
import dev.curlexplain.grammar.MessageParser;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;

/** Which events the grammars build and which fields they can have, read from the generated parsers. */
public final class EventSchema {
    /** Events that no grammar label stands for: rows of dumps, the meter, the command, blank header lines. */
    private static final Map<String, Set<String>> BUILT = Map.ofEntries(
            Map.entry("command.curl", Set.of()),
            Map.entry("command.continued", Set.of()),
            Map.entry("command.interrupted", Set.of()),
            Map.entry("http.request-end", Set.of()),
            Map.entry("http.response-end", Set.of("bodyLength")),
            Map.entry("http.body-complete", Set.of()),
            Map.entry("trace.dump", Set.of("direction", "data", "bytes")),
            Map.entry("trace.ssl-bytes", Set.of()),
            Map.entry("trace.body-bytes", Set.of()),
            Map.entry("trace.header-continued", Set.of()),
            Map.entry("text.continued", Set.of()),
            Map.entry("data.bytes", Set.of("direction", "bytes")),
            Map.entry("progress.heading", Set.of()),
            Map.entry("progress.row", Set.of("percent", "total", "received")),
            Map.entry("progress.bar", Set.of()),
            Map.entry("progress.resuming", Set.of("bytes")),
            Map.entry("server.text", Set.of()),
            Map.entry("client.text", Set.of()),
            Map.entry("tool.continued", Set.of()),
            Map.entry("tcp.system-reason", Set.of("reason", "errno")),
            Map.entry("tls.library-reason", Set.of("name", "reason")),
            Map.entry("curl.failed", Set.of("exitCode", "reason")),
            Map.entry(Event.UNRECOGNIZED, Set.of()));

    /** Fields that decoding adds to whatever event has the words for them. */
    private static final Set<String> DECODED = Set.of(
            "exitCode",
            "errno",
            "errnoNumber",
            "included",
            TunnelDialogue.ANSWERS,
            TunnelDialogue.ASKS,
            UnseenConnection.FIELD,
            "message",
            "alert",
            "alertLevel",
            "alertNumber",
            "direction",
            "opensslCode",
            "opensslLibrary",
            "opensslReason",
            "opensslLayout",
            "reason",
            "result",
            "h2Code",
            "url",
            "name",
            "resolverError",
            "words",
            "value");

    private EventSchema() {}

    /** Event id to the names of its fields, for events of the grammars and those built in code. */
    public static Map<String, Set<String>> grammarEvents() {
        Map<String, Set<String>> events = new TreeMap<>(BUILT);
        addLabels(MessageParser.MessageContext.class, MessageParser.class, events);
        addLabels(HeaderParser.SentContext.class, HeaderParser.class, events);
        addLabels(HeaderParser.ReceivedContext.class, HeaderParser.class, events);
        return events;
    }

    public static Set<String> decodedFields() {
        return DECODED;
    }

    private static void addLabels(
            Class<? extends ParserRuleContext> base, Class<?> parser, Map<String, Set<String>> events) {
        for (Class<?> type : parser.getDeclaredClasses()) {
            if (type.getSuperclass() == base) {
                String name = type.getSimpleName();
                events.put(Labels.id(name.substring(0, name.length() - "Context".length())), fields(type));
            }
        }
    }

    /** A label's context has a method for each rule below it, named as the rule. */
    private static Set<String> fields(Class<?> context) {
        Set<String> fields = new TreeSet<>();
        for (Method method : context.getDeclaredMethods()) {
            boolean rule = ParserRuleContext.class.isAssignableFrom(method.getReturnType())
                    || List.class.isAssignableFrom(method.getReturnType());
            if (rule && Modifier.isPublic(method.getModifiers())) {
                fields.add(method.getName().equals("connectionNumber") ? "connection" : method.getName());
            }
        }
        return fields;
    }
}
