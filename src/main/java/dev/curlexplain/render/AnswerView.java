package dev.curlexplain.render;

import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.event.Event;
import dev.curlexplain.explanation.ExplainedLine;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.explanation.StageState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An explanation in one language: what templates and JSON are made from. */
public final class AnswerView {
    /** @param symbol ✓ ✗ ? or · */
    public record StageView(String stage, String label, String state, String symbol, Collection<Integer> lines) {}

    /**
     * @param note empty where none is to stand
     * @param event id, empty for none
     */
    public record LineView(
            int number,
            String text,
            String kind,
            String event,
            String note,
            Integer connection,
            Integer transfer,
            Map<String, Object> fields) {}

    private final Explanation explanation;
    private final RenderOptions options;
    private final Labels labels;
    private final boolean hasTwoStories;

    AnswerView(Explanation explanation, RenderOptions options) {
        this.explanation = explanation;
        this.options = options;
        this.labels = Labels.in(options.language());
        this.hasTwoStories =
                WalkThrough.of(explanation).map(WalkThrough::hasTwoStories).orElse(false);
    }

    public String getSource() {
        return explanation.source();
    }

    public String getOutcome() {
        return explanation.outcome().jsonName();
    }

    /** What came out, in one sentence. */
    public String getSentence() {
        return new OutcomeSentence(explanation, labels).text();
    }

    /** What the exit code means, for want of a finding; empty when there is one. */
    public String getCodeNote() {
        boolean needed = explanation.findings().isEmpty()
                && explanation.curlCode() != null
                && explanation.outcome() == Outcome.FAILED;
        return needed ? explanation.curlCode().note().in(options.language()).text() : "";
    }

    /** The stages that count here; what is not used is not listed. */
    public List<StageView> getStrip() {
        List<StageView> strip = new ArrayList<>();
        if (explanation.stage() == Stage.COMMAND) {
            strip.add(new StageView("command", stageLabel(Stage.COMMAND), "failed", "✗", List.of()));
        }
        explanation.stages().stream()
                .filter(s -> s.state() != StageState.State.NOT_USED)
                .map(this::shown)
                .map(this::stage)
                .forEach(strip::add);
        return strip;
    }

    public LineRanges ranges(Collection<Integer> numbers) {
        return LineRanges.of(numbers);
    }

    /** Where two stories fit, no stage is shown to have failed. */
    private StageState shown(StageState state) {
        boolean decided = state.state() == StageState.State.PASSED || !hasTwoStories;
        return decided ? state : new StageState(state.stage(), StageState.State.UNKNOWN, state.lines());
    }

    /** Null where none is asked for, or none can be told. A bare error gets one in any case. */
    public WalkThroughView getWalkThrough() {
        return WalkThrough.of(explanation)
                .filter(walk -> options.walkThrough() || walk.bare() && explanation.outcome() == Outcome.FAILED)
                .map(walk -> new WalkThroughView(walk, explanation, labels))
                .orElse(null);
    }

    public Integer getExitCode() {
        return explanation.exitCode();
    }

    public String getStage() {
        return explanation.stage().jsonName();
    }

    public String getFingerprint() {
        return explanation.fingerprint();
    }

    public List<FindingView> getFindings() {
        return explanation.findings().stream()
                .map(f -> new FindingView(f, options.language(), explanation.mask()))
                .toList();
    }

    /** What can be forwarded to the other side; null where that makes no sense. */
    public ReportView getReport() {
        return explanation.report() == null
                ? null
                : new ReportView(explanation.report(), explanation.curlCode(), options.language());
    }

    public List<StageView> getStages() {
        return explanation.stages().stream().map(this::stage).toList();
    }

    private StageView stage(StageState state) {
        return new StageView(
                state.stage().jsonName(),
                stageLabel(state.stage()),
                state.state().jsonName(),
                switch (state.state()) {
                    case PASSED -> "✓";
                    case FAILED -> "✗";
                    case UNKNOWN -> "?";
                    case NOT_REACHED, NOT_USED -> "·";
                },
                state.lines());
    }

    private String stageLabel(Stage stage) {
        return labels.get("stage." + stage.jsonName());
    }

    public List<LineView> getLines() {
        return explanation.lines().stream().map(this::line).toList();
    }

    private LineView line(ExplainedLine line) {
        return new LineView(
                line.number(),
                line.text(),
                line.kind().jsonName(),
                Optional.ofNullable(line.event()).map(Event::id).orElse(""),
                isNoted(line) ? line.note().in(options.language()).text() : "",
                line.connection(),
                line.transfer(),
                line.fields());
    }

    private boolean isNoted(ExplainedLine line) {
        return line.note() != null
                && switch (options.notes()) {
                    case ALL -> true;
                    case KEY -> line.key();
                    case NONE -> false;
                };
    }
}
