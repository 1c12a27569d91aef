package dev.curlexplain.render;

import dev.curlexplain.explanation.Explanation;
import java.io.IOException;

/** Writes explanations in one format. Thread-safe. */
public interface Renderer {
    /** @throws IOException when the output cannot be written */
    void render(Explanation explanation, RenderOptions options, Appendable out) throws IOException;

    static Renderer of(Format format) {
        return switch (format) {
            case JSON -> new JsonRenderer(true);
            case JSONL -> new JsonRenderer(false);
            default -> new TemplateRenderer(format);
        };
    }
}
