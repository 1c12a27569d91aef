package dev.curlexplain.event;

/**
 * libcurl's error as other programs print it in words that name curl: {@code cURL error 56: SSL read: errno 104}
 * (PHP), {@code error: RPC failed; curl 18 transfer closed ...} (git), {@code curl: (35) ...} in the middle of a
 * log line.
 *
 * @param code libcurl's result code, or null where the program does not print it
 * @param message libcurl's own text as far as it stands in this line
 * @param retold whether the program tells it in words of its own, which show nothing of libcurl's result
 */
record ErrorReport(Integer code, Passage message, boolean retold) {}
