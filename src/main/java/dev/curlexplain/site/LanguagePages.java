package dev.curlexplain.site;

import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.knowledge.OptionEntry;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.phrase.Localized;
import dev.curlexplain.render.KnowledgePage;
import dev.curlexplain.render.KnowledgePages;
import dev.curlexplain.render.Labels;
import dev.curlexplain.render.SiteFrame;
import dev.curlexplain.render.SiteLink;
import dev.curlexplain.render.SiteLink.Group;
import dev.curlexplain.render.SiteRenderer;
import dev.curlexplain.render.SiteRenderer.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All pages in one language. */
final class LanguagePages {
    private final KnowledgeBase knowledge;
    private final Relations relations;
    private final Contents contents;
    private final Paths paths;
    private final Links links;
    private final Language language;
    private final KnowledgePages pages;
    private final SiteRenderer renderer;
    private final Labels labels;

    LanguagePages(KnowledgeBase knowledge, Relations relations, Contents contents, Paths paths, Language language) {
        this.knowledge = knowledge;
        this.relations = relations;
        this.contents = contents;
        this.paths = paths;
        this.language = language;
        this.pages = new KnowledgePages(knowledge, language);
        this.renderer = new SiteRenderer(language);
        this.labels = Labels.in(language);
        this.links = new Links(paths, pages, labels);
    }

    void write(Site.Output out) throws IOException {
        out.write(Paths.HOME, home());
        out.write(Paths.GLOSSARY, glossary());
        writeDiagnoses(out);
        writeEvents(out);
        writeCodes(out);
        writeOptions(out);
    }

    private SiteFrame frame(String path, String title, SiteLink... crumbs) {
        return new SiteFrame(language, path, title, List.of(crumbs));
    }

    private String home() throws IOException {
        List<SiteLink> stages = new ArrayList<>();
        contents.diagnosesByStage().forEach((stage, all) -> stages.add(links.toStage(stage, links.count(all))));
        List<SiteLink> kinds = List.of(
                links.toPart("diagnoses", Paths.DIAGNOSES, knowledge.diagnoses()),
                links.toPart("events", Paths.EVENTS, knowledge.eventIds()),
                links.toPart("codes", Paths.CODES, knowledge.codes().all()),
                links.toPart("options", Paths.OPTIONS, knowledge.options().keySet()),
                links.toPart("glossary", Paths.GLOSSARY, knowledge.glossary()));
        return renderer.home(
                frame(Paths.HOME, labels.get("site.title")),
                List.of(
                        new Group("", labels.get("site.by-stage"), "", stages),
                        new Group("", labels.get("site.by-kind"), "", kinds)));
    }

    private String glossary() throws IOException {
        List<KnowledgePage.Fact> terms = knowledge.glossary().stream()
                .map(term -> new KnowledgePage.Fact("term", own(term, language), own(term, language.other())))
                .toList();
        return renderer.glossary(
                frame(Paths.GLOSSARY, labels.get("site.glossary")), labels.get("site.glossary.intro"), terms);
    }

    private static String own(Localized text, Language language) {
        return text.in(language).text();
    }

    private void writeDiagnoses(Site.Output out) throws IOException {
        List<Group> stages = new ArrayList<>();
        contents.diagnosesByStage()
                .forEach((stage, all) -> stages.add(new Group(
                        stage,
                        labels.get("site.stage." + stage),
                        "",
                        all.stream().map(links::to).toList())));
        writeList(out, "diagnoses", Paths.DIAGNOSES, stages);
        for (Diagnosis diagnosis : knowledge.diagnoses()) {
            KnowledgePage page = pages.page(diagnosis);
            SiteLink stage = links.toStage(diagnosis.stage(), "");
            String path = paths.diagnosis(diagnosis.id());
            out.write(
                    path,
                    renderer.entry(
                            frame(path, page.title(), links.toPart("diagnoses", Paths.DIAGNOSES), stage),
                            page,
                            related("events", eventsOf(diagnosis))));
        }
    }

    private List<SiteLink> eventsOf(Diagnosis diagnosis) {
        return relations.events(diagnosis.id()).stream()
                .flatMap(id -> knowledge.event(id).stream())
                .map(links::to)
                .toList();
    }

    private List<Group> related(String name, List<SiteLink> all) {
        return all.isEmpty() ? List.of() : List.of(new Group("", labels.get("site.related." + name), "", all));
    }

    private void writeList(Site.Output out, String part, String path, List<Group> groups) throws IOException {
        out.write(
                path,
                renderer.list(frame(path, labels.get("site." + part)), labels.get("site." + part + ".intro"), groups));
    }

    private void writeEvents(Site.Output out) throws IOException {
        List<SiteLink> areas = new ArrayList<>();
        for (Map.Entry<String, List<EventEntry>> area : contents.eventsByArea().entrySet()) {
            String path = paths.area(area.getKey());
            areas.add(new SiteLink(path, area.getKey(), links.count(area.getValue())));
            List<SiteLink> events = area.getValue().stream().map(links::to).toList();
            out.write(
                    path,
                    renderer.list(
                            frame(
                                    path,
                                    labels.get("site.events") + ": " + area.getKey(),
                                    links.toPart("events", Paths.EVENTS)),
                            "",
                            List.of(new Group("", "", "", events))));
            for (EventEntry event : area.getValue()) {
                writeEvent(out, event, new SiteLink(path, area.getKey(), ""));
            }
        }
        writeList(out, "events", Paths.EVENTS, List.of(new Group("", "", "", areas)));
    }

    private void writeEvent(Site.Output out, EventEntry event, SiteLink area) throws IOException {
        List<Group> groups = new ArrayList<>(related(
                "diagnoses",
                relations.diagnoses(event.id()).stream()
                        .flatMap(id -> knowledge.diagnosis(id).stream())
                        .map(links::to)
                        .toList()));
        groups.addAll(related(
                "codes",
                event.traits().codes().stream()
                        .flatMap(code -> knowledge.codes().byNumber("curlcode", code.toString()).stream())
                        .map(links::to)
                        .toList()));
        String path = paths.event(event.id());
        KnowledgePage page = pages.page(event);
        out.write(
                path,
                renderer.entry(frame(path, page.title(), links.toPart("events", Paths.EVENTS), area), page, groups));
    }

    private void writeCodes(Site.Output out) throws IOException {
        List<SiteLink> tables = new ArrayList<>();
        for (Map.Entry<String, List<CodeEntry>> table : contents.codesByTable().entrySet()) {
            CodeEntry first = table.getValue().get(0);
            String path = paths.table(table.getKey());
            String title = own(first.tableTitle(), language);
            tables.add(new SiteLink(path, title, links.count(table.getValue())));
            List<Part> parts = table.getValue().stream()
                    .map(code -> new Part(paths.anchor(code), pages.page(code)))
                    .toList();
            out.write(
                    path,
                    renderer.table(frame(path, title, links.toPart("codes", Paths.CODES)), parts, first.sources()));
        }
        writeList(out, "codes", Paths.CODES, List.of(new Group("", "", "", tables)));
    }

    private void writeOptions(Site.Output out) throws IOException {
        List<SiteLink> options = new ArrayList<>();
        for (OptionEntry option : knowledge.options().values()) {
            String path = paths.option(option.name());
            KnowledgePage page = pages.page(option);
            String letter = option.letter() == 0 ? "" : ", -" + option.letter();
            options.add(new SiteLink(path, page.title() + letter, own(option.note(), language)));
            out.write(
                    path,
                    renderer.entry(frame(path, page.title(), links.toPart("options", Paths.OPTIONS)), page, List.of()));
        }
        writeList(out, "options", Paths.OPTIONS, List.of(new Group("", "", "", options)));
    }
}
