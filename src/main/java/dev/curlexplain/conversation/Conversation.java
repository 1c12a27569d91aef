package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.event.EventLine;
import java.util.List;
import java.util.Optional;

/**
 * All that a transcript tells: its commands and its transfers.
 *
 * @param main the transfer that matters: the one that failed first, else the one with an error status,
 *     else the last; null without transfers
 */
public record Conversation(
        List<EventLine> lines,
        List<CommandLine> commands,
        List<Transfer> transfers,
        Transfer main,
        Outcome outcome,
        Integer exitCode,
        Platform platform) {

    /** The command that made the transcript, or the last one of several. */
    public Optional<CommandLine> command() {
        return commands.isEmpty() ? Optional.empty() : Optional.of(commands.get(commands.size() - 1));
    }

    public Optional<Transfer> mainTransfer() {
        return Optional.ofNullable(main);
    }
}
