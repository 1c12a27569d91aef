package dev.curlexplain.site;

import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.render.KnowledgePages;
import dev.curlexplain.render.Labels;
import dev.curlexplain.render.SiteLink;
import java.util.Collection;

/** Links from one page to another, in one language. */
record Links(Paths paths, KnowledgePages pages, Labels labels) {
    /** @param name of a part of the site: {@code diagnoses} */
    SiteLink toPart(String name, String path) {
        return new SiteLink(path, labels.get("site." + name), "");
    }

    /** With the number of its entries beside it. */
    SiteLink toPart(String name, String path, Collection<?> entries) {
        return new SiteLink(path, labels.get("site." + name), count(entries));
    }

    /** @param text beside it, or empty */
    SiteLink toStage(String stage, String text) {
        return new SiteLink(Paths.DIAGNOSES + '#' + stage, labels.get("site.stage." + stage), text);
    }

    SiteLink to(Diagnosis diagnosis) {
        return new SiteLink(
                paths.diagnosis(diagnosis.id()), pages.page(diagnosis).title(), diagnosis.id());
    }

    SiteLink to(EventEntry event) {
        return new SiteLink(paths.event(event.id()), pages.page(event).title(), event.id());
    }

    SiteLink to(CodeEntry code) {
        return new SiteLink(paths.code(code), pages.page(code).title(), "");
    }

    String count(Collection<?> entries) {
        return labels.with("site.count", entries.size());
    }
}
