package dev.curlexplain.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What proves that curl spoke in a text at all. {@code > } and {@code < } alone are quotes and mark-up as
 * well, {@code * } a list; a message that curl is known to print, or an HTTP request or status line, is proof.
 */
final class CurlEvidence {
    private static final Set<LineKind> CURLS_OWN = EnumSet.of(
            LineKind.INFO, LineKind.TRACE, LineKind.ERROR, LineKind.WARNING, LineKind.DATA, LineKind.PROGRESS);

    private static final Set<String> HTTP = Set.of("http.request-line", "http.status-line");

    private CurlEvidence() {}

    static boolean isIn(EventLine line) {
        return line.events().stream()
                .anyMatch(e -> HTTP.contains(e.id()) || e.isRecognized() && CURLS_OWN.contains(e.kind()));
    }

    /** The same line in a text that is not curl's; a command stays one. */
    static EventLine withdraw(EventLine line) {
        boolean stays = line.kind() == LineKind.COMMAND || line.kind() == LineKind.BLANK;
        return stays ? line : new EventLine(line.line(), LineKind.PROSE, List.of());
    }
}
