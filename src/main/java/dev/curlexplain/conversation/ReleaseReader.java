package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which release of curl printed the lines of a transfer, such as {@code 8.5.0}. */
final class ReleaseReader {
    private static final Pattern AGENT = Pattern.compile("\\bcurl/(\\d{1,2}\\.\\d{1,3}\\.\\d{1,3}(?:-DEV)?)");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final String LAST_WITHOUT_PORT = "7.64.1";

    private ReleaseReader() {}

    /** By the agent's name, or no later than 7.64 by {@code Trying 192.0.2.1...}, which has the port since. */
    static Optional<String> read(List<Event> events) {
        return events.stream()
                .flatMap(e -> agent(e).stream())
                .flatMap(agent -> ofAgent(agent).stream())
                .findFirst()
                .or(() -> events.stream()
                        .filter(e -> e.is("tcp.trying"))
                        .flatMap(e -> e.text("tryAddress").stream())
                        .filter(address -> !PORT.matcher(address).find())
                        .map(address -> LAST_WITHOUT_PORT)
                        .findFirst());
    }

    /** {@code curl/8.5.0} of {@code > User-Agent: curl/8.5.0} */
    static Optional<String> agent(Event event) {
        return event.is("http.request-field")
                        && event.text("name")
                                .map("user-agent"::equalsIgnoreCase)
                                .orElse(false)
                ? event.text("value")
                : Optional.empty();
    }

    /** @param agent {@code curl/8.5.0}; programs that call themselves otherwise tell no release */
    static Optional<String> ofAgent(String agent) {
        Matcher matcher = AGENT.matcher(agent);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
