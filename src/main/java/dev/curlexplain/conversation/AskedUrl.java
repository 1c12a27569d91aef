package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Optional;

/** {@code http://example.test:8080/v1/items}, put together from {@code > GET /v1/items HTTP/1.1} and whom it was sent to. */
final class AskedUrl {
    private AskedUrl() {}

    /** @return empty where several things were asked for, or where a proxy was asked with a whole URL */
    static Optional<String> of(List<Event> events, String scheme, String host, Integer port) {
        boolean http = "http".equals(scheme) || "https".equals(scheme);
        List<String> asked = events.stream()
                .filter(e -> e.is("http.request-line"))
                .filter(e -> !e.asksForTunnel())
                .map(e -> e.text("target").orElse(""))
                .distinct()
                .toList();
        if (!http || host == null || asked.size() != 1 || !asked.get(0).startsWith("/")) {
            return Optional.empty();
        }
        String behindHost = port == null || port.equals(Url.usualPort(scheme)) ? "" : ":" + port;
        return Optional.of(scheme + "://" + host + behindHost + asked.get(0));
    }
}
