package dev.curlexplain.knowledge;

import dev.curlexplain.condition.Condition;
import dev.curlexplain.knowledge.Diagnosis.Cause;
import dev.curlexplain.knowledge.Diagnosis.Check;
import dev.curlexplain.knowledge.Diagnosis.Example;
import dev.curlexplain.knowledge.Diagnosis.Fix;
import dev.curlexplain.knowledge.Diagnosis.Recipient;
import dev.curlexplain.knowledge.Diagnosis.Request;
import dev.curlexplain.knowledge.Diagnosis.Severity;
import dev.curlexplain.knowledge.Diagnosis.Shift;
import dev.curlexplain.knowledge.Diagnosis.Wording;
import dev.curlexplain.phrase.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads a file of {@code diagnoses/}. */
final class DiagnosisReader {
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
            "summaries",
            "causes",
            "checks",
            "fixes",
            "distinguished-by",
            "report",
            "references",
            "examples",
            "counterexamples");

    private DiagnosisReader() {}

    static Diagnosis read(String id, Node node) {
        Fields fields = Fields.of(node).allowing(FIELDS);
        return new Diagnosis(
                id,
                fields.text("stage"),
                fields.oneOf("severity", Severity.class, Severity.ERROR),
                fields.share("confidence", 0.9),
                shifts(fields),
                fields.condition("when"),
                fields.texts("overrides"),
                observation(fields),
                flag("fallback", fields),
                fields.localized("title"),
                each("titles", fields, DiagnosisReader::wording),
                fields.localized("summary"),
                each("summaries", fields, DiagnosisReader::wording),
                each("causes", fields, DiagnosisReader::cause),
                each("checks", fields, DiagnosisReader::check),
                each("fixes", fields, DiagnosisReader::fix),
                fields.texts("distinguished-by"),
                each("report", fields, DiagnosisReader::request),
                fields.items("references").stream().map(Reference::read).toList(),
                each("examples", fields, DiagnosisReader::example),
                each("counterexamples", fields, DiagnosisReader::example),
                fields.place());
    }

    private static <T> List<T> each(String name, Fields fields, Function<Fields, T> reading) {
        return fields.items(name).stream().map(Fields::of).map(reading).toList();
    }

    private static boolean flag(String name, Fields fields) {
        return fields.optionalText(name).map(Boolean::parseBoolean).orElse(false);
    }

    private static Condition when(Fields fields) {
        return fields.has("when") ? fields.condition("when") : null;
    }

    private static boolean observation(Fields fields) {
        boolean observation = flag("observation", fields);
        if (observation && fields.oneOf("severity", Severity.class, Severity.ERROR) == Severity.ERROR) {
            throw new KnowledgeException(
                    fields.node("observation").place(), "an observation has the severity warning or info");
        }
        return observation;
    }

    private static Wording wording(Fields fields) {
        fields.allowing(Set.of("when", "en", "ko"));
        return new Wording(fields.condition("when"), fields.localized());
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
        return new Check(commands, fields.localized("text"), when(fields));
    }

    private static Fix fix(Fields fields) {
        fields.allowing(Set.of("text", "command", "when"));
        return new Fix(
                fields.localized("text"),
                fields.optionalText("command").map(DiagnosisReader::same).orElse(null),
                when(fields));
    }

    private static Request request(Fields fields) {
        fields.allowing(Set.of("to", "when", "en", "ko"));
        fields.node("to");
        return new Request(fields.oneOf("to", Recipient.class, null), when(fields), fields.localized());
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
