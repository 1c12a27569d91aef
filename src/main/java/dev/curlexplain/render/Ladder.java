package dev.curlexplain.render;

import dev.curlexplain.render.WalkThroughView.StepView;
import java.util.List;

/**
 * A walk-through as a ladder: who takes part, from left to right, and for each step what goes from one to
 * the other.
 */
record Ladder(List<Lifeline> lifelines, List<Rung> rungs) {
    enum Actor {
        CLIENT,
        DNS,
        PROXY,
        SERVER
    }

    /** What this transcript tells of an arrow. */
    enum Fate {
        /** it went its way */
        SEEN,
        /** it should have come next, and did not */
        MISSING,
        /** it ended the transfer */
        FATAL,
        /** not shown, or not reached */
        OPEN
    }

    /** @param place what this transcript calls the actor, such as {@code example.test:443}; empty where it does not */
    record Lifeline(Actor actor, String name, String place) {}

    record Rung(StepView step, List<Arrow> arrows) {
        /** A step that went well needs none. */
        String remark() {
            return step.mark().equals("passed") ? "" : step.remark();
        }
    }

    /** From an actor to itself: something that happens there. */
    record Arrow(Actor from, Actor to, String label, Fate fate) {
        boolean isNote() {
            return from == to;
        }
    }
}
