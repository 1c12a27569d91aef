package dev.curlexplain.condition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What conditions may ask about. */
public interface Facts {
    /** A single value and the lines that show it. */
    record Fact(String value, Collection<Integer> lines) {}

    /**
     * In the order in which they happened.
     *
     * @param event id, or {@code tls.*} for all of an area
     */
    List<Occasion> occasions(String event);

    Optional<Fact> fact(String name);

    /** The value is empty for an option that takes none. */
    Optional<Fact> option(String longName);
}
