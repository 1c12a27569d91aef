package dev.curlexplain.event;

import dev.curlexplain.event.Frame.Mark;
import dev.curlexplain.transcript.Fragment;
import dev.curlexplain.transcript.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line with its frames, before its neighbours decide what it is. */
final class Draft {
    record Piece(Fragment fragment, Frame frame, Optional<Statement> meter) {}

    private final Line line;
    private final List<Piece> pieces = new ArrayList<>(1);

    Draft(Line line, FrameReader frames) {
        this.line = line;
        for (Fragment fragment : line.fragments()) {
            pieces.add(new Piece(fragment, frames.read(fragment.content()), ProgressMeter.read(fragment.content())));
        }
    }

    Line line() {
        return line;
    }

    List<Piece> pieces() {
        return pieces;
    }

    boolean isBlank() {
        return pieces.stream().allMatch(p -> p.fragment().content().isBlank());
    }

    /** No marker, no meter: the server's text, or a human's. */
    boolean isPlain() {
        return !isBlank()
                && !isInterrupt()
                && pieces.stream()
                        .allMatch(p -> p.frame().is(Mark.NONE) && p.meter().isEmpty());
    }

    /** {@code ^C}: what a terminal shows when somebody stops the program. */
    boolean isInterrupt() {
        return line.text().strip().equals("^C");
    }

    Piece last() {
        return pieces.get(pieces.size() - 1);
    }
}
