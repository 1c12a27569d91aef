package dev.curlexplain.transcript;

import java.util.List;

/** Takes the ends off that {@code cat -A} and terminals show of lines: {@code $}, {@code ^M}. */
final class LineEnds {
    /** Fewer lines can end so by chance: a prompt, a price. */
    private static final int FEWEST = 3;

    private LineEnds() {}

    /** @return the same list where the text shows no such ends */
    static List<String> remove(List<String> lines) {
        for (String end : List.of("^M$", "$", "^M")) {
            long full = lines.stream().filter(l -> !l.isBlank()).count();
            long ending = lines.stream().filter(l -> l.endsWith(end)).count();
            // a command or a remark of the author's may stand around
            if (ending >= FEWEST && ending * 5 >= full * 4) {
                return lines.stream().map(l -> without(l, end)).toList();
            }
        }
        return lines;
    }

    private static String without(String line, String end) {
        return line.endsWith(end) ? line.substring(0, line.length() - end.length()) : line;
    }
}
