package dev.curlexplain.render;

import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.OptionEntry;
import dev.curlexplain.knowledge.Reference;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.phrase.Localized;
import dev.curlexplain.render.KnowledgePage.Item;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of codes, events and options. */
record EntryPages(Language language, Labels labels) {
    /** People say the number, and the words only explain it. */
    private static final Set<String> NUMBER_FIRST =
            Set.of("http-status", "rtsp-status", "ftp-reply", "smtp-reply", "smtp-enhanced");

    EntryPages(Language language) {
        this(language, Labels.in(language));
    }

    KnowledgePage of(CodeEntry code) {
        return new PageSections(labels)
                .fact("table", text(code.tableTitle()))
                .fact("number", numbers(code.numbers()))
                .fact("aliases", code.aliases())
                .fact("formerly", code.formerly())
                .fact("used", code.used())
                .text("meaning", text(code.note()))
                .code("texts", code.texts())
                .links("sources", code.sources())
                .page("code", id(code), title(code));
    }

    /** {@code errno ECONNRESET}: the table comes first, since names and numbers recur. */
    static String id(CodeEntry code) {
        return code.table() + ' ' + code.name();
    }

    /** {@code CURLE_RECV_ERROR (56)}, {@code 502 Bad Gateway} */
    private static String title(CodeEntry code) {
        String number = code.numbers().get("");
        if (number == null) {
            return code.name();
        }
        return NUMBER_FIRST.contains(code.table()) ? number + ' ' + code.name() : code.name() + " (" + number + ')';
    }

    private String numbers(Map<String, String> numbers) {
        return numbers.entrySet().stream()
                .map(n -> n.getKey().isEmpty() ? n.getValue() : n.getValue() + " (" + system(n.getKey()) + ')')
                .collect(Collectors.joining(", "));
    }

    private String system(String name) {
        return labels.has("system." + name) ? labels.get("system." + name) : name;
    }

    KnowledgePage of(EventEntry event) {
        return new PageSections(labels)
                .fact(
                        "role",
                        labels.get("page.role." + event.traits().role().name().toLowerCase(Locale.ROOT)))
                .fact(
                        "codes",
                        event.traits().codes().stream().map(Object::toString).toList())
                .text("meaning", text(event.note()))
                .section(
                        "exact",
                        event.notes().stream()
                                .map(n -> Item.text(text(n.text())))
                                .toList())
                .code("example", event.line() == null ? List.of() : List.of(event.line()))
                .code("patterns", event.patterns())
                .page("event", event.id(), title(event));
    }

    /** The line as curl prints it says more than any heading. */
    static String title(EventEntry event) {
        return event.line() != null
                ? event.line()
                : event.patterns().isEmpty() ? event.id() : event.patterns().get(0);
    }

    KnowledgePage of(OptionEntry option) {
        return new PageSections(labels)
                .fact("short", option.letter() == 0 ? null : "-" + option.letter())
                .fact("argument", option.argument())
                .fact("since", option.since())
                .fact("until", option.until())
                .text("meaning", text(option.note()))
                .links(
                        "references",
                        List.of(new Reference(
                                "curl(1): " + option.name(), "https://curl.se/docs/manpage.html#" + anchor(option))))
                .page("option", option.name(), title(option));
    }

    /** The manual's anchors are the long options without or with their short form: {@code #-v}, {@code #--tls-max}. */
    private static String anchor(OptionEntry option) {
        return option.letter() == 0 ? option.name() : "-" + option.letter();
    }

    private static String title(OptionEntry option) {
        return option.argument() == null ? option.name() : option.name() + " <" + option.argument() + '>';
    }

    private String text(Localized localized) {
        return localized.in(language).fill(name -> Optional.empty());
    }
}
