package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** With {@code -L} and without verbose lines the error alone names where a redirect led. */
final class UnseenRedirect {
    private static final Set<String> NAMING = Set.of("tcp.connect-failed", "dns.host-not-found");

    /** What sends curl to another place than the URL's for reasons of its own. */
    private static final List<String> OTHER_PLACES = List.of("--connect-to", "--interface", "--proxy", "--preproxy");

    private UnseenRedirect() {}

    /** The failure, where it names another host than the URL, or another port of the same host. */
    static Optional<Event> in(List<Event> events, CommandLine command, String host, Integer port) {
        if (host == null
                || !command.has("--location")
                || OTHER_PLACES.stream().anyMatch(command::has)
                || events.stream().anyMatch(e -> e.is("http.following") || e.is("proxy.from-environment"))) {
            return Optional.empty();
        }
        return events.stream()
                .filter(e -> NAMING.contains(e.id()))
                .reduce((one, later) -> later)
                .filter(e -> isElsewhere(e, host, port));
    }

    /** Old releases name the address in place of the host. */
    private static boolean isElsewhere(Event failure, String host, Integer port) {
        String named = failure.text("host").orElse(host);
        if (!named.equalsIgnoreCase(host)) {
            return !AddressKind.isLiteral(named) && failure.text("proxyName").isEmpty();
        }
        return failure.number("port")
                .filter(p -> port != null && p != port.longValue())
                .isPresent();
    }
}
