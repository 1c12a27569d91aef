package dev.curlexplain.knowledge;

import java.util.List;
import java.util.function.Supplier;

/**
 * An entry before it is read: enough to index it. The compiled knowledge base gives thousands of them
 * at a start and reads the few that a transcript needs.
 *
 * @param keys what finds it: patterns of a message with their areas
 * @param node the entry itself, read when asked for
 */
record RawEntry(Kind kind, String id, List<Key> keys, Supplier<Node> node) {
    enum Kind {
        EVENT,
        DIAGNOSIS,
        CODES,
        OPTION,
        TERM,
        CLIENT
    }

    /** @param area trace component, empty for none */
    record Key(String area, String pattern) {}
}
