package dev.curlexplain.command;

import java.util.Optional;

/** Which options curl has, and which of them take a value. */
public interface OptionTable {
    /**
     * One option of the curl tool, such as {@code -k, --insecure} or {@code --tls-max <VERSION>}.
     *
     * @param name the long name with its dashes
     * @param takesValue whether the next word belongs to it
     */
    record Entry(String name, boolean takesValue) {}

    /** @param name with dashes, {@code --insecure}; a {@code --no-} form finds its option */
    Optional<Entry> byLongName(String name);

    /** @param letter as in {@code -k} */
    Optional<Entry> byLetter(char letter);
}
