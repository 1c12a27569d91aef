package dev.curlexplain.site;

import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Codes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where everything stands, from the folder of a language; the same in every language. */
final class Paths {
    static final String HOME = "index.html";
    static final String DIAGNOSES = "diagnoses/index.html";
    static final String EVENTS = "events/index.html";
    static final String CODES = "codes/index.html";
    static final String OPTIONS = "options/index.html";
    static final String GLOSSARY = "glossary.html";

    private final Map<CodeEntry, String> anchors = new HashMap<>();

    Paths(Codes codes) {
        Set<String> taken = new HashSet<>();
        for (CodeEntry code : codes.all()) {
            String name = code.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String anchor = name;
            for (int i = 2; !taken.add(code.table() + '#' + anchor); i++) {
                anchor = name + '-' + i;
            }
            anchors.put(code, anchor);
        }
    }

    String diagnosis(String id) {
        return "diagnoses/" + id + ".html";
    }

    String event(String id) {
        return "events/" + id + ".html";
    }

    /** @param area {@code tls}, whose events are {@code tls.alert} and others */
    String area(String area) {
        return "events/" + area + "/index.html";
    }

    String table(String table) {
        return "codes/" + table + ".html";
    }

    String anchor(CodeEntry code) {
        return anchors.get(code);
    }

    String code(CodeEntry code) {
        return table(code.table()) + '#' + anchor(code);
    }

    /** @param name {@code --tls-max} */
    String option(String name) {
        return "options/" + name.substring(2) + ".html";
    }
}
