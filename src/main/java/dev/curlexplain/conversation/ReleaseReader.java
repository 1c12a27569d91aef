package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.Release;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which release of curl printed the lines of a transfer. */
final class ReleaseReader {
    private static final Pattern AGENT = Pattern.compile("curl/\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,3})?(?:-DEV)?\\s*");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Release LAST_WITHOUT_PORT = new Release(7, 64);

    private ReleaseReader() {}

    /** By the agent's name, or no later than 7.64 by {@code Trying 192.0.2.1...}, which has the port since. */
    static Optional<Release> read(List<Event> events) {
        return agent(events)
                .or(() -> events.stream()
                        .filter(e -> e.is("tcp.trying"))
                        .flatMap(e -> e.text("tryAddress").stream())
                        .filter(address -> !PORT.matcher(address).find())
                        .map(address -> LAST_WITHOUT_PORT)
                        .findFirst());
    }

    private static Optional<Release> agent(List<Event> events) {
        return events.stream()
                .filter(e -> e.is("http.request-field"))
                .filter(e -> e.text("name").map("user-agent"::equalsIgnoreCase).orElse(false))
                .flatMap(e -> e.text("value").stream())
                .filter(AGENT.asMatchPredicate())
                .map(agent -> Release.of(agent.substring("curl/".length()).strip()))
                .findFirst();
    }
}
