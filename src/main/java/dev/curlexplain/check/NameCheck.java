package dev.curlexplain.check;

import dev.curlexplain.condition.Condition;
import dev.curlexplain.condition.Condition.Constraint;
import dev.curlexplain.condition.Condition.Pattern;
import dev.curlexplain.condition.References;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.diagnosis.FactNames;
import dev.curlexplain.event.EventSchema;
import dev.curlexplain.event.MessagePattern;
import dev.curlexplain.knowledge.ClientEntry;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.knowledge.Nearest;
import dev.curlexplain.knowledge.Places;
import dev.curlexplain.knowledge.Problem;
import dev.curlexplain.phrase.Localized;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether every event, field, option, fact and place that an entry names exists. */
final class NameCheck {
    private final KnowledgeBase knowledge;
    private final Map<String, Set<String>> fields = new HashMap<>(EventSchema.grammarEvents());
    private final Set<String> anyField = new TreeSet<>(EventSchema.decodedFields());
    private final Set<String> facts = FactNames.all();

    NameCheck(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        for (String id : knowledge.eventIds()) {
            knowledge.event(id).filter(e -> !e.patterns().isEmpty()).ifPresent(e -> fields.put(id, places(e)));
        }
        fields.values().forEach(anyField::addAll);
    }

    /** Places that every pattern of the entry has. */
    private static Set<String> places(EventEntry entry) {
        Set<String> common = null;
        for (String pattern : entry.patterns()) {
            Set<String> places = new MessagePattern(entry.id(), pattern).places();
            if (common == null) {
                common = new TreeSet<>(places);
            } else {
                common.retainAll(places);
            }
        }
        return common == null ? new TreeSet<>() : common;
    }

    List<Problem> check(EventEntry entry, Places places) {
        List<Problem> problems = new ArrayList<>();
        if (!fields.containsKey(entry.id())) {
            problems.add(new Problem(
                    places.of(entry.id()),
                    entry.id() + " has no pattern, and no grammar label gives it"
                            + Nearest.hint(entry.id(), fields.keySet())));
            return problems;
        }
        Set<String> known = new TreeSet<>(fields.get(entry.id()));
        known.addAll(EventSchema.decodedFields());
        checkPlaces(entry.note(), known, places, problems);
        for (EventEntry.Note note : entry.notes()) {
            checkPlaces(note.text(), known, places, problems);
            checkNames(References.of(note.when()).facts(), known, "field", places, problems);
        }
        return problems;
    }

    List<Problem> check(ClientEntry client, Places places) {
        List<Problem> problems = new ArrayList<>();
        checkNames(client.settings().keySet(), knowledge.options().keySet(), "option", places, problems);
        return problems;
    }

    List<Problem> check(Diagnosis diagnosis, Places places) {
        List<Problem> problems = new ArrayList<>();
        if (Arrays.stream(Stage.values()).noneMatch(s -> s.jsonName().equals(diagnosis.stage()))) {
            problems.add(new Problem(places.of(diagnosis.stage()), "'" + diagnosis.stage() + "' is no stage"));
        }
        checkNames(diagnosis.overrides(), ids(), "diagnosis", places, problems);
        checkNames(diagnosis.distinguishedBy(), union(facts, anyField), "fact", places, problems);
        conditions(diagnosis).forEach(c -> check(c, places, problems));
        Set<String> nameable = new TreeSet<>(facts);
        nameable.addAll(anyField);
        texts(diagnosis).stream()
                .flatMap(t -> t.en().places().stream())
                .filter(p -> knowledge.options().containsKey(FactNames.optionOf(p)))
                .forEach(nameable::add);
        texts(diagnosis).forEach(t -> checkPlaces(t, nameable, places, problems));
        return problems;
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        knowledge.diagnoses().forEach(d -> ids.add(d.id()));
        return ids;
    }

    private void check(Condition condition, Places places, List<Problem> problems) {
        References references = References.of(condition);
        checkNames(references.facts(), union(facts, anyField), "fact", places, problems);
        checkNames(references.options(), knowledge.options().keySet(), "option", places, problems);
        references.patterns().forEach(p -> check(p, places, problems));
    }

    private void check(Pattern pattern, Places places, List<Problem> problems) {
        boolean failure = pattern.event().equals("failure");
        boolean area = pattern.event().endsWith(".*");
        if (!failure && !area && !fields.containsKey(pattern.event())) {
            problems.add(new Problem(
                    places.of(pattern.event()),
                    "unknown event '" + pattern.event() + "'" + Nearest.hint(pattern.event(), fields.keySet())));
            return;
        }
        Set<String> known = failure || area
                ? union(FactNames.ofFailure(), anyField)
                : union(fields.get(pattern.event()), EventSchema.decodedFields());
        for (Constraint constraint : pattern.constraints()) {
            checkNames(List.of(constraint.field()), known, "field of " + pattern.event(), places, problems);
            if (failure && constraint.field().startsWith("event")) {
                checkNames(constraint.values(), fields.keySet(), "event", places, problems);
            }
        }
    }

    private static void checkNames(
            Collection<String> names, Set<String> known, String what, Places places, List<Problem> problems) {
        for (String name : names) {
            if (!known.contains(name)) {
                problems.add(new Problem(
                        places.of(name), "unknown " + what + " '" + name + "'" + Nearest.hint(name, known)));
            }
        }
    }

    private static void checkPlaces(Localized text, Set<String> known, Places places, List<Problem> problems) {
        checkNames(text.en().places(), known, "place in the English text", places, problems);
        checkNames(text.ko().places(), known, "place in the Korean text", places, problems);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static List<Condition> conditions(Diagnosis diagnosis) {
        List<Condition> conditions = new ArrayList<>(List.of(diagnosis.when()));
        diagnosis.titles().forEach(t -> conditions.add(t.when()));
        diagnosis.summaries().forEach(s -> conditions.add(s.when()));
        diagnosis.shifts().forEach(s -> conditions.add(s.when()));
        diagnosis.causes().forEach(c -> c.shifts().forEach(s -> conditions.add(s.when())));
        diagnosis.checks().stream().filter(c -> c.when() != null).forEach(c -> conditions.add(c.when()));
        diagnosis.fixes().stream().filter(f -> f.when() != null).forEach(f -> conditions.add(f.when()));
        diagnosis.requests().stream().filter(r -> r.when() != null).forEach(r -> conditions.add(r.when()));
        return conditions;
    }

    private static List<Localized> texts(Diagnosis diagnosis) {
        List<Localized> texts = new ArrayList<>(List.of(diagnosis.title(), diagnosis.summary()));
        diagnosis.titles().forEach(t -> texts.add(t.text()));
        diagnosis.summaries().forEach(s -> texts.add(s.text()));
        diagnosis.requests().forEach(r -> texts.add(r.text()));
        diagnosis.causes().forEach(c -> texts.addAll(List.of(c.title(), c.text())));
        diagnosis.checks().forEach(c -> {
            texts.add(c.text());
            texts.addAll(c.commands().values());
        });
        diagnosis.fixes().forEach(f -> {
            texts.add(f.text());
            if (f.command() != null) {
                texts.add(f.command());
            }
        });
        return texts;
    }
}
