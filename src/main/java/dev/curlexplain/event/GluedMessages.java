package dev.curlexplain.event;

import dev.curlexplain.event.Frame.Mark;
import java.util.List;
import java.util.Optional;

/** Messages behind a body without a line feed at its end: <code>{"ok":true}* Connection #0 to host a.test left intact</code>. */
final class GluedMessages {
    private static final List<String> BEHIND_BODIES = List.of("* ", "curl: (", "== Info: ");

    /** {@code --trace-ascii -} prints the body itself, too, outside of every block of headers. */
    private static final List<String> BEHIND_TRACED_BODIES = List.of("== Info: ");

    /** Of places where one may begin, the last ones. */
    private static final int MOST_TRIED = 4;

    private final FrameReader frames;
    private final CurlSpeech speech;

    GluedMessages(FrameReader frames, CurlSpeech speech) {
        this.frames = frames;
        this.speech = speech;
    }

    Optional<Event> behindBody(Draft draft) {
        return find(draft, BEHIND_BODIES);
    }

    Optional<Event> behindTracedBody(Draft draft) {
        return find(draft, BEHIND_TRACED_BODIES);
    }

    private Optional<Event> find(Draft draft, List<String> marks) {
        String text = draft.content();
        int at = text.length();
        for (int tried = 0; tried < MOST_TRIED; tried++) {
            at = lastMark(text, at - 1, marks);
            if (at <= 0) {
                break;
            }
            Frame frame = frames.read(text.substring(at));
            Optional<Statement> message = frame.is(Mark.NONE) ? Optional.empty() : speech.message(frame);
            if (message.isPresent()) {
                return message.map(said -> event(draft, frame, said));
            }
        }
        return Optional.empty();
    }

    private static int lastMark(String text, int from, List<String> marks) {
        return marks.stream()
                .mapToInt(mark -> text.lastIndexOf(mark, from))
                .max()
                .orElse(-1);
    }

    private static Event event(Draft draft, Frame frame, Statement message) {
        LineKind kind = frame.is(Mark.FAILURE) ? LineKind.ERROR : LineKind.INFO;
        Statement said = frame.code() == null ? message : message.with("exitCode", (long) frame.code());
        return new Event(said, kind, draft.number(), frame.stamp());
    }
}
