package dev.curlexplain.render;

import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.explanation.StageState;
import dev.curlexplain.render.WalkThrough.Mark;
import dev.curlexplain.render.WalkThrough.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts the steps of a walk-through in order. */
record Steps(Explanation explanation, boolean bare, Ending ending) {
    List<Step> all() {
        List<Step> steps = new ArrayList<>(List.of(command()));
        for (StageState state : explanation.stages()) {
            if (isPart(state)) {
                steps.add(step(state));
            }
        }
        if (ending.isFailure() && !ending.isOther()) {
            steps.add(new Step("cut", Mark.FAILED, ending.lines()));
        }
        if (ending.isFailure()) {
            steps.add(new Step("error", Mark.FAILED, ending.errnoLines()));
        }
        steps.add(report());
        return steps;
    }

    private Step command() {
        boolean failed = explanation.stage() == Stage.COMMAND;
        Set<Integer> lines = commandLines();
        if (failed) {
            lines.addAll(ending.reportedLines());
        }
        return new Step(
                "command", failed ? Mark.FAILED : lines.isEmpty() && bare ? Mark.NOT_SHOWN : Mark.PASSED, lines);
    }

    /** A command with several URLs stands in front of the first; behind another log it may be that one's. */
    private Set<Integer> commandLines() {
        Set<Integer> lines = lines(LineKind.COMMAND);
        Transfer transfer = explanation.transfer();
        if (lines.isEmpty() && transfer.log() == 0 && !transfer.events().isEmpty()) {
            int first = transfer.events().get(0).line();
            explanation.lines().stream()
                    .filter(line -> line.kind() == LineKind.COMMAND && line.number() < first && line.event() != null)
                    .forEach(line -> lines.add(line.number()));
        }
        return lines;
    }

    /** {@code curl: (6) ...}, or {@code curl: option --x: is unknown} of the tool alone. */
    private Step report() {
        Set<Integer> lines = lines(LineKind.ERROR);
        if (lines.isEmpty() && explanation.stage() == Stage.COMMAND) {
            lines = failureLines(LineKind.ERROR);
        }
        Mark mark = explanation.outcome() == Outcome.SUCCEEDED ? Mark.PASSED : Mark.FAILED;
        return new Step("report", lines.isEmpty() && mark == Mark.FAILED ? Mark.NOT_SHOWN : mark, lines);
    }

    private Set<Integer> failureLines(LineKind kind) {
        return explanation.transfer().failure().map(Failure::events).orElse(List.of()).stream()
                .filter(e -> e.kind() == kind)
                .map(Event::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Integer> lines(LineKind kind) {
        Set<Integer> lines = new TreeSet<>();
        for (Event event : explanation.transfer().events()) {
            boolean coded = kind != LineKind.ERROR || event.fields().containsKey("exitCode");
            if (event.kind() == kind && coded) {
                lines.add(event.line());
            }
        }
        return lines;
    }

    /** Without TLS or proxy their steps are left out; where nothing tells, TLS may have been there. */
    private boolean isPart(StageState state) {
        boolean unknownTls = state.stage() == Stage.TLS
                && explanation.transfer().target().scheme() == null
                && isUsed(Stage.RESPONSE)
                && (bare || isBeyond(state));
        boolean inResponse = state.stage() == Stage.BODY && isUsed(Stage.RESPONSE);
        return (state.state() != StageState.State.NOT_USED || unknownTls) && !inResponse;
    }

    private boolean isUsed(Stage stage) {
        return explanation.stages().stream()
                .anyMatch(s -> s.stage() == stage && s.state() != StageState.State.NOT_USED);
    }

    private Step step(StageState state) {
        String id = state.stage().jsonName();
        if (bare && ending.isCutWhileReading() && state.state() != StageState.State.PASSED) {
            return new Step(id, Mark.NOT_SHOWN, List.of());
        }
        return state.stage() == Stage.RESPONSE ? response(state) : new Step(id, mark(state), state.lines());
    }

    /** Status line, headers and body are one step. */
    private Step response(StageState headers) {
        TreeSet<Integer> lines = new TreeSet<>(headers.lines());
        boolean failed = headers.state() == StageState.State.FAILED || explanation.stage() == Stage.BODY;
        for (StageState state : explanation.stages()) {
            if (state.stage() == Stage.BODY) {
                lines.addAll(state.lines());
            }
        }
        return new Step("response", failed ? Mark.FAILED : mark(headers), lines);
    }

    private boolean isBeyond(StageState state) {
        return explanation.stage().ordinal() < state.stage().ordinal();
    }

    private Mark mark(StageState state) {
        return switch (state.state()) {
            case PASSED -> Mark.PASSED;
            case FAILED -> Mark.FAILED;
            case UNKNOWN -> Mark.NOT_SHOWN;
            case NOT_USED -> isBeyond(state) ? Mark.NOT_REACHED : Mark.NOT_SHOWN;
            case NOT_REACHED -> Mark.NOT_REACHED;
        };
    }
}
