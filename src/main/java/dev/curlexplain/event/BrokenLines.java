package dev.curlexplain.event;

import dev.curlexplain.event.Frame.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Joins what a mail program or a form broke at its width:
 *
 * <pre>{@code
 * * SSL certificate problem: unable to get local issuer
 * certificate
 * }</pre>
 *
 * A line was broken when the next one's first word would not have fitted into the widest line of the text.
 */
final class BrokenLines {
    private static final int NARROWEST = 50;
    private static final int WIDEST = 100;
    private static final int MOST_JOINED = 3;

    /** Lines broken between words differ in length by about one word. */
    private static final int WORD = 10;

    private static final Set<Mark> MARKED =
            EnumSet.of(Mark.INFO, Mark.FAILURE, Mark.REQUEST_HEADER, Mark.RESPONSE_HEADER, Mark.TOOL, Mark.WARNING);

    private final List<Draft> drafts;
    private final FrameReader frames;
    private final CurlSpeech speech;
    private final int width;

    private BrokenLines(List<Draft> drafts, FrameReader frames, CurlSpeech speech) {
        this.drafts = drafts;
        this.frames = frames;
        this.speech = speech;
        this.width = drafts.stream()
                .filter(d -> MARKED.contains(d.frame().mark()))
                .mapToInt(d -> d.content().length())
                .max()
                .orElse(0);
    }

    static List<Draft> join(List<Draft> drafts, FrameReader frames, CurlSpeech speech) {
        BrokenLines broken = new BrokenLines(drafts, frames, speech);
        boolean possible = broken.width >= NARROWEST && broken.width <= WIDEST && !broken.leavesWiderLines();
        return broken.withWholeReasons(possible ? broken.joined() : drafts);
    }

    /** {@code curl: (35) Recv failure: Connec} goes on below at any width: only with its rest is the reason a known one. */
    private List<Draft> withWholeReasons(List<Draft> lines) {
        List<Draft> whole = new ArrayList<>(lines);
        for (int i = 0; i + 1 < whole.size(); i++) {
            Draft rest = whole.get(i + 1);
            if (rest.isPlain() && rest.content().length() <= WIDEST) {
                Optional<Draft> joined = wholeReason(whole.get(i), rest);
                if (joined.isPresent()) {
                    whole.set(i, joined.get());
                    whole.set(i + 1, rest.asContinuation());
                }
            }
        }
        return whole;
    }

    /** A message whose reason is a known one with its rest, within a word or between two, and is none without it. */
    private Optional<Draft> wholeReason(Draft draft, Draft rest) {
        String begun = draft.content().stripTrailing();
        return !hasReason(draft, false)
                ? Optional.empty()
                : Stream.of("", " ")
                        .map(between ->
                                draft.with(begun + between + rest.content().strip(), frames))
                        .filter(d -> hasReason(d, true))
                        .findFirst();
    }

    /** Whether a message gives the system's or the library's reason, one that is known or one that is not. */
    private boolean hasReason(Draft draft, boolean known) {
        return (draft.frame().is(Mark.FAILURE) || draft.frame().is(Mark.INFO))
                && speech.message(draft.frame())
                        .filter(s -> s.fields().get("reason") instanceof String reason
                                && known
                                        == (s.fields().containsKey("errno")
                                                || speech.vocabulary()
                                                        .libraryError(reason)
                                                        .isPresent()))
                        .isPresent();
    }

    /** What breaks lines breaks every line that has a blank to break at. */
    private boolean leavesWiderLines() {
        return drafts.stream()
                .filter(d -> d.meter().isEmpty())
                .map(d -> d.content().stripTrailing())
                .anyMatch(text -> text.length() > width + WORD && text.lastIndexOf(' ', width) > width / 2);
    }

    private List<Draft> joined() {
        List<Draft> joined = new ArrayList<>(drafts);
        boolean hard = isCutAtWidth();
        for (int i = 0; i + 1 < joined.size(); i++) {
            Draft draft = joined.get(i);
            for (int next = i + 1; next < joined.size() && next <= i + MOST_JOINED && goesOn(next); next++) {
                String text = hard
                        ? draft.content() + drafts.get(next).content()
                        : draft.content().stripTrailing()
                                + ' '
                                + drafts.get(next).content().strip();
                Draft whole = wholeReason(draft, drafts.get(next)).orElse(draft.with(text, frames));
                if (!isWorthJoining(draft, whole, drafts.get(next))) {
                    break;
                }
                draft = whole;
                joined.set(i, whole);
                joined.set(next, drafts.get(next).asContinuation());
            }
        }
        return joined;
    }

    /** A terminal breaks within words, in the same column each time, where a mail program breaks between them. */
    private boolean isCutAtWidth() {
        List<Integer> lengths = IntStream.range(1, drafts.size())
                .filter(this::goesOn)
                .mapToObj(i -> drafts.get(i - 1).content().length())
                .toList();
        return lengths.size() > 1 && lengths.stream().allMatch(length -> length == width);
    }

    private boolean goesOn(int next) {
        Draft before = drafts.get(next - 1);
        Draft draft = drafts.get(next);
        String text = draft.content();
        boolean open = MARKED.contains(before.frame().mark()) || before.isPlain();
        int space = text.indexOf(' ');
        int word = space < 0 ? text.strip().length() : space;
        return open
                && draft.isPlain()
                && !Character.isWhitespace(text.charAt(0))
                && before.content().stripTrailing().length() + 1 + word > width
                && text.length() <= width;
    }

    /** A header has no plain line below it; a message is whole only with its rest, or its rest begins in its middle. */
    private boolean isWorthJoining(Draft draft, Draft whole, Draft rest) {
        Mark mark = draft.frame().mark();
        if (mark == Mark.REQUEST_HEADER || mark == Mark.RESPONSE_HEADER) {
            return draft.frame().payload().indexOf(':') > 0;
        }
        if (!MARKED.contains(mark) || speech.isToolText(rest)) {
            return false;
        }
        boolean known = speech.message(draft.frame()).isPresent();
        return speech.message(whole.frame()).isPresent()
                && (!known || mayBeMiddle(rest.content().charAt(0)));
    }

    private static boolean mayBeMiddle(char first) {
        return first == '(' || Character.isLetterOrDigit(first) && !Character.isUpperCase(first);
    }
}
