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

    Statement read(int line, Frame frame) {
        return speech.sentence(frame.payload())
                .or(() -> wrapped(line, frame))
                .orElseGet(() -> new Statement(isContinued(line, frame) ? "tool.continued" : Event.UNRECOGNIZED));
    }

    private Optional<Statement> wrapped(int line, Frame first) {
        StringBuilder text = new StringBuilder(first.payload().stripTrailing());
        for (int i = line; i < drafts.size() && i < line + MOST_PIECES; i++) {
            Frame next = drafts.get(i).last().frame();
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

    private boolean isContinued(int line, Frame frame) {
        return line >= 2 && drafts.get(line - 2).last().frame().is(frame.mark());
    }
}
