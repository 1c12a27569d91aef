package dev.curlexplain.conversation;

import dev.curlexplain.conversation.TransferSplitter.Part;
import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Transfers of {@code --parallel} whose lines run through each other without {@code --trace-ids}: finds the logs that
 * hold such, which {@link Lanes} then takes apart.
 */
final class ParallelTransfers {
    private ParallelTransfers() {}

    /** The same parts, but for logs in which transfers run through each other. */
    static List<Part> untangle(List<Part> parts) {
        Map<Integer, List<Part>> byLog =
                parts.stream().collect(Collectors.groupingBy(Part::log, TreeMap::new, Collectors.toList()));
        return byLog.values().stream()
                .flatMap(log -> (log.stream().anyMatch(ParallelTransfers::isTangled) ? apart(log) : log).stream())
                .toList();
    }

    private static boolean isTangled(Part part) {
        return part.events().stream().noneMatch(ParallelTransfers::isTold) && overlaps(part.events());
    }

    /** Its number tells whose a line is; FTP has two connections for one transfer, and DoH asks for A and AAAA at once. */
    private static boolean isTold(Event event) {
        return event.stamp().transfer() != null
                || event.is("server.reply")
                || event.id().startsWith("ftp.")
                || event.id().startsWith("dns.doh-");
    }

    /** A second connection is made before the first is done with. */
    private static boolean overlaps(List<Event> events) {
        Lane open = null;
        for (Event event : events) {
            if (Lane.isLeftBy(event) || TransferSplitter.isRetry(event)) {
                open = null;
            } else if (event.is("tcp.connected")) {
                if (open != null && !open.isSameAs(event)) {
                    return true;
                }
                open = new Lane(event);
            }
        }
        return false;
    }

    private static List<Part> apart(List<Part> log) {
        List<Event> events = log.stream().flatMap(p -> p.events().stream()).toList();
        Part first = log.get(0);
        return Lanes.separate(events).stream()
                .map(lane -> new Part(lane, first.log(), first.logStart()))
                .toList();
    }
}
