package dev.curlexplain.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What proves that curl spoke in a text at all. {@code > } and {@code < } alone are quotes and mark-up as
 * well, {@code * } a list; a message that curl is known to print, or an HTTP request or status line, is proof.
 */
final class CurlEvidence {
    private static final Set<LineKind> CURLS_OWN =
            EnumSet.of(LineKind.TRACE, LineKind.ERROR, LineKind.WARNING, LineKind.DATA, LineKind.PROGRESS);

    private static final Set<String> HTTP = Set.of("http.request-line", "http.status-line");

    /** A request that no marker of curl's stands in front of: HTTPie and wget show theirs so. */
    private static final Pattern OTHERS_REQUEST =
            Pattern.compile("(?:^|[\"'])[A-Z]{3,10} \\S{1,2000} HTTP/\\d(?:\\.\\d)?(?:\\\\r|\\s*$)");

    /** Longer than what a server says with a status; a sentence about one. */
    private static final int LONGEST_REASON = 50;

    /** {@code * LIST () "/" INBOX}: content with a star of its own, no words of curl's. */
    private static final String PRINTED_ANSWER = "mail.imap-answer-printed";

    private CurlEvidence() {}

    static boolean isIn(List<EventLine> lines) {
        return lines.stream()
                        .filter(line -> !isUnderline(line))
                        .flatMap(line -> line.events().stream())
                        .anyMatch(CurlEvidence::isProof)
                || lines.stream().anyMatch(CurlEvidence::isIncludedStatus) && !isOthersExchange(lines)
                || count(lines, Event::isRecognized) > count(lines, e -> !e.isRecognized());
    }

    /** What no list and no other program's output looks like. */
    private static boolean isProof(Event event) {
        boolean http = HTTP.contains(event.id()) && !event.fields().containsKey("included");
        return http || isOfAConnection(event) || event.isRecognized() && CURLS_OWN.contains(event.kind());
    }

    /** A progress bar without its number may be a line below a heading. */
    private static boolean isUnderline(EventLine line) {
        return line.line().text().indexOf('%') < 0 && line.events().stream().allMatch(e -> e.is("progress.bar"));
    }

    /** {@code * Connected to a.test (192.0.2.1) port 443}: a list has no such values. */
    private static boolean isOfAConnection(Event event) {
        return event.kind() == LineKind.INFO
                && event.isRecognized()
                && (event.fields().containsKey("address")
                        || event.fields().containsKey("tryAddress")
                        || event.fields().values().stream().anyMatch(Number.class::isInstance));
    }

    /** Messages have {@code * } in front, as the points of a list have; in a list few read like curl's. */
    private static long count(List<EventLine> lines, Predicate<Event> which) {
        return lines.stream()
                .flatMap(l -> l.events().stream())
                .filter(e -> e.kind() == LineKind.INFO && !e.is(PRINTED_ANSWER))
                .filter(which)
                .count();
    }

    private static boolean isIncludedStatus(EventLine line) {
        return line.events().stream()
                .anyMatch(e -> e.is("http.status-line")
                        && e.text("reason").map(String::length).orElse(0) <= LONGEST_REASON);
    }

    private static boolean isOthersExchange(List<EventLine> lines) {
        return lines.stream()
                        .map(l -> l.line().text())
                        .anyMatch(l -> OTHERS_REQUEST.matcher(l).find())
                && lines.stream().noneMatch(l -> l.line().text().contains("User-Agent: curl/"));
    }

    /** The same line in a text that is not curl's; a command stays one. */
    static EventLine withdraw(EventLine line) {
        if (line.kind() == LineKind.COMMAND) {
            return line;
        }
        LineKind kind = line.kind() == LineKind.BLANK ? LineKind.BLANK : LineKind.PROSE;
        return new EventLine(line.line(), kind, List.of());
    }
}
