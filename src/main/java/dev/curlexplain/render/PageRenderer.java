package dev.curlexplain.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.curlexplain.render.KnowledgePage.Fact;
import dev.curlexplain.render.KnowledgePage.Item;
import dev.curlexplain.render.KnowledgePage.Section;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Writes knowledge pages in one format. Thread-safe. */
public final class PageRenderer {
    private static final int VERSION = 1;

    private final Format format;

    public PageRenderer(Format format) {
        this.format = format;
    }

    /** @throws IOException when the output cannot be written */
    public void render(KnowledgePage page, RenderOptions options, Appendable out) throws IOException {
        switch (format) {
            case TERMINAL, ANNOTATED -> Templates.render("page.ftl", model(page, options), out);
            case MARKDOWN -> Templates.render("page.md.ftl", model(page, options), out);
            case HTML -> Templates.render("page.ftlh", model(page, options), out);
            case JSON, JSONL -> writeJson(page, options, out);
        }
    }

    private Map<String, Object> model(KnowledgePage page, RenderOptions options) {
        Map<String, Object> model = new HashMap<>();
        model.put("lang", options.language().code());
        model.put("page", page);
        model.put("labels", Labels.in(options.language()));
        model.put("prose", new Prose(options.columns()));
        model.put("style", Palette.of(options.colour() && format != Format.MARKDOWN && format != Format.HTML));
        model.put("code", new CodeBlock());
        model.put("sheet", StyleSheet.OF_PAGES);
        return model;
    }

    private void writeJson(KnowledgePage page, RenderOptions options, Appendable out) throws IOException {
        JsonText.write(
                format == Format.JSON,
                json -> {
                    json.writeStartObject();
                    json.writeNumberField("version", VERSION);
                    json.writeStringField("lang", options.language().code());
                    writePage(page, json);
                    json.writeEndObject();
                },
                out);
    }

    private static void writePage(KnowledgePage page, JsonGenerator json) throws IOException {
        json.writeStringField("kind", page.kind());
        json.writeStringField("id", page.id());
        json.writeStringField("title", page.title());
        json.writeObjectFieldStart("facts");
        for (Fact fact : page.facts()) {
            json.writeStringField(fact.name(), fact.value());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("sections");
        for (Section section : page.sections()) {
            writeSection(section, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("also");
        for (String id : page.also()) {
            json.writeString(id);
        }
        json.writeEndArray();
    }

    private static void writeSection(Section section, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", section.name());
        json.writeStringField("heading", section.heading());
        json.writeArrayFieldStart("items");
        for (Item item : section.items()) {
            json.writeStartObject();
            writeIfThere(json, "title", item.title());
            writeIfThere(json, "tag", item.tag());
            writeIfThere(json, "text", item.text());
            writeIfThere(json, "code", item.code());
            if (item.link() != null) {
                json.writeStringField("title", item.link().title());
                json.writeStringField("url", item.link().url());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeIfThere(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
