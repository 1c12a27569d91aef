package dev.curlexplain.transcript;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes off the {@code >} with which mail and forums quote, where the text has none of curl's own:
 *
 * <pre>{@code
 * > $ git push
 * > error: RPC failed; curl 56 Send failure: Connection was reset
 * }</pre>
 *
 * What curl says with a marker tells its quoting itself ({@link Unwrapping}).
 */
final class Quoting {
    private static final Pattern QUOTED = Pattern.compile("^(?:> ?){1,9}+");

    /** Below a quote curl's messages, headers and data begin with these. */
    private static final Pattern MARKED = Pattern.compile("^(?:> ?){0,9}+(?:[*<{}] |== Info: |=> Send |<= Recv )");

    /** A request line, a header field, a command to a mail or FTP server: {@code > AUTH PLAIN}, {@code > A001 LOGIN}. */
    private static final Pattern SENT = Pattern.compile(
            "^(?:> ?){1,9}+(?:[A-Z][A-Z0-9]{2,9}+(?: |$)|[A-Z]\\d{3} [A-Z]|[A-Za-z0-9-]{1,40}+: \\S{1,400}$|(?:Host|User-Agent|Accept[A-Za-z-]{0,20}|Content-[A-Za-z]{1,20}|Authorization|Cookie): )");

    /** Only where a program's words about curl are quoted is there anything to gain. */
    private static final Pattern ABOUT_CURL =
            Pattern.compile("^>[> ].{0,2000}(?i:curl|ssl|unable to access|could not)");

    private Quoting() {}

    /** @return the same list where nothing is quoted, or where the markers may be curl's */
    static List<String> remove(List<String> lines) {
        boolean quoted = lines.stream().anyMatch(l -> ABOUT_CURL.matcher(l).find())
                && lines.stream()
                        .noneMatch(
                                l -> MARKED.matcher(l).find() || SENT.matcher(l).find());
        return quoted
                ? lines.stream().map(l -> QUOTED.matcher(l).replaceFirst("")).toList()
                : lines;
    }
}
