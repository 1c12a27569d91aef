package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a command's URLs a transfer is about. */
final class CommandUrl {
    private CommandUrl() {}

    /** Of several URLs the one that fits the transfer's own lines, if it can be told. */
    static Optional<String> of(List<String> urls, List<Event> events) {
        if (urls.size() <= 1) {
            return urls.stream().findFirst();
        }
        Set<String> hosts =
                events.stream().flatMap(e -> e.text("host").stream()).collect(Collectors.toSet());
        Set<String> paths =
                events.stream().flatMap(e -> e.text("target").stream()).collect(Collectors.toSet());
        List<String> fitting = urls.stream()
                .filter(u -> hosts.isEmpty() || hosts.stream().anyMatch(u::contains))
                .filter(u -> paths.isEmpty() || paths.stream().anyMatch(u::endsWith))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
