package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.curlexplain.phrase.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    /** Through UTF-8, as a file or a pipe has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "half \ud800 in the middle",
                "the other \udc00 half",
                "\udc00\ud800 the wrong way round",
                "twice \ud800\ud800\udc00 at the end \udbff",
                "whole \ud83d\ude00, \\ud800 in letters and \"\\\ud800\" behind a backslash"
            })
    void halfACharacterIsNotLost(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonText.write(false, json -> json.writeString(text), out);
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = new JsonFactory().createParser(new String(bytes, StandardCharsets.UTF_8))) {
            assertThat(parser.nextTextValue()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u009b31m red",
                "\u202eturned\u202c",
                "\u2028 and \u0085",
                "\u007f",
                "a tag \udb40\udc41",
                "\ufeffmark"
            })
    void whatActsOnATerminalIsEscaped(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonText.write(false, json -> json.writeString(text), out);
        assertThat(out.toString().trim()).matches("[ -~]+");
        try (JsonParser parser = new JsonFactory().createParser(out.toString())) {
            assertThat(parser.nextTextValue()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "JSONL"})
    void linesOfAnAnswerKeepIt(Format format) throws IOException {
        String line = "curl: (6) Could not resolve host: \ud800.example.test";
        String out = Transcripts.rendered(line, format, RenderOptions.in(Language.EN));
        byte[] bytes = out.getBytes(StandardCharsets.UTF_8);
        assertThat(texts(new String(bytes, StandardCharsets.UTF_8))).contains(line);
    }

    private static List<String> texts(String json) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                texts.add(parser.getText());
            }
        }
        return texts;
    }
}
