package dev.curlexplain.render;

import dev.curlexplain.knowledge.Reference;
import dev.curlexplain.phrase.Language;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the pages of the knowledge base's site. Thread-safe. */
public final class SiteRenderer {
    /** One entry on a page with others. */
    public record Part(String anchor, KnowledgePage page) {}

    private final Language language;
    private final Labels labels;

    public SiteRenderer(Language language) {
        this.language = language;
        this.labels = Labels.in(language);
    }

    /** The page of one entry, with links to what goes with it. */
    public String entry(SiteFrame frame, KnowledgePage page, List<SiteLink.Group> related) throws IOException {
        return render("site-entry.ftlh", frame, Map.of("page", page, "groups", related));
    }

    /** Many short entries on one page: a code table. */
    public String table(SiteFrame frame, List<Part> parts, List<Reference> sources) throws IOException {
        return render("site-table.ftlh", frame, Map.of("parts", parts, "sources", sources));
    }

    /** @param intro a sentence, or empty */
    public String list(SiteFrame frame, String intro, List<SiteLink.Group> groups) throws IOException {
        return render("site-list.ftlh", frame, Map.of("intro", intro, "groups", groups));
    }

    /** @param terms in the language of the page, with the other language's as values */
    public String glossary(SiteFrame frame, String intro, List<KnowledgePage.Fact> terms) throws IOException {
        return render("site-glossary.ftlh", frame, Map.of("intro", intro, "terms", terms));
    }

    public String home(SiteFrame frame, List<SiteLink.Group> groups) throws IOException {
        return render("site-home.ftlh", frame, Map.of("groups", groups));
    }

    /** The page that leads to both languages. */
    public static String entrance() throws IOException {
        StringBuilder out = new StringBuilder();
        Map<String, Object> model = Map.of("en", Labels.in(Language.EN), "ko", Labels.in(Language.KO));
        Templates.render("site-entrance.ftlh", model, out);
        return out.toString();
    }

    /** What {@code site.css} holds: the style of all pages, and what only the site has. */
    public static String style() {
        return StyleSheet.OF_PAGES.css() + StyleSheet.read("site.css").css();
    }

    private String render(String template, SiteFrame frame, Map<String, Object> content) throws IOException {
        Map<String, Object> model = new HashMap<>(content);
        model.put("lang", language.code());
        model.put("frame", frame);
        model.put("labels", labels);
        StringBuilder out = new StringBuilder();
        Templates.render(template, model, out);
        return out.toString();
    }
}
