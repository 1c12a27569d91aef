package dev.curlexplain.command;

import java.util.List;
import java.util.Optional;

/**
 * {@code curl -v --tls-max 1.0 https://example.test}, taken apart.
 *
 * @param line number of the input line on which it begins
 * @param options in the order given
 * @param urls words that are no option, and values of {@code --url}
 */
public record CommandLine(int line, List<Option> options, List<String> urls) {
    /**
     * @param name long name, also where the short one was given; {@code --no-} forms keep their prefix
     * @param value what follows it, null when it takes none
     */
    public record Option(String name, String value) {}

    /** The last value wins, as it does in curl. */
    public Optional<Option> option(String name) {
        return options.stream().filter(o -> o.name().equals(name)).reduce((first, second) -> second);
    }

    public boolean has(String name) {
        return option(name).isPresent();
    }
}
