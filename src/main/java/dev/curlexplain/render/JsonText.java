package dev.curlexplain.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** JSON for another program, in which everything of a text comes through: half a character is {@code \ud800}. */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    /** Half of a pair without the other half, which no encoding can carry. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    /** What is to be written. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    /** @param indented for people, else in one line */
    static void write(boolean indented, Content content, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            if (indented) {
                json.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            content.write(json);
        }
        out.append(withoutLoneSurrogates(text.getBuffer())).append('\n');
    }

    private static CharSequence withoutLoneSurrogates(CharSequence json) {
        return LONE_SURROGATE
                .matcher(json)
                .replaceAll(
                        half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
    }
}
