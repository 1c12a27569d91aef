package dev.curlexplain.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JSON for another program, in which everything of a text comes through: half a character is {@code \ud800}. On a
 * terminal it does nothing: what would act there is {@code \u009b}, too.
 */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Half of a pair without the other half, which no encoding can carry, and what moves the cursor or turns the
     * order of words; controls of ASCII are escaped in any JSON.
     */
    private static final Pattern TO_ESCAPE =
            Pattern.compile("\\p{Cs}|[\\x7f-\\x9f\\u2028\\u2029]|(?![\\u200c\\u200d])\\p{Cf}");

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
        out.append(escaped(text.getBuffer())).append('\n');
    }

    private static CharSequence escaped(CharSequence json) {
        return TO_ESCAPE
                .matcher(json)
                .replaceAll(match -> match.group()
                        .chars()
                        .mapToObj(c -> String.format("\\\\u%04x", c))
                        .collect(Collectors.joining()));
    }
}
