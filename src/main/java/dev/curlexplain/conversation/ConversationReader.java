package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.EventReader;
import dev.curlexplain.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Events to conversation. */
public final class ConversationReader {
    private final TransferReader transferReader;

    public ConversationReader(Vocabulary vocabulary) {
        transferReader = new TransferReader(vocabulary);
    }

    public Conversation read(EventReader.Result read) {
        List<Event> events = read.events();
        List<Transfer> transfers = transfers(events, read.commands());
        Transfer main = main(transfers);
        Optional<Transfer> deciding = deciding(transfers, read.commands());
        return new Conversation(
                read.lines(),
                read.commands(),
                transfers,
                main,
                deciding.map(Transfer::outcome).orElse(Outcome.NONE),
                deciding.map(Transfer::exitCode).orElse(null),
                PlatformReader.read(events));
    }

    private List<Transfer> transfers(List<Event> events, List<CommandLine> commands) {
        List<List<Event>> parts = TransferSplitter.split(events).stream()
                .filter(part -> part.stream().anyMatch(TellingEvents::isTelling))
                .toList();
        NavigableMap<Integer, CommandLine> byLine = new TreeMap<>();
        commands.forEach(c -> byLine.put(c.line(), c));
        List<Transfer> transfers = new ArrayList<>();
        for (List<Event> part : parts) {
            Optional<CommandLine> command = commandAbove(part, byLine);
            transfers.add(transferReader.read(transfers.size(), part, command));
        }
        return List.copyOf(transfers);
    }

    /** The last one above the end of the transfer. */
    private static Optional<CommandLine> commandAbove(List<Event> part, NavigableMap<Integer, CommandLine> commands) {
        int last = part.get(part.size() - 1).line();
        return Optional.ofNullable(commands.floorEntry(last)).map(Map.Entry::getValue);
    }

    private static Transfer main(List<Transfer> transfers) {
        return transfers.stream()
                .filter(Transfer::failed)
                .findFirst()
                .or(() -> transfers.stream()
                        .filter(TransferReader::hasErrorStatus)
                        .findFirst())
                .orElse(transfers.isEmpty() ? null : transfers.get(transfers.size() - 1));
    }

    /** curl ends as its last transfer does; with --parallel, as any that failed. */
    private static Optional<Transfer> deciding(List<Transfer> transfers, List<CommandLine> commands) {
        Optional<Transfer> last = transfers.stream().reduce((one, later) -> later);
        return isParallel(transfers, commands)
                ? transfers.stream().filter(Transfer::failed).findFirst().or(() -> last)
                : last;
    }

    /** Lines of several transfers run through each other: one connects that was tried among another's lines. */
    private static boolean isParallel(List<Transfer> transfers, List<CommandLine> commands) {
        return commands.stream().anyMatch(c -> c.has("--parallel"))
                || transfers.stream().skip(1).anyMatch(ConversationReader::beginsConnected);
    }

    private static boolean beginsConnected(Transfer transfer) {
        return transfer.events().stream()
                .filter(e -> e.id().startsWith("tcp."))
                .findFirst()
                .map(e -> e.is("tcp.connected"))
                .orElse(false);
    }
}
