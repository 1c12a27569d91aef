package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;

/** Counts the body of a response in a trace: {@code <= Recv data, 4096 bytes (0x1000)}. */
final class TracedBody {
    private long announced = -1;
    private long received;

    /** {@code Content-Length: 4096} of the last response */
    void see(Event event) {
        if (event.is("http.status-line")) {
            announced = -1;
            received = 0;
        } else if (event.is("http.response-field")
                && event.text("name").map("content-length"::equalsIgnoreCase).orElse(false)) {
            announced = event.text("value")
                    .filter(v -> v.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(-1L);
        }
    }

    /** Whether a dump is of the body, and the last that was announced. */
    boolean isWholeWith(Event dump) {
        if (!dump.text("data").map("body"::equals).orElse(false)) {
            return false;
        }
        received += dump.number("bytes").orElse(0L);
        return announced > 0 && received >= announced;
    }
}
