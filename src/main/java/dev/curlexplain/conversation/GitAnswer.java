package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.EventLine;
import dev.curlexplain.event.LineKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether git had begun to read the server's answer when libcurl failed: {@code remote: Compressing objects: 100%} is
 * part of the answer, and {@code early EOF} is what git says of a pack that ends too soon. Without verbose lines nothing
 * else shows it.
 */
final class GitAnswer {
    private static final int LONGEST = 4096;

    /** Lines that git prints behind libcurl's error. */
    private static final int BEHIND = 8;

    /**
     * Failures that no answer near them belongs to: the curl tool ran by itself, and git was still asking for the refs
     * of another repository, such as a submodule.
     */
    private static final Pattern APART = Pattern.compile("curl: \\(|\\bunable to access '");

    private static final Pattern BEGUN =
            Pattern.compile("\\bremote: (?:Enumerating|Counting|Compressing) objects: |\\bReceiving objects: +\\d"
                    + "|\\bfetch-pack: unexpected disconnect while reading sideband packet"
                    + "|\\bearly EOF\\b|\\bindex-pack failed\\b");

    private GitAnswer() {}

    /**
     * @param lines of the whole transcript
     * @param first line of the transfer's log
     * @param events of the transfer
     */
    static boolean isBegun(List<EventLine> lines, int first, List<Event> events) {
        int last = events.get(events.size() - 1).line();
        return events.stream().noneMatch(e -> e.kind().isVerbose() || isApart(lines.get(e.line() - 1)))
                && lines.subList(first - 1, Math.min(lines.size(), last + BEHIND)).stream()
                        .filter(l -> l.kind() == LineKind.PROSE)
                        .map(l -> l.line().text())
                        .anyMatch(t -> t.length() <= LONGEST && BEGUN.matcher(t).find());
    }

    private static boolean isApart(EventLine line) {
        String text = line.line().text();
        return text.length() <= LONGEST && APART.matcher(text).find();
    }
}
