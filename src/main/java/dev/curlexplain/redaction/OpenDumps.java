package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dumps that end in the middle of a line, which the next one of their kind goes on with: curl dumps what it sends or
 * receives at once. Only headers that it receives are always whole lines.
 *
 * <pre>{@code
 * => Send data, 12 bytes (0xc)
 * 0000: password=abc
 * => Send data, 3 bytes (0x3)
 * 0000: 123
 * }</pre>
 */
final class OpenDumps {
    private static final Pattern HEADING =
            Pattern.compile("(?<kind>=> Send header|(?:=> Send|<= Recv) data), (?<bytes>\\d{1,10}) bytes \\(0x");

    /** More rows are not kept at once: the longest tokens fit in. */
    private static final int MOST_ROWS = 1024;

    /** So many of them are kept for the next dump where they are too many. */
    private static final int ROWS_KEPT = 128;

    /** Rows of dumps of one kind that go on with each other. */
    private static final class Chain {
        private final List<JoinedView.Part> rows = new ArrayList<>();
        private boolean joined;
    }

    private final Map<String, Chain> open = new LinkedHashMap<>();
    private String kind = "";
    private long bytes;

    /** @param line that is no row of a dump, and may announce one */
    void heading(String line) {
        kind = "";
        if (line.contains(" bytes (0x")) {
            Matcher heading = HEADING.matcher(line);
            if (heading.find()) {
                kind = heading.group("kind");
                bytes = Long.parseLong(heading.group("bytes"));
            }
        }
    }

    /**
     * @param parts the rows of the dump that was announced last
     * @param shown how many bytes they show; a line end is shown by {@code --trace} alone
     * @return rows of several dumps that are joined, none where nothing is, or where the next may go on with them
     */
    List<JoinedView.Part> ended(List<JoinedView.Part> parts, long shown) {
        if (kind.isEmpty()) {
            return List.of();
        }
        Chain chain = open.computeIfAbsent(kind, unused -> new Chain());
        int before = chain.rows.size();
        chain.joined |= before > 0;
        chain.rows.addAll(parts);
        if (before > 0) {
            JoinedView.Part first = parts.get(0);
            chain.rows.set(before, new JoinedView.Part(first.view(), first.from(), first.to(), ""));
        }
        int end = chain.rows.size() - 1;
        JoinedView.Part last = withoutRest(chain.rows.get(end), shown - bytes);
        chain.rows.set(end, last);
        boolean goesOn = shown >= bytes && !endsLine(last);
        if (!goesOn || chain.rows.size() > MOST_ROWS) {
            open.remove(kind);
        }
        if (goesOn && !open.containsKey(kind)) {
            Chain next = new Chain();
            next.rows.addAll(chain.rows.subList(Math.max(0, end - ROWS_KEPT), end + 1));
            open.put(kind, next);
        }
        boolean complete = open.get(kind) != chain;
        kind = "";
        return complete && chain.joined ? chain.rows : List.of();
    }

    /** @return what is joined still where the text ends */
    List<List<JoinedView.Part>> rest() {
        return open.values().stream()
                .filter(chain -> chain.joined)
                .map(chain -> chain.rows)
                .toList();
    }

    /** A line feed alone is shown as a dot. */
    private static boolean endsLine(JoinedView.Part row) {
        return row.to() == row.from() || "\n.".indexOf(row.view().text().charAt(row.to() - 1)) >= 0;
    }

    /** A log may have put something behind a row. */
    private static JoinedView.Part withoutRest(JoinedView.Part row, long rest) {
        return rest <= 0 || rest >= row.to() - row.from()
                ? row
                : new JoinedView.Part(row.view(), row.from(), row.to() - (int) rest, row.before());
    }
}
