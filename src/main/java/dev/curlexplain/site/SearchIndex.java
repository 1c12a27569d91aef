package dev.curlexplain.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.knowledge.OptionEntry;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.KnowledgePages;
import dev.curlexplain.render.Labels;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the search knows of every entry: a script that sets {@code curlexplainIndex}, since pages that were
 * opened from a file may load scripts and nothing else. A row is kind, id, title, path, further words, and
 * the texts that programs print for it, with places in braces. An empty title is the first of them.
 */
final class SearchIndex {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String CURL = "curlcode";

    /** Begins the word for an exit code of curl's: {@code exit:35}. */
    private static final String EXIT = "exit:";

    /** Marks a text that gives the diagnosis without any line before it. */
    private static final String ALONE = "= ";

    private final KnowledgeBase knowledge;
    private final Relations relations;
    private final Paths paths;
    private final KnowledgePages pages;
    private final Labels labels;

    SearchIndex(KnowledgeBase knowledge, Relations relations, Paths paths, Language language) {
        this.knowledge = knowledge;
        this.relations = relations;
        this.paths = paths;
        this.pages = new KnowledgePages(knowledge, language);
        this.labels = Labels.in(language);
    }

    String script() throws IOException {
        StringWriter text = new StringWriter();
        text.append("var curlexplainIndex = ");
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Diagnosis diagnosis : knowledge.diagnoses()) {
                diagnosis(diagnosis, json);
            }
            for (CodeEntry code : codes()) {
                code(code, json);
            }
            for (OptionEntry option : knowledge.options().values()) {
                option(option, json);
            }
            for (String id : knowledge.eventIds()) {
                event(knowledge.event(id).orElseThrow(), json);
            }
            json.writeEndArray();
        }
        return text.append(";\n").toString();
    }

    /** A number alone is mostly curl's own, or else the system's. */
    private List<CodeEntry> codes() {
        return knowledge.codes().all().stream()
                .sorted(Comparator.comparing((CodeEntry code) -> !code.table().equals(CURL))
                        .thenComparing(code -> !code.table().equals("errno")))
                .toList();
    }

    private void diagnosis(Diagnosis diagnosis, JsonGenerator json) throws IOException {
        String id = diagnosis.id();
        List<String> words = new ArrayList<>(List.of(diagnosis.stage()));
        relations.exitCodes(id).forEach(code -> words.add(EXIT + code));
        Set<String> said = new TreeSet<>();
        said.addAll(relations.reports(id));
        relations.reportsAlone(id).forEach(report -> said.add(ALONE + report));
        row("diagnosis", id, pages.page(diagnosis).title(), paths.diagnosis(id), words, said, json);
    }

    private void code(CodeEntry code, JsonGenerator json) throws IOException {
        Set<String> words = new LinkedHashSet<>(code.names());
        words.addAll(code.numbers().values());
        words.addAll(List.of(code.table(), spoken(code.table())));
        if (code.table().equals(CURL)) {
            words.add(EXIT + code.numbers().get(""));
        }
        Set<String> said = new LinkedHashSet<>(code.texts());
        code.names().forEach(name -> said.add(name.replace('_', ' ')));
        row("code", code.table(), pages.page(code).title(), paths.code(code), words, said, json);
    }

    /** {@code tls alert 40}, {@code curl exit 7} */
    private static String spoken(String table) {
        return table.equals(CURL) ? "curl exit error" : table.replace('-', ' ');
    }

    private void option(OptionEntry option, JsonGenerator json) throws IOException {
        List<String> words = option.letter() == 0 ? List.of() : List.of("-" + option.letter());
        row("option", option.name(), pages.page(option).title(), paths.option(option.name()), words, List.of(), json);
    }

    private void event(EventEntry event, JsonGenerator json) throws IOException {
        List<String> said = new ArrayList<>(event.patterns());
        if (event.line() != null) {
            said.add(Values.replaced(event.line().replaceFirst("^[*<>] ", "")));
        }
        String title = event.patterns().isEmpty() ? pages.page(event).title() : "";
        row("event", event.id(), title, paths.event(event.id()), List.of(), said, json);
    }

    private void row(
            String kind,
            String id,
            String title,
            String path,
            Collection<String> words,
            Collection<String> said,
            JsonGenerator json)
            throws IOException {
        json.writeStartArray();
        json.writeString(labels.get("page.kind." + kind));
        json.writeString(id);
        json.writeString(title);
        json.writeString(path);
        json.writeString(String.join(" ", words));
        json.writeStartArray();
        for (String text : said) {
            json.writeString(text);
        }
        json.writeEndArray();
        json.writeEndArray();
        json.writeRaw('\n');
    }
}
