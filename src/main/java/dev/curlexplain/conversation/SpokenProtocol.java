package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Set;

/**
 * What a transfer speaks, as its lines show it where no URL does.
 *
 * @param tls with anybody
 * @param http with the target, not with a proxy alone
 * @param tunnel through an HTTP proxy
 */
record SpokenProtocol(boolean tls, boolean http, boolean tunnel) {
    /** Lines about data, which FTP and mail transfers have as well. */
    private static final Set<String> ANY_PROTOCOL = Set.of(
            "http.upload-sent", "http.upload-aborted", "http.response-end", "http.body-short", "http.body-complete");

    /** Exit codes that only TLS gives. */
    private static final Set<Long> TLS_CODES = Set.of(35L, 51L, 58L, 60L, 80L, 83L, 90L, 91L);

    static SpokenProtocol of(List<Event> events) {
        return new SpokenProtocol(
                events.stream().anyMatch(e -> e.id().startsWith("tls.")),
                speaksHttp(events),
                events.stream().anyMatch(Event::answersTunnel));
    }

    /**
     * @param port of the target, null where it is not known
     * @return null where it cannot be told
     */
    String scheme(Integer port) {
        boolean usualOfHttps = port != null && port == 443;
        boolean usualOfHttp = port != null && port == 80;
        if (tls && http || (tls || tunnel && !http) && usualOfHttps) {
            return "https";
        }
        return http || tunnel && usualOfHttp ? "http" : null;
    }

    /** TLS failed, as the exit code tells, and without verbose lines it is not shown with whom. */
    static boolean isTlsWithoutLines(List<Event> events) {
        boolean tls = events.stream()
                .anyMatch(e -> e.number("exitCode").filter(TLS_CODES::contains).isPresent());
        boolean seen =
                events.stream().anyMatch(e -> e.is("http.following") || e.is("tcp.trying") || e.is("tcp.connected"));
        return tls && !seen;
    }

    /** A CONNECT and its answer are spoken with the proxy, whatever the target speaks. */
    private static boolean speaksHttp(List<Event> events) {
        return events.stream()
                .filter(e -> e.id().startsWith("http.") && !ANY_PROTOCOL.contains(e.id()))
                .anyMatch(e -> !e.isOfTunnel());
    }
}
