package dev.curlexplain.condition;

import java.util.Collection;
import java.util.List;

/** Something that happened in a transfer, as conditions see it. */
public interface Occasion {
    /** Event id, or {@code failure}. */
    String id();

    /** Its place in the order of events. */
    int position();

    /** The lines that show it. */
    Collection<Integer> lines();

    /** What a field says; several values where several lines speak of one thing, none where it is not said. */
    List<String> values(String field);
}
