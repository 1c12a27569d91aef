package dev.curlexplain.event;

import dev.curlexplain.event.Frame.Mark;
import dev.curlexplain.transcript.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One print of curl's with its frame, before its neighbours decide what it is.
 *
 * @param line that it stands in; most lines hold one
 * @param meter what it says where it is a progress meter's row
 * @param continuation whether it is the rest of the print above, which somebody broke in two
 */
record Draft(Line line, String content, Frame frame, Optional<Statement> meter, boolean continuation) {
    static List<Draft> of(List<Line> lines, FrameReader frames) {
        List<Draft> drafts = new ArrayList<>(lines.size());
        for (Line line : lines) {
            for (String content : line.pieces()) {
                drafts.add(new Draft(line, content, frames.read(content), ProgressMeter.read(content), false));
            }
        }
        return drafts;
    }

    /** The same print with what was broken off it. */
    Draft with(String whole, FrameReader frames) {
        return new Draft(line, whole, frames.read(whole), Optional.empty(), false);
    }

    Draft asContinuation() {
        return new Draft(line, content, frame, meter, true);
    }

    /** Of a dump's row, {@code 0040: ...}: where in its block it stands, in bytes; -1 of other pieces. */
    long rowOffset() {
        int colon = content.indexOf(": ");
        return frame.is(Mark.DUMP_ROW) && colon > 0 && colon < 16
                ? Long.parseLong(content.substring(0, colon), 16)
                : -1;
    }

    int number() {
        return line.number();
    }

    boolean isBlank() {
        return content.isBlank();
    }

    /** No marker, no meter: the server's text, or a human's. */
    boolean isPlain() {
        return !isBlank() && !continuation && !isInterrupt() && frame.is(Mark.NONE) && meter.isEmpty();
    }

    /** {@code ^C}: what a terminal shows when somebody stops the program. */
    boolean isInterrupt() {
        return content.strip().equals("^C");
    }
}
