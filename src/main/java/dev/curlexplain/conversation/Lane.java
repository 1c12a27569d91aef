package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One transfer of several that go on at once, and how far its connection has come. */
final class Lane {
    private static final int HTTP = 80;

    /** A connection is done with, or curl goes on with the same transfer on another one. */
    private static final Set<String> LEAVING = Set.of(
            "connection.kept",
            "connection.closing",
            "connection.retried",
            "connection.dead",
            "http.following",
            "http.auth-retried",
            "command.curl");

    final List<Event> events = new ArrayList<>();
    private final String host;
    private final Long port;
    private final Long localPort;
    private Integer number;
    boolean open = true;
    boolean helloSent;
    boolean secured;
    boolean asked;
    boolean answered;

    /** @param opening {@code Connected to a.test (192.0.2.1) port 443 (#1)} or its like */
    Lane(Event opening) {
        number = Lane.numberIn(opening);
        host = opening.text("host").orElse(null);
        port = opening.number("port").orElse(null);
        localPort = opening.number("localPort").orElse(null);
    }

    static boolean isLeftBy(Event event) {
        return LEAVING.contains(event.id());
    }

    static Integer numberIn(Event event) {
        return event.number("connection").map(Long::intValue).orElse(null);
    }

    boolean isSameAs(Event opening) {
        Integer other = numberIn(opening);
        if (number != null && other != null) {
            return number.equals(other);
        }
        Long otherPort = opening.number("localPort").orElse(null);
        return isTo(opening) && (localPort == null || otherPort == null || localPort.equals(otherPort));
    }

    private boolean isTo(Event event) {
        return event.text("host").map(h -> h.equalsIgnoreCase(host)).orElse(true)
                && event.number("port").map(p -> p.equals(port)).orElse(true);
    }

    /** Whether a line with a connection's number is about this one, by the number as far as it is known. */
    boolean isNumbered(Event event) {
        return numberIn(event).equals(number);
    }

    /** From 8.6 on curl tells the number only with the connection's end. */
    boolean mayBeNumbered(Event event) {
        return open && number == null && isTo(event);
    }

    void number(Event event) {
        number = numberIn(event);
    }

    /** Whether a line from before the connection was made, such as {@code Trying 192.0.2.1:443...}, can be about this one. */
    boolean canBegin(Event early) {
        String address = events.isEmpty()
                ? ""
                : events.get(events.size() - 1).text("address").orElse("");
        boolean found = early.text("addresses").map(a -> a.contains(address)).orElse(true);
        return found
                && isTo(early)
                && early.text("tryAddress").map(a -> isAddress(a, address)).orElse(true);
    }

    private boolean isAddress(String tried, String address) {
        String bare = tried.replaceAll("[\\[\\]]", "");
        return bare.equals(address) || bare.equals(address + ':' + port);
    }

    boolean shakesHands() {
        return open && helloSent && !secured;
    }

    /** A request can go out: TLS stands, or none is needed. */
    boolean canAsk(String hostField) {
        boolean ready = secured || !helloSent && port != null && port == HTTP;
        return open && !asked && ready && isMeant(hostField);
    }

    /** By its name alone, where it is not known how far TLS has come. */
    boolean isAlone(String hostField) {
        return open && !asked && hostField != null && isMeant(hostField);
    }

    private boolean isMeant(String hostField) {
        return hostField == null
                || host == null
                || hostField.equalsIgnoreCase(host)
                || hostField.equalsIgnoreCase(host + ':' + port);
    }

    boolean waitsForAnswer() {
        return open && asked && !answered;
    }
}
