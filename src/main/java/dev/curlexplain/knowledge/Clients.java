package dev.curlexplain.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Programs with libcurl in them, the more special ones before the more general. */
public final class Clients {
    private final List<ClientEntry> entries;
    private final Map<String, String> longNames = new TreeMap<>();

    private Clients(List<ClientEntry> entries, Collection<OptionEntry> options) {
        this.entries = entries;
        options.stream().filter(o -> o.letter() != 0).forEach(o -> longNames.put("-" + o.letter(), o.name()));
    }

    static Clients read(Collection<Node> entries, Collection<OptionEntry> options) {
        return new Clients(entries.stream().map(ClientEntry::read).toList(), options);
    }

    public List<ClientEntry> all() {
        return entries;
    }

    /** What curl's options are called there. */
    public ClientTerms terms(String id) {
        return first(c -> c.id().equals(id))
                .map(c -> new ClientTerms(c, longNames))
                .orElse(ClientTerms.NONE);
    }

    Optional<String> ofAgent(String userAgent) {
        return first(c -> c.isNamedBy(userAgent)).map(ClientEntry::id);
    }

    Optional<String> ofLine(String text) {
        return first(c -> c.isShownBy(text)).map(ClientEntry::id);
    }

    private Optional<ClientEntry> first(Predicate<ClientEntry> wanted) {
        return entries.stream().filter(wanted).findFirst();
    }
}
