package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.EventLine;
import dev.curlexplain.event.LineKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells the transfers of a transcript apart. With {@code --trace-ids} each line names its transfer;
 * without, a transfer ends with {@code curl: (N) ...}, or when a connection is begun or taken again
 * after the last one was done with and no redirect or fresh connect was announced.
 */
final class TransferSplitter {
    private static final Set<String> OPENING = Set.of(
            "dns.resolved",
            "dns.cache-hit",
            "dns.host-not-found",
            "dns.proxy-not-found",
            "tcp.connecting",
            "tcp.trying",
            "connection.reused",
            "dns.timed-out",
            "proxy.from-environment");

    private static final Set<String> RETRIES = Set.of(
            "tool.retry-timeout", "tool.retry-refused", "tool.retry-http", "tool.retry-ftp", "tool.retry-all-errors");

    private static final Set<String> ENDING = Set.of("connection.kept", "connection.closing");

    private static final Set<String> GOING_ON = Set.of("http.following", "connection.retried", "http.auth-retried");

    /**
     * The events of one transfer.
     *
     * @param log number of the log that it stands in: one command's output, or what stands between a human's words
     * @param logStart first line of that log
     */
    record Part(List<Event> events, int log, int logStart) {}

    private final List<Part> transfers = new ArrayList<>();
    private final Map<Integer, Part> byId = new LinkedHashMap<>();
    private Part current;
    private int log;
    private int logStart = 1;
    private boolean ended;
    private boolean goesOn;
    private boolean reported;
    private boolean answered;
    private boolean blankSeen;
    private boolean proseSeen;
    private Event announced;

    static List<Part> split(List<EventLine> lines) {
        TransferSplitter splitter = new TransferSplitter();
        Map<Integer, List<EventLine>> streams = lines.stream()
                .collect(Collectors.groupingBy(l -> l.line().stream(), TreeMap::new, Collectors.toList()));
        for (List<EventLine> stream : streams.values()) {
            splitter.addStream(stream);
        }
        splitter.transfers.sort(
                Comparator.comparingInt(part -> part.events().get(0).line()));
        return splitter.transfers;
    }

    /** A log of its own, whatever lines of others stand between its lines. */
    private void addStream(List<EventLine> lines) {
        if (current != null) {
            beginLog(lines.get(0).line().number());
        }
        for (EventLine line : lines) {
            proseSeen |= line.kind() == LineKind.PROSE;
            blankSeen |= line.kind() == LineKind.BLANK;
            line.events().forEach(this::add);
        }
        putAnnouncedLast();
    }

    private void add(Event event) {
        boolean begins = current == null || event.is("command.curl") || isAfterProse(event);
        if (begins && current != null && current.events().stream().anyMatch(TellingEvents::isTelling)) {
            beginLog(event.line());
        }
        boolean apart = blankSeen;
        proseSeen = false;
        blankSeen = false;
        if (!apart && isLogOfReport(event)) {
            announced = current.events().remove(0);
            reported = false;
        }
        Integer id = event.stamp().transfer();
        if (id != null) {
            current = byId.computeIfAbsent(id, unused -> begin());
            current.events().add(event);
            return;
        }
        if (current == null || beginsAnother(event)) {
            current = begin();
        }
        current.events().add(event);
        follow(event);
    }

    /** A human's words on lines of their own stand between two logs, not in the middle of one. */
    private boolean isAfterProse(Event event) {
        return proseSeen
                && blankSeen
                && (OPENING.contains(event.id())
                        || event.is("http.status-line") && isAnswered()
                        || reported && (event.kind() == LineKind.ERROR || opensAfterCode(event)));
    }

    /** A second response that nobody asked for is another log's. */
    private boolean isAnswered() {
        return !goesOn && current.events().stream().anyMatch(e -> e.is("http.status-line"));
    }

    /** CMake and the Unreal Engine print the code first and curl's messages below it. */
    private boolean isLogOfReport(Event event) {
        return announced == null
                && current != null
                && current.events().size() == 1
                && current.events().get(0).is("curl.failed")
                && isReport(current.events().get(0))
                && current.events().get(0).text("reason").isEmpty()
                && event.kind() == LineKind.INFO;
    }

    /** Where curl itself prints it. */
    private void putAnnouncedLast() {
        if (announced != null) {
            current.events().add(announced);
            announced = null;
        }
    }

    private void beginLog(int line) {
        putAnnouncedLast();
        log++;
        logStart = line;
        byId.clear();
        current = null;
    }

    private Part begin() {
        putAnnouncedLast();
        Part transfer = new Part(new ArrayList<>(), log, logStart);
        transfers.add(transfer);
        ended = false;
        goesOn = false;
        reported = false;
        answered = false;
        return transfer;
    }

    private boolean beginsAnother(Event event) {
        if (event.is("command.curl")) {
            return !current.events().isEmpty();
        }
        if (isReport(event)) {
            return reported;
        }
        if (reported && saysMoreOfReport(event)) {
            return false;
        }
        return (ended || answered) && !goesOn && OPENING.contains(event.id()) || reported && opensAfterCode(event);
    }

    /** {@code perform code: 6 [ Couldn't resolve host name ]}, and libcurl's own words with the host in a line of the exception. */
    private boolean saysMoreOfReport(Event event) {
        return event.kind() == LineKind.ERROR
                && current.events().stream().allMatch(e -> e.is("curl.failed") && isReport(e));
    }

    /** After {@code curl: (N)} only remarks and warnings still belong to the transfer. */
    private static boolean opensAfterCode(Event event) {
        return OPENING.contains(event.id())
                || event.kind() == LineKind.REQUEST_HEADER
                || event.is("http.status-line")
                || event.is("tcp.connected")
                || event.is("progress.heading")
                || event.is("progress.row");
    }

    /** {@code curl: (35) ...}: one a transfer. */
    private static boolean isReport(Event event) {
        return event.kind() == LineKind.ERROR && event.fields().containsKey("exitCode");
    }

    /** {@code Warning: Problem : timeout. Will retry in 1 second.} */
    static boolean isRetry(Event event) {
        return RETRIES.contains(event.id());
    }

    private void follow(Event event) {
        reported |= isReport(event);
        if (isRetry(event)) {
            goesOn = true;
            reported = false;
        }
        if (ENDING.contains(event.id())) {
            ended = true;
        } else if (GOING_ON.contains(event.id())) {
            goesOn = true;
        } else if (event.is("http.request-line")) {
            goesOn = false;
            ended = false;
            answered = false;
        } else if (event.is("http.response-end")) {
            answered = event.fields().containsKey("included");
        }
    }
}
