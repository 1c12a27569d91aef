package dev.curlexplain.knowledge;

import java.util.Set;

/** A primary source: RFC, curl's documentation, a library's. */
public record Reference(String title, String url) {
    static Reference read(Node node) {
        Fields fields = Fields.of(node).allowing(Set.of("title", "url"));
        String url = fields.text("url");
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new KnowledgeException(fields.node("url").place(), "a reference needs a URL: " + url);
        }
        return new Reference(fields.text("title"), url);
    }
}
