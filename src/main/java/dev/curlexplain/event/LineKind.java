package dev.curlexplain.event;

import java.util.Locale;

/** What sort of line it is; the names are those of the JSON contract, in lower case with hyphens. */
public enum LineKind {
    /** {@code $ curl -v https://example.test} */
    COMMAND,
    /** {@code * Connected to example.test (192.0.2.1) port 443} */
    INFO,
    /** {@code > GET / HTTP/1.1} */
    REQUEST_HEADER,
    /** {@code < HTTP/1.1 200 OK} */
    RESPONSE_HEADER,
    /** <code>{ [5 bytes data]</code>, and rows of a data dump */
    DATA,
    /** what the server sent as content */
    BODY,
    /** the progress meter */
    PROGRESS,
    /** {@code curl: (35) Recv failure: Connection reset by peer} */
    ERROR,
    /** {@code Warning: ...} */
    WARNING,
    /** {@code * [TCP] ...}, {@code => Send header, 78 bytes (0x4e)} */
    TRACE,
    BLANK,
    /** text that curl did not print */
    PROSE;

    /** What curl prints with -v or --trace alone; {@code -i} shows headers of an answer without it. */
    public boolean isVerbose() {
        return this == INFO || this == REQUEST_HEADER || this == RESPONSE_HEADER || this == DATA || this == TRACE;
    }

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
