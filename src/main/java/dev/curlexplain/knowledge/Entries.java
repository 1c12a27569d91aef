package dev.curlexplain.knowledge;

import dev.curlexplain.knowledge.RawEntry.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries by kind and id; of the same id the latest, in the place of the first. */
final class Entries {
    private static final String RESOURCE = "knowledge.kb";

    private final Map<Kind, Map<String, RawEntry>> byKind = new EnumMap<>(Kind.class);

    Entries(Collection<RawEntry> entries) {
        for (Kind kind : Kind.values()) {
            byKind.put(kind, new LinkedHashMap<>());
        }
        entries.forEach(e -> byKind.get(e.kind()).merge(e.id(), e, Entries::onTop));
    }

    /** A table that is there already goes on with its other codes; anything else gives way. */
    private static RawEntry onTop(RawEntry before, RawEntry later) {
        return later.kind() == Kind.CODES ? CodeTables.onTop(before, later) : later;
    }

    /** What was compiled into this build. */
    static List<RawEntry> builtIn() {
        try (InputStream resource = Entries.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("this build has no knowledge base; build it with ./mvnw package");
            }
            return CompiledKnowledge.read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, RawEntry> of(Kind kind) {
        return byKind.get(kind);
    }

    /** The entries themselves, read now. */
    List<Node> nodes(Kind kind) {
        List<Node> nodes = new ArrayList<>();
        of(kind).values().forEach(e -> nodes.add(e.node().get()));
        return nodes;
    }
}
