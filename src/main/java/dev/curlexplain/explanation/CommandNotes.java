package dev.curlexplain.explanation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.command.CommandLine.Option;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.knowledge.OptionEntry;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.phrase.Localized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The note of a command: what each of its options does. {@code curl -sSv --tls-max 1.0 ...} has four,
 * told by their long names; values are not repeated, they may be secrets.
 */
final class CommandNotes {
    private static final String BETWEEN = " · ";
    private static final int LONGEST_NAME = 40;

    private final KnowledgeBase knowledge;
    private final Map<Integer, CommandLine> byLine = new HashMap<>();

    CommandNotes(KnowledgeBase knowledge, List<CommandLine> commands) {
        this.knowledge = knowledge;
        commands.forEach(command -> byLine.put(command.line(), command));
    }

    /** Of the command that begins in this line; empty where it has no option. */
    Optional<Localized> note(int line) {
        return Optional.ofNullable(byLine.get(line))
                .filter(c -> !c.options().isEmpty())
                .map(c -> Localized.of(text(c, Language.EN), text(c, Language.KO)));
    }

    private String text(CommandLine command, Language language) {
        return command.options().stream()
                .map(option -> nameOf(option) + ": " + meaning(option, language))
                .distinct()
                .collect(Collectors.joining(BETWEEN));
    }

    /** What is glued on may be a secret: {@code --header=Authorization: ...}. */
    private static String nameOf(Option option) {
        String name = option.name();
        int end = 0;
        while (end < Math.min(name.length(), LONGEST_NAME)
                && (Character.isLetterOrDigit(name.charAt(end)) || "-._#:".indexOf(name.charAt(end)) >= 0)) {
            end++;
        }
        return name.startsWith("=", end) ? name.substring(0, end + 1) : name.substring(0, end);
    }

    private String meaning(Option option, Language language) {
        return entry(option.name())
                .map(entry -> entry.note().in(language).text())
                .orElse(
                        language == Language.KO
                                ? "이런 옵션은 없다. 오타인지 확인한다."
                                : "curl has no such option; check for a typing error.");
    }

    /** {@code --no-alpn} turns off what {@code --alpn} is about; an abbreviation stands for its option. */
    private Optional<OptionEntry> entry(String name) {
        return Optional.ofNullable(knowledge.options().get(name))
                .or(() -> knowledge
                        .optionTable()
                        .byLongName(name)
                        .map(found -> knowledge.options().get(found.name())));
    }
}
