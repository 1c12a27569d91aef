package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.conversation.TransferSplitter.Part;
import dev.curlexplain.event.EventLine;
import dev.curlexplain.event.EventReader;
import dev.curlexplain.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Events to conversation. */
public final class ConversationReader {
    private final TransferReader transferReader;
    private final Vocabulary vocabulary;

    public ConversationReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        transferReader = new TransferReader(vocabulary);
    }

    public Conversation read(EventReader.Result read) {
        NavigableMap<Integer, CommandLine> commands = new TreeMap<>();
        read.commands().forEach(c -> commands.put(c.line(), c));
        List<Part> split = ParallelTransfers.untangle(TransferSplitter.split(read.lines())).stream()
                .filter(part -> part.events().stream().anyMatch(TellingEvents::isTelling))
                .toList();
        List<Part> parts = QuietRetries.join(split, part -> commandFor(part, commands, read.lines()));
        List<Transfer> transfers = transfers(parts, commands, read.lines());
        Transfer main = main(transfers);
        Optional<Transfer> deciding =
                main == null ? Optional.empty() : deciding(sameLog(transfers, main.log()), read.commands());
        return new Conversation(
                read.lines(),
                read.commands(),
                transfers,
                main,
                deciding.map(Transfer::outcome).orElse(Outcome.NONE),
                deciding.map(Transfer::exitCode).orElse(null),
                PlatformReader.read(read.events(), read.lines(), vocabulary));
    }

    private List<Transfer> transfers(
            List<Part> parts, NavigableMap<Integer, CommandLine> commands, List<EventLine> lines) {
        List<Transfer> transfers = new ArrayList<>();
        for (Part part : parts) {
            Milestone start =
                    GitAnswer.isBegun(lines, part.logStart(), part.events()) ? Milestone.HEADERS : Milestone.START;
            transfers.add(transferReader.read(transfers.size(), part, commandFor(part, commands, lines), start));
        }
        return List.copyOf(transfers);
    }

    private static List<Transfer> sameLog(List<Transfer> transfers, int log) {
        return transfers.stream().filter(t -> t.log() == log).toList();
    }

    /** The last command above the end of the transfer, in the same log. */
    private static Optional<CommandLine> commandFor(
            Part part, NavigableMap<Integer, CommandLine> commands, List<EventLine> lines) {
        int last = part.events().get(part.events().size() - 1).line();
        int stream = lines.get(last - 1).line().stream();
        return commands.headMap(last, true).descendingMap().values().stream()
                .takeWhile(c -> c.line() >= part.logStart())
                .filter(c -> lines.get(c.line() - 1).line().stream() == stream)
                .findFirst();
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
                || transfers.stream().skip(1).anyMatch(ConversationReader::beginsConnected)
                || overlap(transfers);
    }

    private static boolean overlap(List<Transfer> transfers) {
        int end = 0;
        for (Transfer transfer : transfers) {
            if (transfer.events().get(0).line() < end) {
                return true;
            }
            end = transfer.events().get(transfer.events().size() - 1).line();
        }
        return false;
    }

    private static boolean beginsConnected(Transfer transfer) {
        return transfer.events().stream()
                .filter(e -> e.id().startsWith("tcp."))
                .findFirst()
                .map(e -> e.is("tcp.connected"))
                .orElse(false);
    }
}
