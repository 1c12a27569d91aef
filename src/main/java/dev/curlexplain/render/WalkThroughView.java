package dev.curlexplain.render;

import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.render.Ladder.Actor;
import dev.curlexplain.render.Ladder.Arrow;
import dev.curlexplain.render.Ladder.Lifeline;
import dev.curlexplain.render.Ladder.Rung;
import dev.curlexplain.render.WalkThrough.Mark;
import dev.curlexplain.render.WalkThrough.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A walk-through in one language. */
public final class WalkThroughView {
    /**
     * @param mark {@code passed}, {@code failed}, {@code not-shown} or {@code not-reached}
     * @param remark what the mark means here, or empty
     */
    public record StepView(
            int number,
            String symbol,
            String mark,
            String title,
            Collection<Integer> lines,
            String remark,
            List<Doing> doings) {}

    /** Who does what in a step. */
    public record Doing(String actor, String text) {}

    /** One of the two ways in which it can have come to a cut. */
    public record Story(String title, String text) {}

    private static final Set<String> ENDING = Set.of("cut", "error", "report");

    private final WalkThrough walk;
    private final Labels labels;
    private final StepTexts texts;
    private final Explanation explanation;

    WalkThroughView(WalkThrough walk, Explanation explanation, Labels labels) {
        this.walk = walk;
        this.labels = labels;
        this.explanation = explanation;
        this.texts = new StepTexts(walk, explanation, labels);
    }

    public boolean isBare() {
        return walk.bare();
    }

    public List<StepView> getSteps() {
        List<StepView> steps = new ArrayList<>();
        for (Step step : walk.steps()) {
            steps.add(new StepView(
                    steps.size() + 1,
                    step.mark().symbol(),
                    step.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    texts.title(step),
                    step.mark() == Mark.NOT_REACHED ? List.of() : step.lines(),
                    remark(step),
                    texts.doings(step)));
        }
        return steps;
    }

    /** For a picture in HTML. */
    public LadderDrawing getDrawing() {
        return new LadderDrawing(ladder());
    }

    /** Rows of a picture in Mermaid. */
    public List<String> getDiagram() {
        return new SequenceDiagram(ladder()).rows();
    }

    private Ladder ladder() {
        Arrows arrows = new Arrows(walk, texts, labels, explanation.transfer());
        List<StepView> views = getSteps();
        List<Rung> rungs = new ArrayList<>();
        EnumSet<Actor> there = EnumSet.of(Actor.CLIENT, walk.forwarded() ? Actor.PROXY : Actor.SERVER);
        for (int i = 0; i < views.size(); i++) {
            List<Arrow> own = arrows.of(walk.steps().get(i));
            rungs.add(new Rung(views.get(i), own));
            own.forEach(arrow -> there.addAll(List.of(arrow.from(), arrow.to())));
        }
        return new Ladder(there.stream().map(this::lifeline).toList(), rungs);
    }

    private Lifeline lifeline(Actor actor) {
        return switch (actor) {
            case CLIENT -> new Lifeline(actor, labels.get("walk.client"), "curl");
            case DNS -> new Lifeline(actor, labels.get("walk.dns.peer-name"), "");
            case PROXY -> new Lifeline(actor, labels.get("walk.proxy.peer-name"), texts.proxy());
            case SERVER -> new Lifeline(actor, labels.get("walk.peer"), texts.server());
        };
    }

    private String remark(Step step) {
        boolean ending = ENDING.contains(step.id());
        return switch (step.mark()) {
            case PASSED -> step.lines().isEmpty() && !ending ? labels.get("walk.remark." + passedSilently()) : "";
            case FAILED ->
                ending || isFailedLater(step)
                        ? ""
                        : labels.get("walk.remark." + (wentOn(step) ? "error-answer" : "stopped"));
            case NOT_SHOWN -> labels.get("walk.remark." + notShown(step));
            case NOT_REACHED -> labels.get("walk.remark.not-reached");
        };
    }

    private boolean isFailedLater(Step step) {
        return after(step).anyMatch(s -> s.mark() == Mark.FAILED && !ENDING.contains(s.id()));
    }

    /** A whole answer that is an error stops nothing: {@code 404} with exit code 0; nor does {@code -X HEAD} before it is sent. */
    private boolean wentOn(Step step) {
        return explanation.outcome() == Outcome.SUCCEEDED
                || after(step).anyMatch(s -> s.mark() == Mark.PASSED && !ENDING.contains(s.id()));
    }

    private Stream<Step> after(Step step) {
        return walk.steps().stream().skip(walk.steps().indexOf(step) + 1L);
    }

    private String passedSilently() {
        return walk.bare() ? "proven" : "passed-silently";
    }

    private String notShown(Step step) {
        if (isBehind(step)) {
            return "behind";
        }
        return step.lines().isEmpty() ? "not-shown" : "unclear";
    }

    /** Who was reading through TLS had done the handshake. */
    private boolean isBehind(Step step) {
        return walk.hasTwoStories() && step.id().equals("tls") && walk.ending().isThroughTls();
    }

    /** Empty where the lines decide, and where no response in HTTP is read: FTP and mail have replies and a login. */
    public List<Story> getStories() {
        boolean response = walk.steps().stream().anyMatch(s -> s.id().equals("response"));
        return response && walk.hasTwoStories() ? List.of(story("after"), story("before")) : List.of();
    }

    private Story story(String name) {
        return new Story(labels.get("story." + name + ".title"), labels.get("story." + name + ".text"));
    }

    /** What shows which story it was. */
    public String getCommand() {
        return "curl -v -o body.out " + texts.url();
    }
}
