package dev.curlexplain.diagnosis;

import dev.curlexplain.knowledge.ClientTerms;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.phrase.Localized;
import java.util.Collection;
import java.util.List;

/**
 * A diagnosis that holds for a transfer.
 *
 * @param title what is to be said in one line, no more than this transcript shows
 * @param summary the same in some sentences
 * @param lines that show it, in order
 * @param causes most likely first
 * @param checks worth running here, of those that the diagnosis has
 * @param request what to ask of the other side, or null
 * @param terms what options are called in the program that printed it
 * @param facts what texts about it may name
 */
public record Finding(
        Diagnosis diagnosis,
        Localized title,
        Localized summary,
        double confidence,
        Collection<Integer> lines,
        List<WeighedCause> causes,
        List<Diagnosis.Check> checks,
        List<Diagnosis.Fix> fixes,
        Diagnosis.Request request,
        ClientTerms terms,
        TransferFacts facts) {

    /**
     * @param likelihood after the evidence
     * @param evidence lines that speak for it; those that speak against it are none that a reader would look for it in
     */
    public record WeighedCause(Diagnosis.Cause cause, double likelihood, Collection<Integer> evidence) {}
}
