package dev.curlexplain.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.curlexplain.CurlExplain;
import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.knowledge.Reference;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.KnowledgePage;
import dev.curlexplain.render.KnowledgePages;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src|data-index)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<(/?[^ >]{1,20})");

    /** All that the templates write; a tag of a knowledge text's would be another. */
    private static final Set<String> TAGS = Set.of(
            "!DOCTYPE",
            "html",
            "head",
            "meta",
            "title",
            "link",
            "script",
            "body",
            "header",
            "nav",
            "a",
            "form",
            "label",
            "input",
            "noscript",
            "p",
            "ol",
            "ul",
            "li",
            "main",
            "article",
            "section",
            "h1",
            "h2",
            "code",
            "pre",
            "dl",
            "dt",
            "dd",
            "span",
            "b",
            "footer");

    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();
    private static final KnowledgeBase KNOWLEDGE = CURL_EXPLAIN.knowledge();
    private static final Paths PATHS = new Paths(KNOWLEDGE.codes());
    private static final Map<String, String> SITE = new TreeMap<>();

    @BeforeAll
    static void write() throws IOException {
        Site.write(
                CURL_EXPLAIN,
                (path, text) -> assertThat(SITE.put(path, text)).as(path).isNull());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Map<String, Set<String>> anchors = new HashMap<>();
        List<String> broken = new ArrayList<>();
        pages().forEach((path, text) -> LINK.matcher(text)
                .results()
                .map(r -> r.group(1))
                .forEach(link -> {
                    if (link.startsWith("https://") || link.startsWith("http://")) {
                        return;
                    }
                    URI target = URI.create("/" + path).resolve(link);
                    String page = target.getPath().substring(1);
                    boolean there = SITE.containsKey(page)
                            && (target.getFragment() == null
                                    || anchors.computeIfAbsent(page, p -> ids(SITE.get(p)))
                                            .contains(target.getFragment()));
                    if (!there) {
                        broken.add(path + " -> " + link);
                    }
                }));
        assertThat(broken).isEmpty();
    }

    @Test
    void nothingComesFromElsewhere() {
        assertThat(pages().values())
                .noneMatch(text -> text.contains("src=\"http") || text.contains("stylesheet\" href=\"http"));
        assertThat(SITE.get("site.css")).doesNotContain("url(", "@import");
        assertThat(SITE.get("search.js")).doesNotContain("http", "innerHTML", "eval(");
    }

    @Test
    void bothLanguagesHaveTheSamePages() {
        assertThat(paths("ko/")).isEqualTo(paths("en/")).hasSizeGreaterThan(4000);
        pages().forEach((path, text) -> {
            String other = path.startsWith("en/") ? "ko/" + path.substring(3) : "en/" + path.substring(3);
            assertThat(path.equals("index.html") || text.contains("/" + other + "\">"))
                    .as(path)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEntryHasItsPlace(Language language) {
        String folder = language.code() + '/';
        KNOWLEDGE.eventIds().forEach(id -> assertThat(SITE).containsKey(folder + PATHS.event(id)));
        KNOWLEDGE.options().keySet().forEach(name -> assertThat(SITE).containsKey(folder + PATHS.option(name)));
        for (CodeEntry code : KNOWLEDGE.codes().all()) {
            assertThat(SITE.get(folder + PATHS.table(code.table()))).contains("id=\"" + PATHS.anchor(code) + '"');
        }
        KNOWLEDGE
                .glossary()
                .forEach(term -> assertThat(SITE.get(folder + Paths.GLOSSARY))
                        .contains(escaped(term.en().text()), escaped(term.ko().text())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDiagnosisHasItsCausesChecksAndReferences(Language language) {
        KnowledgePages pages = new KnowledgePages(KNOWLEDGE, language);
        for (Diagnosis diagnosis : KNOWLEDGE.diagnoses()) {
            String html = SITE.get(language.code() + '/' + PATHS.diagnosis(diagnosis.id()));
            KnowledgePage page = pages.page(diagnosis);
            assertThat(html).as(diagnosis.id()).contains("<h1>" + escaped(page.title()) + "</h1>");
            for (KnowledgePage.Section section : page.sections()) {
                for (KnowledgePage.Item item : section.items()) {
                    assertThat(item.title() == null || html.contains(escaped(item.title())))
                            .isTrue();
                    assertThat(item.text() == null || html.contains(escaped(item.text())))
                            .as(item.text())
                            .isTrue();
                    assertThat(item.code() == null
                                    || html.contains(escaped(item.code()
                                            .strip()
                                            .lines()
                                            .findFirst()
                                            .orElseThrow())))
                            .as(item.code())
                            .isTrue();
                }
            }
            for (Reference reference : diagnosis.references()) {
                assertThat(html).contains("href=\"" + escaped(reference.url()) + '"');
            }
        }
    }

    @Test
    void noTextBecomesMarkUp() {
        Set<String> tags = new TreeSet<>();
        pages().values()
                .forEach(text -> TAG.matcher(text)
                        .results()
                        .map(r -> r.group(1).replace("/", ""))
                        .forEach(tags::add));
        assertThat(TAGS).containsAll(tags);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSearchKnowsEveryEntryAndWhereItStands(Language language) throws IOException {
        String script = SITE.get("index-" + language.code() + ".js");
        List<List<String>> rows = rows(script.substring(script.indexOf('['), script.lastIndexOf(']') + 1));
        assertThat(rows)
                .hasSize(KNOWLEDGE.diagnoses().size()
                        + KNOWLEDGE.eventIds().size()
                        + KNOWLEDGE.codes().all().size()
                        + KNOWLEDGE.options().size());
        for (List<String> row : rows) {
            assertThat(SITE).containsKey(language.code() + '/' + row.get(3).replaceFirst("#.*", ""));
            assertThat(row.get(2).isEmpty() ? row.get(5) : row.get(2)).isNotBlank();
        }
        assertThat(rows)
                .anyMatch(row -> row.get(1).equals("tls.reset-after-client-hello")
                        && row.get(4).contains("exit:35"));
        assertThat(rows)
                .anyMatch(row -> row.get(1).equals("dns.host-not-found") && row.contains("Could not resolve host: {}"));
    }

    /** Kind, id, title, path, words, and then what programs print. */
    private static List<List<String>> rows(String json) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token == JsonToken.START_ARRAY ? 1 : token == JsonToken.END_ARRAY ? -1 : 0;
                if (token == JsonToken.START_ARRAY && depth == 2) {
                    rows.add(new ArrayList<>());
                } else if (token == JsonToken.VALUE_STRING) {
                    rows.get(rows.size() - 1).add(parser.getText());
                }
            }
        }
        return rows;
    }

    private static Map<String, String> pages() {
        return SITE.entrySet().stream()
                .filter(e -> e.getKey().endsWith(".html"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> paths(String folder) {
        return SITE.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(String page) {
        return ID.matcher(page).results().map((MatchResult r) -> r.group(1)).collect(Collectors.toSet());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
