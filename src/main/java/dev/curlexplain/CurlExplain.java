package dev.curlexplain;

import dev.curlexplain.conversation.Conversation;
import dev.curlexplain.conversation.ConversationReader;
import dev.curlexplain.diagnosis.Diagnostician;
import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.event.EventReader;
import dev.curlexplain.explanation.Explainer;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.explanation.Masking;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;

/**
 * Explains what curl printed.
 *
 * <pre>{@code
 * CurlExplain curlExplain = CurlExplain.create();
 * Explanation explanation = curlExplain.explain("curl: (35) Recv failure: Connection reset by peer");
 * explanation.findings().get(0).diagnosis().id();   // tls.reset-after-client-hello
 * }</pre>
 *
 * <p>Thread-safe; make one and keep it. Works offline, opens nothing that a text names, and answers the
 * same text the same way every time.
 */
public final class CurlExplain {
    private final KnowledgeBase knowledge;
    private final EventReader eventReader;
    private final ConversationReader conversationReader;
    private final Diagnostician diagnostician;
    private final Explainer explainer;

    private CurlExplain(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.eventReader = new EventReader(knowledge.vocabulary(), knowledge.optionTable());
        this.conversationReader = new ConversationReader(knowledge.vocabulary());
        this.diagnostician = new Diagnostician(knowledge);
        this.explainer = new Explainer(knowledge);
    }

    /** With the built-in knowledge. */
    public static CurlExplain create() {
        return new CurlExplain(KnowledgeBase.builtIn());
    }

    /**
     * With a knowledge folder of one's own on top of the built-in knowledge.
     *
     * @throws dev.curlexplain.knowledge.KnowledgeException with every problem of the folder, by file and line
     */
    public static CurlExplain withKnowledge(Path folder) {
        return new CurlExplain(KnowledgeBase.with(folder));
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** Secrets are masked. */
    public Explanation explain(String text) {
        return explain(Transcript.of("text", text), false);
    }

    /** @param showSecrets keeps every character as it came */
    public Explanation explain(Transcript transcript, boolean showSecrets) {
        return explain(transcript, showSecrets ? Masking.NONE : Masking.SECRETS);
    }

    /** @param masking what of the text is not to be shown; the diagnosis is the same in any case */
    public Explanation explain(Transcript transcript, Masking masking) {
        EventReader.Result events = eventReader.read(transcript);
        Conversation conversation = conversationReader.read(events);
        List<Finding> findings = diagnostician.diagnose(conversation);
        return explainer.explain(transcript, conversation, findings, masking);
    }
}
