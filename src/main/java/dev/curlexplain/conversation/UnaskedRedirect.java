package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A redirect to a place of which nothing was asked; whom the transfer had to do with is still the server before it:
 *
 * <pre>{@code
 * * Issue another request to this URL: 'ftp://a.test/x'
 * * Protocol "ftp" disabled (in redirect)
 * }</pre>
 */
final class UnaskedRedirect {
    /** What is looked up, connected to, reused or asked for next. */
    private static final Set<String> GOING_ON = Set.of("dns", "tcp", "proxy", "socks", "tls", "server");

    private UnaskedRedirect() {}

    static Optional<Event> in(List<Event> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            Event event = events.get(i);
            if (event.is("http.following")) {
                return Optional.of(event);
            }
            if (GOING_ON.contains(event.area()) || event.is("connection.reused") || event.is("http.request-line")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
