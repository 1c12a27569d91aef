package dev.curlexplain.event;

import dev.curlexplain.event.Frame.Mark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Where a response body between verbose lines ends. A body can hold anything, lines that look like
 * curl's own included ({@code * Closing connection 0 twice} in a changelog). Two things tell it from
 * curl: the announced length, and that after curl's closing words no more body follows.
 */
final class BodyExtent {
    /** With these curl begins something new, so that what follows may well be a body again. */
    private static final Set<Mark> OPENING = Set.of(Mark.REQUEST_HEADER, Mark.RESPONSE_HEADER, Mark.DUMP);

    private final boolean[] breaksOff;
    private final int[] nextPlain;
    private final int[] nextOpening;

    private boolean inside;
    private long announced = -1;
    private long consumed;
    private long owed;

    BodyExtent(List<Draft> drafts, CurlSpeech speech) {
        int size = drafts.size();
        nextPlain = new int[size + 1];
        nextOpening = new int[size + 1];
        nextPlain[size] = size;
        nextOpening[size] = size;
        boolean[] afterwards = afterwards(drafts, speech);
        breaksOff = breaksOff(drafts, speech);
        for (int i = size - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean plain = !afterwards[i] && draft.isPlain() && !speech.isToolText(draft);
            nextPlain[i] = plain ? i : nextPlain[i + 1];
            boolean opens = OPENING.contains(draft.frame().mark());
            nextOpening[i] = opens ? i : nextOpening[i + 1];
        }
    }

    /**
     * Which lines come behind curl's last word: the last piece of a body without a line feed can come behind
     * {@code curl: (18) ...}, and a human goes on behind that, or behind {@code * Closing connection} and a blank line.
     */
    private static boolean[] afterwards(List<Draft> drafts, CurlSpeech speech) {
        boolean[] afterwards = new boolean[drafts.size()];
        for (int i = 1; i < afterwards.length; i++) {
            Draft draft = drafts.get(i);
            Draft before = drafts.get(i - 1);
            boolean open = draft.isBlank() || draft.isPlain();
            boolean ends = before.frame().is(Mark.FAILURE)
                    || before.isInterrupt()
                    || draft.isBlank() && speech.isLastWord(before);
            afterwards[i] = open && (ends || afterwards[i - 1]);
        }
        return afterwards;
    }

    /**
     * Where curl gives a body up: a failure of the kind that ends one, and nothing but curl's words from there to its
     * last one, {@code * Closing connection} or {@code curl: (18) ...}.
     */
    private static boolean[] breaksOff(List<Draft> drafts, CurlSpeech speech) {
        boolean[] breaksOff = new boolean[drafts.size()];
        boolean closes = false;
        boolean breaks = false;
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean curls = draft.frame().is(Mark.FAILURE) || speech.isKnownMessage(draft);
            closes = curls && (closes || draft.frame().is(Mark.FAILURE) || speech.isLastWord(draft));
            breaks = closes && (breaks || speech.endsBody(draft));
            breaksOff[i] = closes && breaks;
        }
        return breaksOff;
    }

    /** @param length of the body in bytes, or -1 when the headers do not tell */
    void begin(long length) {
        inside = true;
        announced = length;
        consumed = 0;
    }

    void end() {
        owed = inside && consumed == 0 ? announced : 0;
        inside = false;
    }

    /** The body went elsewhere, so it will not turn up in this text. */
    void forgive() {
        owed = 0;
    }

    /** Text that comes late: standard output reached a pipe after the lines about it. */
    boolean takesLate(String text) {
        if (owed <= 0) {
            return false;
        }
        owed -= text.getBytes(StandardCharsets.UTF_8).length + 1L;
        return true;
    }

    boolean isInside() {
        return inside;
    }

    boolean hasBegun() {
        return consumed > 0;
    }

    void consume(String text) {
        consumed += text.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    /** All announced bytes have been seen. */
    boolean isComplete() {
        return announced >= 0 && consumed >= announced;
    }

    /** Whether words of curl's at this line may be curl's: nothing of a body comes between them and the next request. */
    boolean mayBeCurl(int index) {
        return !inside
                || announced == 0
                || isComplete()
                || !hasBegun()
                || index < breaksOff.length && breaksOff[index]
                || nextPlain[index] >= nextPlain.length - 1
                || nextOpening[index] < nextPlain[index] && announced < 0;
    }
}
