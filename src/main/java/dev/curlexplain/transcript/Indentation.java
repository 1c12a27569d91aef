package dev.curlexplain.transcript;

import java.util.List;

/** Takes off what all lines are moved to the right by, as in {@code     HTTP/1.1 504 Gateway Timeout} of an indented block. */
final class Indentation {
    /** curl's own meter begins with two blanks. */
    private static final int FEWEST_BLANKS = 3;

    private Indentation() {}

    /** @return the same list where some line begins at the margin */
    static List<String> remove(List<String> lines) {
        String common = lines.stream()
                .filter(line -> !line.isBlank())
                .map(Indentation::of)
                .reduce(Indentation::shared)
                .orElse("");
        if (common.length() < FEWEST_BLANKS && !common.startsWith("\t")) {
            return lines;
        }
        return lines.stream()
                .map(line -> line.isBlank() ? line : line.substring(common.length()))
                .toList();
    }

    private static String of(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        return line.substring(0, end);
    }

    private static String shared(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }
}
