package dev.curlexplain.render;

import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.diagnosis.Finding.WeighedCause;
import dev.curlexplain.explanation.Mask;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.Reference;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.phrase.Localized;
import dev.curlexplain.phrase.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A finding in one language, every value filled in. The getters are what templates and JSON name. */
public final class FindingView {
    /** @param evidence lines behind the likelihood */
    public record CauseView(String id, String title, String text, double likelihood, Collection<Integer> evidence) {}

    /**
     * @param command for the system of the transcript, or Linux's where it is not known
     * @param others further systems' commands, by name
     * @param terms what its options are called in the program that printed the transcript
     */
    public record CheckView(String command, Map<String, String> others, String text, List<TermView> terms) {}

    /**
     * @param command null where nothing is to be typed
     * @param terms what its options are called in the program that printed the transcript
     */
    public record FixView(String text, String command, List<TermView> terms) {}

    /** @param text {@code --cacert in git: git config http.sslCAInfo CA_FILE} */
    public record TermView(String client, String option, String setting, String text) {}

    private final Finding finding;
    private final Language language;
    private final Mask mask;

    FindingView(Finding finding, Language language, Mask mask) {
        this.finding = finding;
        this.language = language;
        this.mask = mask;
    }

    public String getId() {
        return finding.diagnosis().id();
    }

    public String getStage() {
        return finding.diagnosis().stage();
    }

    public String getSeverity() {
        return finding.diagnosis().severity().jsonName();
    }

    public double getConfidence() {
        return finding.confidence();
    }

    public String getTitle() {
        return text(finding.title());
    }

    public String getSummary() {
        return text(finding.summary());
    }

    public Collection<Integer> getLines() {
        return finding.lines();
    }

    public List<CauseView> getCauses() {
        return finding.causes().stream().map(this::cause).toList();
    }

    private CauseView cause(WeighedCause weighed) {
        Diagnosis.Cause cause = weighed.cause();
        return new CauseView(
                cause.id(), text(cause.title()), text(cause.text()), weighed.likelihood(), weighed.evidence());
    }

    public List<CheckView> getChecks() {
        Set<String> said = new HashSet<>();
        return finding.checks().stream().map(c -> check(c, said)).toList();
    }

    private CheckView check(Diagnosis.Check check, Set<String> said) {
        Map<String, Localized> commands = check.commands();
        String system = finding.facts().value("system").orElse("linux");
        String own = commands.containsKey(system)
                ? system
                : commands.keySet().iterator().next();
        Map<String, String> others = new LinkedHashMap<>();
        boolean known = finding.facts().value("system").isPresent();
        commands.forEach((name, command) -> {
            boolean fits = !name.equals("windows") || !namesUnixPath(command);
            if (!known && fits && !command(command).equals(command(commands.get(own)))) {
                others.put(name, command(command));
            }
        });
        return new CheckView(
                command(commands.get(own)),
                others,
                text(check.text()) + remarks(commands.get(own), said),
                terms(commands.get(own), check.text(), said));
    }

    /** A file of the transcript whose path no Windows has. */
    private boolean namesUnixPath(Localized command) {
        return command.in(language).places().stream()
                .flatMap(name -> value(name).stream())
                .anyMatch(value -> value.startsWith("/"));
    }

    /** Each once for all checks. */
    private String remarks(Localized command, Set<String> said) {
        String template = command.in(language).text();
        return new UnlikeRequest(finding.facts(), Labels.in(language))
                .remarks(template, getStage()).stream()
                        .filter(said::add)
                        .map(remark -> ' ' + remark)
                        .collect(Collectors.joining());
    }

    public List<FixView> getFixes() {
        List<FixView> fixes = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Diagnosis.Fix fix : finding.fixes()) {
            fixes.add(new FixView(
                    text(fix.text()),
                    fix.command() == null ? null : command(fix.command()),
                    terms(fix.command(), fix.text(), said)));
        }
        return fixes;
    }

    public List<Reference> getReferences() {
        return finding.diagnosis().references();
    }

    /**
     * @param command may be null
     * @param said options told already, to which what is told here is added
     */
    private List<TermView> terms(Localized command, Localized text, Set<String> said) {
        String typed = command == null ? "" : command.en().text();
        Labels labels = Labels.in(language);
        return finding.terms().in(typed, text.en().text()).stream()
                .filter(t -> said.add(t.option()))
                .map(t -> new TermView(
                        t.client(),
                        t.option(),
                        t.setting(),
                        labels.with("client.term", t.client(), t.option(), t.setting())))
                .toList();
    }

    private String text(Localized localized) {
        return localized.in(language).fill(this::value, name -> Optional.ofNullable(Stands.forMissing(name, language)));
    }

    private String command(Localized command) {
        Phrase template = command.in(language);
        String filled = template.fill(
                name -> value(name).map(ShellWord::of), name -> Optional.of(name.toUpperCase(Locale.ROOT)));
        String named = TlsProbe.withoutNameOfAddress(template.text(), filled, finding.facts());
        String kept = Route.kept(template.text(), named, finding.facts(), mask);
        boolean windows =
                finding.facts().value("system").filter("windows"::equals).isPresent();
        return windows ? kept.replace("</dev/null", "<nul").replace(">/dev/null", ">nul") : kept;
    }

    private Optional<String> value(String name) {
        return finding.facts().value(name).map(mask::apply);
    }
}
