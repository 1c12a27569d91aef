package dev.curlexplain.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text holds, each line of it is read once, and its events stand inside of it. */
class EventReaderFuzzTest {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();
    private static final EventReader READER = new EventReader(KNOWLEDGE.vocabulary(), KNOWLEDGE.optionTable());

    @MethodSource("dev.curlexplain.Seeds#transcripts")
    @DictionaryFile(resourcePath = "/fuzz/curl.dict")
    @FuzzTest
    void readsEveryLine(byte[] bytes) {
        Transcript transcript = Transcript.of("fuzz", TextDecoder.decode(bytes));
        EventReader.Result result = READER.read(transcript);
        assertThat(result.lines()).hasSameSizeAs(transcript.lines());
        for (int i = 0; i < result.lines().size(); i++) {
            EventLine line = result.lines().get(i);
            assertThat(line.line()).isSameAs(transcript.lines().get(i));
            for (Event event : line.events()) {
                assertThat(event.line()).isEqualTo(i + 1);
            }
        }
    }
}
