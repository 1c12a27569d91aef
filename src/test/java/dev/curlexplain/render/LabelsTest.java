package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.conversation.Stage;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.phrase.Phrase;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Properties english = load("labels_en.properties");
    private final Properties korean = load("labels_ko.properties");

    @Test
    void bothLanguagesHaveTheSameLabels() {
        assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String key : english.stringPropertyNames()) {
            Phrase en = new Phrase(english.getProperty(key));
            Phrase ko = new Phrase(korean.getProperty(key));
            assertThat(ko.places()).as(key).isEqualTo(en.places());
            assertThat(ko.wrongParticle()).as(key).isEmpty();
        }
    }

    @Test
    void everyStageHasItsWords() {
        for (Stage stage : Stage.values()) {
            assertThat(english).containsKeys("stage." + stage.jsonName(), "at." + stage.jsonName());
        }
    }

    @Test
    void linesAreCitedAsPeopleWriteThem() {
        assertThat(Labels.in(Language.EN).cited(List.of(5))).isEqualTo(" (line 5)");
        assertThat(Labels.in(Language.EN).cited(List.of(9, 5, 8))).isEqualTo(" (lines 5, 8-9)");
        assertThat(Labels.in(Language.KO).cited(List.of(5, 8, 9))).isEqualTo(" (5, 8-9번 줄)");
        assertThat(Labels.in(Language.KO).cited(List.of())).isEmpty();
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(Labels.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }
}
