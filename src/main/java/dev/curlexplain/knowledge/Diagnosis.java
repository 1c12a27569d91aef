package dev.curlexplain.knowledge;

import dev.curlexplain.condition.Condition;
import dev.curlexplain.phrase.Localized;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
 * @param summaries other summaries, likewise
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
        List<Wording> titles,
        Localized summary,
        List<Wording> summaries,
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

    /** A title or summary for those transcripts in which the condition holds. */
    public record Wording(Condition when, Localized text) {}

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
}
