package dev.curlexplain.event;

import java.util.List;
import java.util.Optional;

/**
 * {@code Warning: }, {@code Note: } and {@code curl: } of the tool. It wraps them at the terminal's width
 * and repeats the prefix; joined they are one sentence.
 */
final class ToolRemarks {
    private static final int MOST_PIECES = 8;

    private final List<Draft> drafts;
    private final CurlSpeech speech;

    ToolRemarks(List<Draft> drafts, CurlSpeech speech) {
        this.drafts = drafts;
        this.speech = speech;
    }

    Statement read(int index, Frame frame) {
        return speech.sentence(frame.payload())
                .or(() -> wrapped(index, frame))
                .orElseGet(() -> new Statement(isContinued(index, frame) ? "tool.continued" : Event.UNRECOGNIZED));
    }

    private Optional<Statement> wrapped(int index, Frame first) {
        StringBuilder text = new StringBuilder(first.payload().stripTrailing());
        for (int i = index + 1; i < drafts.size() && i <= index + MOST_PIECES; i++) {
            Frame next = drafts.get(i).frame();
            if (!next.is(first.mark())) {
                break;
            }
            text.append(' ').append(next.payload().strip());
            Optional<Statement> statement = speech.sentence(text.toString());
            if (statement.isPresent()) {
                return statement;
            }
        }
        return Optional.empty();
    }

    private boolean isContinued(int index, Frame frame) {
        return index > 0 && drafts.get(index - 1).frame().is(frame.mark());
    }
}
