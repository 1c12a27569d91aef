package dev.curlexplain.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every pattern of the knowledge base is reached: neither the grammar nor another pattern stands before it. */
class PatternReachTest {
    private final KnowledgeBase knowledge = KnowledgeBase.builtIn();

    @Test
    void everyPatternGivesItsOwnEvent() {
        MessageReader reader = new MessageReader(knowledge.vocabulary());
        List<String> shadowed = new ArrayList<>();
        for (String id : knowledge.eventIds()) {
            EventEntry entry = knowledge.event(id).orElseThrow();
            for (String pattern : entry.patterns()) {
                String area = entry.areas().isEmpty() ? null : entry.areas().get(0);
                Optional<Statement> read = reader.read(new MessagePattern(id, pattern).sample("qQzZ"), area);
                if (!read.map(Statement::id).orElse("nothing").equals(id)) {
                    shadowed.add(id + "\t" + read.map(Statement::id).orElse("nothing") + "\t" + pattern);
                }
            }
        }
        assertThat(shadowed).as("patterns that another one hides").isEmpty();
    }
}
