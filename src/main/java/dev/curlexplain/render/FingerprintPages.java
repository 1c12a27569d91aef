package dev.curlexplain.render;

import dev.curlexplain.explanation.Fingerprint;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.KnowledgePage.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a fingerprint stands for, and why two of them differ. */
public final class FingerprintPages {
    private static final String KIND = "fingerprint";

    private final KnowledgeBase knowledge;
    private final Language language;
    private final Labels labels;

    public FingerprintPages(KnowledgeBase knowledge, Language language) {
        this.knowledge = knowledge;
        this.language = language;
        this.labels = Labels.in(language);
    }

    /** Empty unless the words are one or two fingerprints whose diagnoses are known. */
    public Optional<KnowledgePage> find(List<String> words) {
        List<Fingerprint> fingerprints = words.stream()
                .flatMap(w -> Fingerprint.parse(w).stream())
                .filter(this::isKnown)
                .toList();
        if (fingerprints.size() != words.size()) {
            return Optional.empty();
        }
        return switch (fingerprints.size()) {
            case 1 -> Optional.of(one(fingerprints.get(0)));
            case 2 -> Optional.of(two(fingerprints.get(0), fingerprints.get(1)));
            default -> Optional.empty();
        };
    }

    private boolean isKnown(Fingerprint fingerprint) {
        return fingerprint.diagnosis().equals(Fingerprint.NONE)
                || knowledge.diagnosis(fingerprint.diagnosis()).isPresent();
    }

    private KnowledgePage one(Fingerprint fingerprint) {
        return new PageSections(labels)
                .text("stands-for", meaning(fingerprint))
                .section("parts", parts(fingerprint))
                .text("not-in-it", labels.get("fingerprint.not-in-it"))
                .page(KIND, fingerprint.toString(), title(fingerprint));
    }

    private KnowledgePage two(Fingerprint one, Fingerprint other) {
        return new PageSections(labels)
                .text("stands-for", one + " - " + meaning(one))
                .text("stands-for-other", other + " - " + meaning(other))
                .section("differences", differences(one, other))
                .text("not-in-it", labels.get("fingerprint.not-in-it"))
                .page(
                        KIND,
                        one + " " + other,
                        labels.get(one.equals(other) ? "fingerprint.same" : "fingerprint.different"));
    }

    private List<Item> differences(Fingerprint one, Fingerprint other) {
        if (one.equals(other)) {
            return List.of();
        }
        if (!one.diagnosis().equals(other.diagnosis())) {
            return List.of(
                    Item.text(labels.with("fingerprint.diagnosis-differs", title(one), title(other))),
                    Item.text(labels.get("fingerprint.may-be-one")));
        }
        List<Item> items = new ArrayList<>();
        Set<String> names = new TreeSet<>(one.parts().keySet());
        names.addAll(other.parts().keySet());
        for (String name : names) {
            String first = one.parts().get(name);
            String second = other.parts().get(name);
            if (first == null || second == null) {
                items.add(Item.text(labels.with(
                        "fingerprint.part-missing",
                        name,
                        first == null ? second : first,
                        first == null ? other : one)));
            } else if (!first.equals(second)) {
                items.add(Item.text(labels.with("fingerprint.part-differs", name, first, second)));
            }
        }
        return items;
    }

    private List<Item> parts(Fingerprint fingerprint) {
        return fingerprint.parts().entrySet().stream()
                .map(p -> Item.text(p.getKey() + " = " + p.getValue()))
                .toList();
    }

    private String meaning(Fingerprint fingerprint) {
        return knowledge
                .diagnosis(fingerprint.diagnosis())
                .map(d ->
                        labels.with("fingerprint.means", d.id(), title(fingerprint), labels.get("stage." + d.stage())))
                .orElse(labels.get("outcome.none"));
    }

    private String title(Fingerprint fingerprint) {
        return knowledge
                .diagnosis(fingerprint.diagnosis())
                .map(Diagnosis::title)
                .map(t -> t.in(language)
                        .fill(
                                name -> Optional.ofNullable(fingerprint.parts().get(name)),
                                name -> Optional.of(Optional.ofNullable(Stands.forMissing(name, language))
                                        .orElse("..."))))
                .orElse(labels.get("outcome.none"));
    }
}
