package dev.curlexplain.command;

import dev.curlexplain.command.CommandLine.Option;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a curl command in a line, prompt or not, and takes it apart. */
public final class CommandLineReader {
    private static final int LONGEST = 65_536;

    /** {@code dev@laptop:~$ }, {@code C:\Users\kim> }, {@code PS C:\> }, {@code + } of {@code set -x}, ... */
    private static final String PROMPT = "(?:[^$#%>❯+\"'{}<]{0,80}[$#%❯+] ?|(?:PS )?[A-Za-z]:\\\\[^>]{0,80}> ?|RUN )?";

    private static final String BEFORE_CURL = "(?:(?:[A-Za-z_][A-Za-z0-9_]*=\\S*|sudo|time|exec|command|env) +){0,6}";

    private static final Pattern COMMAND = Pattern.compile(
            "^\\s*" + PROMPT + BEFORE_CURL
                    + "(?:[\\w./~\\\\:-]{0,80}[/\\\\])?curl(?:\\.exe)?(?<arguments>\\s+(?!: )(?=[-\"'$“”‘’\\\\]|\\S*(?:[./\\[{@]|:\\S)|localhost).*)$");

    private final OptionTable table;

    public CommandLineReader(OptionTable table) {
        this.table = table;
    }

    /** Whether a command begins here: {@code $ curl -v https://example.test}. */
    public static boolean startsIn(String text) {
        return text.contains("curl")
                && text.length() <= LONGEST
                && COMMAND.matcher(text.stripTrailing()).matches();
    }

    /** Whether the command goes on in the next line, after {@code \}, {@code ^} or a backtick. */
    public static boolean continues(String text) {
        String end = text.stripTrailing();
        return end.endsWith("\\") || end.endsWith(" ^") || end.endsWith(" `");
    }

    /**
     * @param number of the line on which it begins
     * @param text one line, or several joined by line feeds
     */
    public Optional<CommandLine> read(int number, String text) {
        int feed = text.indexOf('\n');
        Matcher matcher = COMMAND.matcher((feed < 0 ? text : text.substring(0, feed)).stripTrailing());
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(interpret(
                number,
                ShellWords.split(text.substring(matcher.start("arguments")).strip())));
    }

    /** @param arguments as a shell hands them to curl, without the program's own name */
    public CommandLine read(List<String> arguments) {
        return interpret(1, arguments);
    }

    private CommandLine interpret(int line, List<String> words) {
        List<Option> options = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.startsWith("--") && word.length() > 2) {
                options.add(longOption(word, rest));
            } else if (word.startsWith("-") && word.length() > 1 && !word.startsWith("--")) {
                cluster(word, rest, options);
            } else {
                urls.add(word);
            }
        }
        options.stream()
                .filter(o -> o.name().equals("--url") && o.value() != null)
                .forEach(o -> urls.add(o.value()));
        return new CommandLine(line, List.copyOf(options), List.copyOf(urls));
    }

    private Option longOption(String word, Iterator<String> rest) {
        Optional<OptionTable.Entry> entry = table.byLongName(word);
        boolean takesValue = entry.map(OptionTable.Entry::takesValue).orElse(false);
        return new Option(word, takesValue && rest.hasNext() ? rest.next() : null);
    }

    /** {@code -sSvkL}, {@code -XPOST}, {@code -o file}: letters until one takes the rest as its value. */
    private void cluster(String word, Iterator<String> rest, List<Option> options) {
        for (int i = 1; i < word.length(); i++) {
            Optional<OptionTable.Entry> entry = table.byLetter(word.charAt(i));
            String name = entry.map(OptionTable.Entry::name).orElse("-" + word.charAt(i));
            if (entry.isPresent() && entry.get().takesValue()) {
                String glued = word.substring(i + 1);
                options.add(new Option(name, glued.isEmpty() ? (rest.hasNext() ? rest.next() : null) : glued));
                return;
            }
            options.add(new Option(name, null));
        }
    }
}
