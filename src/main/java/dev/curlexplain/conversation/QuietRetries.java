package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.conversation.TransferSplitter.Part;
import dev.curlexplain.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Attempts of one transfer that {@code --retry} made while {@code --silent} kept curl from saying so. A command with one
 * URL has one transfer, however often curl begins it.
 */
final class QuietRetries {
    private QuietRetries() {}

    /** @param commandOf the command that a part belongs to */
    static List<Part> join(List<Part> parts, Function<Part, Optional<CommandLine>> commandOf) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).log() == part.log() && again(joined.get(last), part, commandOf)) {
                joined.set(last, join(joined.get(last), part));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static boolean again(Part first, Part second, Function<Part, Optional<CommandLine>> commandOf) {
        Optional<CommandLine> command = commandOf.apply(second);
        return command.isPresent()
                ? command.filter(QuietRetries::retriesOneUrl).isPresent()
                        && commandOf.apply(first).equals(command)
                : commandOf.apply(first).isEmpty() && Attempt.of(first).isRepeatedBy(Attempt.of(second));
    }

    private static boolean retriesOneUrl(CommandLine command) {
        return command.has("--retry")
                && command.urls().size() == 1
                && command.urls().get(0).chars().noneMatch(c -> c == '{' || c == '[')
                && !command.has("--next")
                && !command.has("--parallel");
    }

    private static Part join(Part first, Part second) {
        List<Event> events =
                Stream.concat(first.events().stream(), second.events().stream()).toList();
        return new Part(events, first.log(), first.logStart());
    }
}
