package dev.curlexplain.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.transcript.Transcript;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One name in three places: grammar label, event id, note. */
class EventNamesTest {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();

    private static Set<String> noted(boolean byPattern) {
        return KNOWLEDGE.eventIds().stream()
                .filter(id -> KNOWLEDGE.event(id).orElseThrow().patterns().isEmpty() != byPattern)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyGrammarLabelHasItsNoteAndTheReverse() {
        assertThat(noted(false)).isEqualTo(EventSchema.grammarEvents().keySet());
    }

    @Test
    void noPatternTakesTheNameOfALabel() {
        assertThat(noted(true))
                .doesNotContainAnyElementsOf(EventSchema.grammarEvents().keySet());
    }

    @TestFactory
    Stream<DynamicTest> samplesGiveTheirEvent() {
        EventReader reader = new EventReader(KNOWLEDGE.vocabulary(), KNOWLEDGE.optionTable());
        return noted(false).stream()
                .map(id -> KNOWLEDGE.event(id).orElseThrow())
                .filter(e -> e.line() != null)
                .map(e -> DynamicTest.dynamicTest(
                        e.id(), () -> assertThat(ids(reader, e)).contains(e.id())));
    }

    private static Set<String> ids(EventReader reader, EventEntry entry) {
        String context = switch (entry.id()) {
            case "trace.body-bytes" -> "<= Recv data, 5 bytes (0x5)\n";
            case "trace.ssl-bytes" -> "=> Send SSL data, 5 bytes (0x5)\n";
            case "trace.header-continued" -> "=> Send header, 194 bytes (0xc2)\n0000: " + "x".repeat(64) + "\n";
            case "tool.continued" ->
                "Warning: Setting custom HTTP method to HEAD with -X/--request may not work the \n";
            case "command.continued" -> "$ curl -v \\\n";
            default -> "";
        };
        return reader
                .read(Transcript.of(
                        "sample",
                        "* TCP_NODELAY set\n* Connected to a.test (192.0.2.1) port 80 (#0)\n" + context + entry.line()))
                .events()
                .stream()
                .map(Event::id)
                .collect(Collectors.toSet());
    }
}
