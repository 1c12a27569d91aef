package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Evaluation;
import dev.curlexplain.condition.Facts;
import dev.curlexplain.conversation.Conversation;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.diagnosis.Finding.WeighedCause;
import dev.curlexplain.knowledge.ClientTerms;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.Diagnosis.Severity;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.phrase.Localized;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Conversation to findings: what happened first comes first, then what was noticed beside it. */
public final class Diagnostician {
    /** What went wrong, then that all went well, then what is worth a look, observations last. */
    private static final Comparator<Finding> ORDER = Comparator.comparingInt(Diagnostician::rank)
            .thenComparing(Comparator.comparingDouble(Finding::confidence).reversed())
            .thenComparing(f -> f.lines().stream().findFirst().orElse(Integer.MAX_VALUE))
            .thenComparing(f -> f.diagnosis().id());

    /** Causes that the evidence makes less likely than this are not worth a reader's time. */
    private static final double LEAST_LIKELIHOOD = 0.03;

    private final KnowledgeBase knowledge;

    public Diagnostician(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The main transfer's findings first; of the others what is not said yet. */
    public List<Finding> diagnose(Conversation conversation) {
        List<Finding> findings = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        Map<Integer, Integer> transfers = new HashMap<>();
        conversation.transfers().forEach(t -> transfers.merge(t.log(), 1, Integer::sum));
        for (Transfer transfer : mainFirst(conversation)) {
            boolean main = transfer == conversation.main();
            TransferFacts facts =
                    new TransferFacts(conversation, transfer, transfers.get(transfer.log()), knowledge.options());
            List<Holding> unsaid = standing(facts).stream()
                    .filter(h -> main || isWorthSayingBeside(h.diagnosis(), transfer, conversation))
                    .filter(h -> said.add(h.diagnosis().id()))
                    .toList();
            findings.addAll(findings(unsaid, facts, conversation));
        }
        return List.copyOf(findings);
    }

    /** That another transfer went well, or that too few lines of it are there, is no news beside the main one. */
    private static boolean isWorthSayingBeside(Diagnosis diagnosis, Transfer transfer, Conversation conversation) {
        boolean sameLog = transfer.log() == conversation.main().log();
        return !diagnosis.id().startsWith("ok.") && !(sameLog && diagnosis.id().equals("unclear.incomplete"));
    }

    private static List<Transfer> mainFirst(Conversation conversation) {
        List<Transfer> transfers = new ArrayList<>(conversation.transfers());
        conversation.mainTransfer().ifPresent(main -> {
            transfers.remove(main);
            transfers.add(0, main);
        });
        return transfers;
    }

    /** A diagnosis whose condition holds, and the lines that show it. */
    private record Holding(Diagnosis diagnosis, Collection<Integer> lines) {}

    private List<Holding> standing(TransferFacts facts) {
        List<Holding> holding = new ArrayList<>();
        for (Diagnosis diagnosis : knowledge.diagnoses()) {
            Evaluation.of(diagnosis.when(), facts).ifPresent(lines -> holding.add(new Holding(diagnosis, lines)));
        }
        Set<String> overridden = holding.stream()
                .flatMap(h -> h.diagnosis().overrides().stream())
                .collect(Collectors.toSet());
        holding.removeIf(h -> overridden.contains(h.diagnosis().id()));
        if (holding.stream().map(Holding::diagnosis).anyMatch(Diagnostician::explainsOutcome)) {
            holding.removeIf(h -> h.diagnosis().fallback());
        }
        return holding;
    }

    private List<Finding> findings(List<Holding> holding, TransferFacts facts, Conversation conversation) {
        if (holding.isEmpty()) {
            return List.of();
        }
        ClientTerms terms = knowledge.clients().terms(conversation.platform().client());
        return holding.stream()
                .map(h -> finding(h.diagnosis(), h.lines(), facts, terms))
                .sorted(ORDER)
                .toList();
    }

    private static boolean explainsOutcome(Diagnosis diagnosis) {
        return !diagnosis.fallback()
                && (diagnosis.severity() == Severity.ERROR || diagnosis.id().startsWith("ok."));
    }

    private static int rank(Finding finding) {
        Diagnosis diagnosis = finding.diagnosis();
        if (diagnosis.severity() == Severity.ERROR) {
            return 0;
        }
        if (diagnosis.id().startsWith("ok.")) {
            return 1;
        }
        int behind = diagnosis.observation() ? Severity.values().length : 0;
        return diagnosis.severity().ordinal() + 1 + behind;
    }

    /** The lines that the condition rests on, and those from which the texts take what they name. */
    private static Collection<Integer> cited(Collection<Integer> lines, List<Localized> texts, TransferFacts facts) {
        Set<Integer> cited = new TreeSet<>(lines);
        texts.stream()
                .flatMap(text -> text.en().shownPlaces(facts::value).stream())
                .flatMap(name -> facts.shown(name).stream())
                .forEach(fact -> cited.addAll(fact.lines()));
        if (facts.failure().filter(f -> restsOnStatus(f, lines)).isPresent()) {
            facts.shown("status").ifPresent(status -> cited.addAll(status.lines()));
        }
        return cited;
    }

    /** {@code The requested URL returned error: 429} repeats what the status line said. */
    private static boolean restsOnStatus(Failure failure, Collection<Integer> lines) {
        return failure.event("http.error-status")
                .filter(e -> lines.contains(e.line()))
                .isPresent();
    }

    private static Finding finding(
            Diagnosis diagnosis, Collection<Integer> lines, TransferFacts facts, ClientTerms terms) {
        Shifted confidence = shifted(diagnosis.confidence(), diagnosis.shifts(), facts);
        List<WeighedCause> causes = diagnosis.causes().stream()
                .map(cause -> weigh(cause, facts))
                .filter(cause -> cause.likelihood() >= LEAST_LIKELIHOOD)
                .sorted(Comparator.comparingDouble(WeighedCause::likelihood).reversed())
                .toList();
        Localized title = fitting(diagnosis.titles(), diagnosis.title(), facts);
        Localized summary = fitting(diagnosis.summaries(), diagnosis.summary(), facts);
        return new Finding(
                diagnosis,
                title,
                summary,
                confidence.to(),
                cited(lines, List.of(title, summary), facts),
                causes,
                diagnosis.checks().stream().filter(c -> holds(c.when(), facts)).toList(),
                diagnosis.fixes().stream().filter(f -> holds(f.when(), facts)).toList(),
                diagnosis.requests().stream()
                        .filter(r -> holds(r.when(), facts))
                        .findFirst()
                        .orElse(null),
                terms,
                facts);
    }

    private static Localized fitting(List<Diagnosis.Wording> wordings, Localized otherwise, Facts facts) {
        return wordings.stream()
                .filter(w -> holds(w.when(), facts))
                .findFirst()
                .map(Diagnosis.Wording::text)
                .orElse(otherwise);
    }

    private static boolean holds(dev.curlexplain.condition.Condition when, Facts facts) {
        return when == null || Evaluation.of(when, facts).isPresent();
    }

    private static WeighedCause weigh(Diagnosis.Cause cause, Facts facts) {
        Shifted shifted = shifted(cause.likelihood(), cause.shifts(), facts);
        boolean speaksFor = shifted.to() > cause.likelihood();
        return new WeighedCause(cause, shifted.to(), speaksFor ? shifted.lines() : List.of());
    }

    private record Shifted(double to, Collection<Integer> lines) {}

    private static Shifted shifted(double base, List<Diagnosis.Shift> shifts, Facts facts) {
        for (Diagnosis.Shift shift : shifts) {
            Optional<Collection<Integer>> lines = Evaluation.of(shift.when(), facts);
            if (lines.isPresent()) {
                return new Shifted(shift.to(), new TreeSet<>(lines.get()));
            }
        }
        return new Shifted(base, List.of());
    }
}
