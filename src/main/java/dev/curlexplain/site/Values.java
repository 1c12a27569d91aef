package dev.curlexplain.site;

import java.util.regex.Pattern;

/** What differs from case to case in a line: hosts, addresses, ports, amounts. */
final class Values {
    private static final Pattern VALUE = Pattern.compile("(?:[\\w-]{1,63}\\.){1,8}[a-z]{2,}(?::\\d+)?"
            + "|\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?|(?<=port )\\d+|\\d+(?= (?:ms|milliseconds|seconds|bytes|out of))");

    private Values() {}

    /** {@code Could not resolve host: {}} for the example's own host. */
    static String replaced(String line) {
        return VALUE.matcher(line).replaceAll("{}");
    }
}
