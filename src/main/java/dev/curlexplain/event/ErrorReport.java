package dev.curlexplain.event;

import java.util.Optional;

/**
 * libcurl's error as other programs print it: {@code cURL error 56: SSL read: errno 104} (PHP),
 * {@code error: RPC failed; curl 18 transfer closed ...} (git), {@code curl: (35) ...} in the middle
 * of a log line.
 *
 * @param code libcurl's result code, or null where the program does not print it
 * @param general the code's general text where it is printed beside the code, or null
 * @param message libcurl's own text, may be empty
 * @param named whether the program says that it is curl's; if not, code or message have to be known ones
 */
record ErrorReport(Integer code, String general, String message, boolean named) {
    /** dnf and yum put libcurl's own words behind the general text: {@code ... for https://a.test/ [SSL certificate problem: ...]}. */
    Optional<String> bracketed() {
        int open = message.indexOf(" [");
        return open > 0 && message.endsWith("]")
                ? Optional.of(message.substring(open + 2, message.length() - 1))
                : Optional.empty();
    }
}
