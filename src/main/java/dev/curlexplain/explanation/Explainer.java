package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Conversation;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Milestone;
import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.EventLine;
import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Diagnosis.Severity;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.redaction.MaskedLine;
import dev.curlexplain.redaction.Redactor;
import dev.curlexplain.transcript.Line;
import dev.curlexplain.transcript.Transcript;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an explanation together. */
public final class Explainer {
    private final KnowledgeBase knowledge;
    private final Notes notes;

    public Explainer(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        notes = new Notes(knowledge);
    }

    public Explanation explain(
            Transcript transcript, Conversation conversation, List<Finding> findings, Masking masking) {
        List<String> texts = transcript.lines().stream().map(Line::text).toList();
        Redactor redactor = switch (masking) {
            case NONE, SECRETS -> Redactor.of(texts);
            case IDENTITIES -> Redactor.anonymizing(texts, Names.of(conversation));
        };
        List<MaskedLine> masked = redactor.maskAll();
        Mask mask = masking == Masking.NONE ? Mask.NONE : redactor::mask;
        List<MaskedLine> shown = masking == Masking.NONE
                ? texts.stream().map(t -> new MaskedLine(t, Map.of())).toList()
                : masked;
        Stage stage = stage(conversation, findings);
        return new Explanation(
                mask.apply(transcript.source()),
                conversation.outcome(),
                conversation.exitCode(),
                curlCode(conversation),
                conversation.main(),
                stage,
                Fingerprint.of(findings).toString(),
                findings,
                conversation.mainTransfer().map(t -> Stages.of(t, stage)).orElse(List.of()),
                Report.of(conversation, findings, masked, redactor::mask).orElse(null),
                lines(conversation, shown, mask),
                mask);
    }

    private CodeEntry curlCode(Conversation conversation) {
        return conversation
                .mainTransfer()
                .map(Transfer::exitCode)
                .flatMap(code -> knowledge.codes().byNumber("curlcode", code.toString()))
                .orElse(null);
    }

    /**
     * The stage of the first finding that is an error, or where the lines show that it stopped; without one, done where curl
     * was content. Where it was, what stands behind the first finding stopped nothing.
     */
    private static Stage stage(Conversation conversation, List<Finding> findings) {
        boolean content = conversation.outcome() == Outcome.SUCCEEDED;
        Optional<Stage> failed = findings.stream()
                .limit(content ? 1 : findings.size())
                .filter(f -> f.diagnosis().severity() == Severity.ERROR)
                .findFirst()
                .map(f -> Stage.of(f.diagnosis().stage()))
                .map(s -> conversation
                        .mainTransfer()
                        .map(t -> StoppingPoint.of(s, t))
                        .orElse(s));
        return failed.orElseGet(() -> switch (conversation.outcome()) {
            case SUCCEEDED -> Stage.DONE;
            case FAILED ->
                conversation
                        .mainTransfer()
                        .flatMap(Transfer::failure)
                        .map(Explainer::stage)
                        .orElse(Stage.UNKNOWN);
            default -> Stage.UNKNOWN;
        });
    }

    /** Where nothing is known to have been passed, only words of name lookup show that it failed there. */
    private static Stage stage(Failure failure) {
        boolean bare = failure.after() == Milestone.START
                && failure.events().stream().noneMatch(e -> e.id().startsWith("dns."));
        return bare ? Stage.UNKNOWN : failure.after().next();
    }

    private List<ExplainedLine> lines(Conversation conversation, List<MaskedLine> shown, Mask mask) {
        Map<Event, Integer> transfers = new IdentityHashMap<>();
        conversation.transfers().forEach(t -> t.events().forEach(e -> transfers.put(e, t.number())));
        CommandNotes commands = new CommandNotes(knowledge, conversation.commands());
        ConnectionNumbers connections = new ConnectionNumbers();
        List<ExplainedLine> lines = new ArrayList<>(conversation.lines().size());
        for (EventLine line : conversation.lines()) {
            line.events().forEach(connections::see);
            Integer transfer = line.main().map(transfers::get).orElse(null);
            MaskedLine text = shown.get(line.line().number() - 1);
            Mask fields = part -> mask.apply(text.mask(part));
            lines.add(line(line, text.text(), fields, transfer, connections.current(), commands));
        }
        return lines;
    }

    private ExplainedLine line(
            EventLine line, String shown, Mask mask, Integer transfer, Integer connection, CommandNotes commands) {
        Optional<Event> event = line.main();
        Map<String, Object> fields = new LinkedHashMap<>();
        event.ifPresent(e -> e.fields().forEach((k, v) -> fields.put(k, v instanceof String s ? mask.apply(s) : v)));
        return new ExplainedLine(
                line.line().number(),
                shown,
                line.kind(),
                event.orElse(null),
                fields,
                commands.note(line.line().number())
                        .or(() -> event.flatMap(e -> notes.note(e, fields)))
                        .orElse(null),
                event.map(notes::isKey).orElse(false),
                transfer,
                event.isPresent() ? connection : null);
    }
}
