package dev.curlexplain.transcript;

import java.util.regex.Pattern;

/**
 * Puts curl's markers back where a program's own debug callback, as CMake's, or a Markdown renderer left them
 * out: {@code Connected to a.test (192.0.2.1) port 443} is {@code * Connected to ...}, and the lines from
 * {@code GET / HTTP/1.1} to the next blank one are {@code > }.
 */
final class Unmarked {
    /** Text with so many different sentences of curl's is curl's; telnet has one of them, too. */
    static final int FEWEST = 2;

    private static final Pattern SENTENCE = Pattern.compile(
            "(?:Trying (?:\\S{1,80}:\\d{1,5}|[0-9a-f.:]{4,40})\\.\\.\\.|Connected to \\S{1,255} \\([0-9a-f.:]{3,45}\\) port \\d"
                    + "|Established connection to \\S|Closing connection(?: #?\\d+)?\\s?$|Connection #\\d+ to host \\S+ left intact|ALPN[:,] (?:curl |offer|server )"
                    + "|TLSv1\\.\\d \\((?:IN|OUT)\\), TLS|SSL connection using |Host \\S{1,255}:\\d+ was resolved|TCP_NODELAY set|Recv failure: |Could not resolve host: )");

    private static final Pattern REQUEST = Pattern.compile("^[A-Z]{3,10} \\S{1,4000} HTTP/\\d(?:\\.\\d)?\\s?$");

    private static final Pattern MARKED = Pattern.compile("[<>](?: |$)|[{}] \\[\\d+ bytes data\\]");

    private static final Pattern STAMP = Pattern.compile("^" + Landmarks.STAMP);

    private boolean requesting;

    /** Where a sentence of curl's begins at the line's start or behind what a log puts in front, or -1. */
    static int find(String line) {
        int end = Math.min(line.length(), 200);
        for (int at = 0; at < end; at++) {
            boolean begins = at == 0 || " \t:]|>".indexOf(line.charAt(at - 1)) >= 0;
            if (begins
                    && "TCESARH".indexOf(line.charAt(at)) >= 0
                    && SENTENCE.matcher(line).region(at, line.length()).lookingAt()) {
                return at;
            }
        }
        return -1;
    }

    /** The same text with the marker that it had. */
    String mark(String content) {
        if (MARKED.matcher(content).lookingAt()) {
            return content;
        }
        var stamp = STAMP.matcher(content);
        int start = stamp.lookingAt() ? stamp.end() : 0;
        String text = content.substring(start);
        String stripped = text.strip();
        if (REQUEST.matcher(stripped).matches()) {
            requesting = true;
        } else if (stripped.isEmpty()) {
            requesting = false;
        }
        if (requesting) {
            return content.substring(0, start) + "> " + text;
        }
        return Landmarks.isSentence(stripped) ? content.substring(0, start) + "* " + text : content;
    }
}
