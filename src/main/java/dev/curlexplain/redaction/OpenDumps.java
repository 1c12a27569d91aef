package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.HashMap;
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

    /** Of a dump no more rows than these are kept for the next; the longest tokens fit in. */
    private static final int MOST_ROWS = 256;

    private final Map<String, List<JoinedView.Part>> open = new HashMap<>();
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
     * @return rows of the dumps before with these, none where no dump was left open
     */
    List<JoinedView.Part> ended(List<JoinedView.Part> parts, long shown) {
        if (kind.isEmpty()) {
            return List.of();
        }
        List<JoinedView.Part> before = open.remove(kind);
        List<JoinedView.Part> all = new ArrayList<>(before == null ? List.of() : before);
        for (JoinedView.Part part : parts) {
            boolean goesOn = before != null && all.size() == before.size();
            all.add(goesOn ? new JoinedView.Part(part.view(), part.from(), part.to(), "") : part);
        }
        JoinedView.Part last = withoutRest(all.remove(all.size() - 1), shown - bytes);
        all.add(last);
        // a line feed alone is shown as a dot
        boolean endsLine =
                last.to() == last.from() || "\n.".indexOf(last.view().text().charAt(last.to() - 1)) >= 0;
        if (shown >= bytes && !endsLine) {
            open.put(kind, List.copyOf(all.subList(Math.max(0, all.size() - MOST_ROWS), all.size())));
        }
        kind = "";
        return before == null ? List.of() : all;
    }

    /** A log may have put something behind a row. */
    private static JoinedView.Part withoutRest(JoinedView.Part row, long rest) {
        return rest <= 0 || rest >= row.to() - row.from()
                ? row
                : new JoinedView.Part(row.view(), row.from(), row.to() - (int) rest, row.before());
    }
}
