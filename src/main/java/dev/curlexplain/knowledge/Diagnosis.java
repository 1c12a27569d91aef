package dev.curlexplain.knowledge;

import dev.curlexplain.condition.Condition;
import dev.curlexplain.phrase.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One thing that can have happened: a file of {@code diagnoses/}.
 *
 * @param id {@code tls.reset-after-client-hello}, from folder and file name
 * @param stage the stage it belongs to, by its JSON name
 * @param confidence how sure it is when its condition holds, 0 to 1
 * @param shifts other confidences under further conditions, first match wins
 * @param observation whether it is only noticed beside what happened, and never comes before that
 * @param fallback whether it only stands where nothing else explains the outcome
 * @param titles other titles where less, or more, is shown; first match wins
 * @param overrides ids of more general diagnoses that give way to it
 * @param distinguishedBy facts that tell one case of it from another, for fingerprints; often none
 * @param requests what to ask of the other side in a message to it, first match wins; often none
 */
public record Diagnosis(
        String id,
        String stage,
        Severity severity,
        double confidence,
        List<Shift> shifts,
        Condition when,
        List<String> overrides,
        boolean observation,
        boolean fallback,
        Localized title,
        List<Title> titles,
        Localized summary,
        List<Cause> causes,
        List<Check> checks,
        List<Fix> fixes,
        List<String> distinguishedBy,
        List<Request> requests,
        List<Reference> references,
        List<Example> examples,
        List<Example> counterexamples,
        Node.Place place) {

    public enum Severity {
        ERROR,
        WARNING,
        INFO;

        public String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A title for those transcripts in which the condition holds. */
    public record Title(Condition when, Localized text) {}

    /** A likelihood or confidence that evidence raises or lowers. */
    public record Shift(double to, Condition when) {}

    /** @param likelihood 0 to 1, before the evidence */
    public record Cause(String id, double likelihood, List<Shift> shifts, Localized title, Localized text) {}

    /**
     * @param commands by system, the empty key for all
     * @param when null when it is always worth running
     */
    public record Check(Map<String, Localized> commands, Localized text, Condition when) {}

    /** @param command null where nothing is to be typed */
    public record Fix(Localized text, Localized command, Condition when) {}

    /** Who can look into it at the other end, or on the way. */
    public enum Recipient {
        SERVER,
        PROXY,
        NETWORK;

        public String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a message to the other side says was seen, and asks for.
     *
     * @param when null when it can always be asked
     */
    public record Request(Recipient to, Condition when, Localized text) {}

    /** @param instead the id that should come first in a counter-example, or null */
    public record Example(String name, String transcript, String instead, Node.Place place) {}

    private static final Set<String> FIELDS = Set.of(
            "stage",
            "severity",
            "confidence",
            "raised",
            "lowered",
            "when",
            "overrides",
            "observation",
            "fallback",
            "title",
            "titles",
            "summary",
            "causes",
            "checks",
            "fixes",
            "distinguished-by",
            "report",
            "references",
            "examples",
            "counterexamples");

    static Diagnosis read(String id, Node node) {
        Fields fields = Fields.of(node).allowing(FIELDS);
        List<Cause> causes = new ArrayList<>();
        fields.items("causes").forEach(c -> causes.add(cause(Fields.of(c))));
        return new Diagnosis(
                id,
                fields.text("stage"),
                fields.oneOf("severity", Severity.class, Severity.ERROR),
                fields.share("confidence", 0.9),
                shifts(fields),
                fields.condition("when"),
                fields.texts("overrides"),
                observation(fields),
                fields.optionalText("fallback").map(Boolean::parseBoolean).orElse(false),
                fields.localized("title"),
                fields.items("titles").stream().map(t -> title(Fields.of(t))).toList(),
                fields.localized("summary"),
                causes,
                fields.items("checks").stream().map(c -> check(Fields.of(c))).toList(),
                fields.items("fixes").stream().map(f -> fix(Fields.of(f))).toList(),
                fields.texts("distinguished-by"),
                fields.items("report").stream().map(r -> request(Fields.of(r))).toList(),
                fields.items("references").stream().map(Reference::read).toList(),
                fields.items("examples").stream()
                        .map(e -> example(Fields.of(e)))
                        .toList(),
                fields.items("counterexamples").stream()
                        .map(e -> example(Fields.of(e)))
                        .toList(),
                fields.place());
    }

    private static boolean observation(Fields fields) {
        boolean observation =
                fields.optionalText("observation").map(Boolean::parseBoolean).orElse(false);
        if (observation && fields.oneOf("severity", Severity.class, Severity.ERROR) == Severity.ERROR) {
            throw new KnowledgeException(
                    fields.node("observation").place(), "an observation has the severity warning or info");
        }
        return observation;
    }

    private static Title title(Fields fields) {
        fields.allowing(Set.of("when", "en", "ko"));
        return new Title(fields.condition("when"), fields.localized());
    }

    private static Cause cause(Fields fields) {
        fields.allowing(Set.of("id", "likelihood", "raised", "lowered", "title", "text"));
        return new Cause(
                fields.text("id"),
                fields.share("likelihood", 0.5),
                shifts(fields),
                fields.localized("title"),
                fields.localized("text"));
    }

    private static List<Shift> shifts(Fields fields) {
        List<Shift> shifts = new ArrayList<>();
        for (String direction : List.of("raised", "lowered")) {
            for (Node node : fields.items(direction)) {
                Fields shift = Fields.of(node).allowing(Set.of("to", "when"));
                shifts.add(new Shift(shift.share("to", 0), shift.condition("when")));
            }
        }
        return shifts;
    }

    private static Check check(Fields fields) {
        fields.allowing(Set.of("command", "commands", "text", "when"));
        Map<String, Localized> commands = new LinkedHashMap<>();
        if (fields.has("commands")) {
            Fields bySystem = Fields.of(fields.node("commands")).allowing(Set.of("linux", "macos", "windows"));
            for (String system : List.of("linux", "macos", "windows")) {
                bySystem.optionalText(system).ifPresent(c -> commands.put(system, same(c)));
            }
        } else {
            commands.put("", same(fields.text("command")));
        }
        return new Check(commands, fields.localized("text"), fields.has("when") ? fields.condition("when") : null);
    }

    private static Fix fix(Fields fields) {
        fields.allowing(Set.of("text", "command", "when"));
        return new Fix(
                fields.localized("text"),
                fields.optionalText("command").map(Diagnosis::same).orElse(null),
                fields.has("when") ? fields.condition("when") : null);
    }

    private static Request request(Fields fields) {
        fields.allowing(Set.of("to", "when", "en", "ko"));
        fields.node("to");
        return new Request(
                fields.oneOf("to", Recipient.class, null),
                fields.has("when") ? fields.condition("when") : null,
                fields.localized());
    }

    /** Commands are the same in every language. */
    private static Localized same(String command) {
        return Localized.of(command.strip(), command.strip());
    }

    private static Example example(Fields fields) {
        fields.allowing(Set.of("name", "transcript", "instead"));
        return new Example(
                fields.text("name"),
                fields.text("transcript"),
                fields.optionalText("instead").orElse(null),
                fields.node("transcript").place());
    }
}
