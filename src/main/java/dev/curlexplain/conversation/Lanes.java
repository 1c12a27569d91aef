package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The transfers of one log, when several go on at once. Connection numbers, names, ports and the order of a dialogue tell
 * them apart; a line that may belong to several of them is given to none, so that nobody is lent another one's status, date
 * or certificate.
 */
final class Lanes {
    private static final Set<String> EARLY =
            Set.of("dns.resolved", "dns.addresses", "dns.cache-hit", "tcp.trying", "tcp.connecting");

    private static final Set<String> OPENINGS =
            Set.of("tcp.connected", "connection.reused", "tcp.connect-failed", "tcp.timed-out");

    /** What is said at once with the line before it. */
    private static final Set<String> SAID_ALONG = Set.of(
            "tls.ca-file",
            "tls.ca-path",
            "tls.alpn-offered",
            "tls.alpn-accepted",
            "tls.alpn-none",
            "http.using",
            "tls.verify-ok");

    /** How far ahead of a complaint the closing of its connection is looked for. */
    private static final int LINES_TO_CLOSING = 6;

    private final List<Event> all;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Event> early = new ArrayList<>();
    private final List<List<Event>> strays = new ArrayList<>();
    private final List<List<Event>> answers = new ArrayList<>();
    private Lane current;
    private boolean requestAstray;

    private Lanes(List<Event> all) {
        this.all = all;
    }

    /** The events of each transfer, in the order in which the transfers begin. */
    static List<List<Event>> separate(List<Event> all) {
        return new Lanes(all).separate();
    }

    private List<List<Event>> separate() {
        for (int i = 0; i < all.size(); ) {
            List<Event> block = block(i);
            ascribe(block, i);
            i += block.size();
        }
        List<List<Event>> transfers = new ArrayList<>();
        lanes.forEach(lane -> transfers.add(lane.events));
        transfers.forEach(events -> events.sort(Comparator.comparingInt(Event::line)));
        transfers.addAll(strays);
        transfers.addAll(answers);
        transfers.sort(Comparator.comparingInt(events -> events.get(0).line()));
        return transfers;
    }

    /** The lines of one request, or of the headers of one response, are printed together. */
    private List<Event> block(int from) {
        Event first = all.get(from);
        int to = from + 1;
        if (first.is("http.request-line") || first.is("http.status-line")) {
            while (to < all.size()
                    && all.get(to).kind() == first.kind()
                    && !all.get(to).is(first.id())) {
                to++;
            }
        }
        return all.subList(from, to);
    }

    private void ascribe(List<Event> block, int at) {
        Event first = block.get(0);
        if (EARLY.contains(first.id())) {
            early.add(first);
            current = null;
        } else if (OPENINGS.contains(first.id())) {
            open(first);
        } else if (Lane.numberIn(first) != null) {
            numbered(first);
        } else if (first.is("http.request-line")) {
            asked(block);
        } else if (first.is("http.status-line")) {
            answered(block);
        } else if (first.kind() == LineKind.ERROR) {
            reported(first);
        } else if (first.id().startsWith("tls.")) {
            tls(first, at);
        } else if (SAID_ALONG.contains(first.id())) {
            give(current, block);
        } else {
            give(closedBehind(at), block);
        }
    }

    private void open(Event opening) {
        lanes.stream().filter(lane -> lane.isSameAs(opening)).forEach(lane -> lane.open = false);
        Lane lane = new Lane(opening);
        lane.secured = opening.is("connection.reused");
        lane.events.add(opening);
        List<Event> before = early.stream().filter(lane::canBegin).toList();
        early.removeAll(before);
        lane.events.addAll(before);
        lanes.add(lane);
        current = lane;
    }

    /** {@code Connection #0 to host a.test left intact} */
    private void numbered(Event event) {
        Lane lane = numberedAs(event);
        if (Lane.isLeftBy(event)) {
            end(lane, event.is("connection.kept"));
        }
        give(lane, List.of(event));
    }

    /** A response that one of several waited for is that of the connection which is done next, if no other came. */
    private void end(Lane lane, boolean completely) {
        if (completely && lane != null && lane.waitsForAnswer() && answers.size() == 1) {
            give(lane, answers.get(0));
            lane.answered = true;
        } else {
            strays.addAll(answers);
        }
        answers.clear();
        if (lane != null) {
            lane.open = false;
        }
        current = null;
    }

    private Lane numberedAs(Event event) {
        Lane known = last(lane -> lane.isNumbered(event));
        Lane lane = known != null ? known : only(l -> l.mayBeNumbered(event));
        if (lane != null) {
            lane.number(event);
        }
        return lane;
    }

    private void asked(List<Event> request) {
        String host = request.stream()
                .filter(e -> e.text("name").map("host"::equalsIgnoreCase).orElse(false))
                .flatMap(e -> e.text("value").stream())
                .findFirst()
                .orElse(null);
        Lane ready = current != null && current.canAsk(host) ? current : only(l -> l.canAsk(host));
        Lane lane = ready != null ? ready : only(l -> l.isAlone(host));
        give(lane, request);
        if (lane == null) {
            requestAstray = true;
        } else {
            lane.asked = true;
        }
    }

    private void answered(List<Event> response) {
        Lane lane = requestAstray ? null : only(Lane::waitsForAnswer);
        if (lane == null) {
            answers.add(response);
        } else {
            give(lane, response);
            lane.answered = true;
        }
        current = null;
    }

    /** {@code curl: (60) ...} repeats what was said about one of them. */
    private void reported(Event report) {
        Lane lane = only(l -> l.events.stream().anyMatch(e -> e.is(report.id())));
        if (lane == null) {
            strays.add(List.of(report));
        } else {
            give(lane, List.of(report));
        }
    }

    private void tls(Event event, int at) {
        boolean sent = event.text("direction").map("out"::equals).orElse(false);
        Lane lane = closedBehind(at);
        if (lane == null && current != null && (sent || SAID_ALONG.contains(event.id()) || isCertificate(event))) {
            lane = current;
        }
        if (lane == null) {
            lane = only(Lane::shakesHands);
        }
        give(lane, List.of(event));
        if (lane != null) {
            lane.helloSent = true;
            lane.secured |= event.is("tls.connection");
        }
        current = lane;
    }

    private static boolean isCertificate(Event event) {
        return event.id().startsWith("tls.certificate");
    }

    /** The connection that is closed right behind a line, with nothing of another one's in between. */
    private Lane closedBehind(int at) {
        for (int i = at + 1; i < Math.min(all.size(), at + LINES_TO_CLOSING); i++) {
            Event event = all.get(i);
            if (event.is("connection.closing") && Lane.numberIn(event) != null) {
                return numberedAs(event);
            }
            if (!event.id().startsWith("tls.") && !event.id().startsWith("transfer.")) {
                return null;
            }
        }
        return null;
    }

    private static void give(Lane lane, List<Event> events) {
        if (lane != null) {
            lane.events.addAll(events);
        }
    }

    private Lane only(Predicate<Lane> fitting) {
        List<Lane> found = lanes.stream().filter(fitting).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private Lane last(Predicate<Lane> fitting) {
        return lanes.stream().filter(fitting).reduce((one, later) -> later).orElse(null);
    }
}
