package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.knowledge.CodeEntry;
import java.util.List;

/**
 * The answer to one transcript.
 *
 * @param exitCode curl's, null where the text does not show it
 * @param curlCode what ended the main transfer, null where that is not known
 * @param transfer the main one, null without text of curl's
 * @param stage that failed first; {@link Stage#DONE} when none did
 * @param findings the main one first; empty only without text of curl's
 * @param report what can be forwarded to the other side, or null
 * @param lines every line of the input once, in order
 */
public record Explanation(
        String source,
        Outcome outcome,
        Integer exitCode,
        CodeEntry curlCode,
        Transfer transfer,
        Stage stage,
        String fingerprint,
        List<Finding> findings,
        List<StageState> stages,
        Report report,
        List<ExplainedLine> lines,
        Mask mask) {}
