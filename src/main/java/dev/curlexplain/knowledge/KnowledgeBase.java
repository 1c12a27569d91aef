package dev.curlexplain.knowledge;

import dev.curlexplain.command.OptionTable;
import dev.curlexplain.event.CodedText;
import dev.curlexplain.event.MessagePatterns;
import dev.curlexplain.event.Statement;
import dev.curlexplain.event.Traits;
import dev.curlexplain.event.Vocabulary;
import dev.curlexplain.phrase.Localized;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that is known about curl: events, codes, options, diagnoses. Thread-safe. */
public final class KnowledgeBase implements Vocabulary, OptionTable {
    private static final String RESOURCE = "knowledge.kb";

    private final Map<String, RawEntry> events = new TreeMap<>();
    private final Map<String, RawEntry> rawDiagnoses = new TreeMap<>();
    private final Map<String, RawEntry> rawCodes = new LinkedHashMap<>();
    private final List<RawEntry> rawOptions = new ArrayList<>();
    private final List<RawEntry> rawGlossaries = new ArrayList<>();
    private final Map<String, RawEntry> rawClients = new LinkedHashMap<>();
    private final MessagePatterns patterns = new MessagePatterns();
    private final Map<String, Optional<EventEntry>> readEvents = new ConcurrentHashMap<>();
    private volatile List<Diagnosis> diagnoses;
    private volatile Codes codes;
    private volatile Map<String, OptionEntry> options;
    private volatile Clients clients;

    private KnowledgeBase(List<RawEntry> entries) {
        Map<String, RawEntry> latest = new LinkedHashMap<>();
        entries.forEach(e -> latest.put(e.kind() + " " + e.id(), e));
        for (RawEntry entry : latest.values()) {
            switch (entry.kind()) {
                case EVENT -> addEvent(entry);
                case DIAGNOSIS -> rawDiagnoses.put(entry.id(), entry);
                case CODES -> rawCodes.put(entry.id(), entry);
                case OPTIONS -> rawOptions.add(entry);
                case GLOSSARY -> rawGlossaries.add(entry);
                case CLIENT -> rawClients.put(entry.id(), entry);
            }
        }
    }

    private void addEvent(RawEntry entry) {
        events.put(entry.id(), entry);
        entry.keys().forEach(key -> patterns.add(key.area(), entry.id(), key.pattern()));
    }

    static KnowledgeBase of(List<RawEntry> entries) {
        return new KnowledgeBase(entries);
    }

    /** What was compiled into this build. */
    public static KnowledgeBase builtIn() {
        return new KnowledgeBase(builtInEntries());
    }

    /**
     * The built-in knowledge with a folder of the user's own on top: entries of the same id replace,
     * others are added.
     *
     * @throws KnowledgeException with all problems when the folder is refused
     */
    public static KnowledgeBase with(Path folder) {
        List<Problem> problems = new ArrayList<>();
        List<RawEntry> entries = new ArrayList<>(builtInEntries());
        List<RawEntry> own = KnowledgeFolder.read(folder, problems);
        entries.addAll(own);
        KnowledgeBase base = new KnowledgeBase(entries);
        if (problems.isEmpty()) {
            new KnowledgeBase(own).readEverything(problems);
        }
        if (!problems.isEmpty()) {
            throw new KnowledgeException(problems);
        }
        return base;
    }

    /** A folder's own entries and nothing else. */
    public static KnowledgeBase only(Path folder) {
        List<Problem> problems = new ArrayList<>();
        KnowledgeBase base = new KnowledgeBase(KnowledgeFolder.read(folder, problems));
        if (problems.isEmpty()) {
            base.readEverything(problems);
        }
        if (!problems.isEmpty()) {
            throw new KnowledgeException(problems);
        }
        return base;
    }

    private static List<RawEntry> builtInEntries() {
        try (InputStream resource = KnowledgeBase.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("this build has no knowledge base; build it with ./mvnw package");
            }
            return CompiledKnowledge.read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all entries, so that a wrong one shows. */
    void readEverything(List<Problem> problems) {
        rawDiagnoses
                .values()
                .forEach(e ->
                        tried(problems, () -> Diagnosis.read(e.id(), e.node().get())));
        tried(problems, this::codes);
        tried(problems, this::options);
        tried(problems, this::clients);
    }

    private static void tried(List<Problem> problems, Runnable reading) {
        try {
            reading.run();
        } catch (KnowledgeException e) {
            problems.addAll(e.problems());
        }
    }

    public Collection<String> eventIds() {
        return events.keySet();
    }

    public Places placesOfEvent(String id) {
        return new Places(events.get(id).node().get());
    }

    public Places placesOfDiagnosis(String id) {
        return new Places(rawDiagnoses.get(id).node().get());
    }

    public Optional<EventEntry> event(String id) {
        return readEvents.computeIfAbsent(
                id,
                unused -> Optional.ofNullable(events.get(id))
                        .map(e -> EventEntry.read(e.node().get())));
    }

    /** The first of the entry's more exact notes that fits the statement. */
    public Optional<Localized> exactNote(EventEntry entry, Statement statement) {
        return entry.notes().stream()
                .filter(note -> EventFacts.holds(note.when(), statement))
                .findFirst()
                .map(EventEntry.Note::text);
    }

    /** In the order of their ids. */
    public List<Diagnosis> diagnoses() {
        if (diagnoses == null) {
            diagnoses = rawDiagnoses.values().stream()
                    .map(e -> Diagnosis.read(e.id(), e.node().get()))
                    .toList();
        }
        return diagnoses;
    }

    public Optional<Diagnosis> diagnosis(String id) {
        return diagnoses().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public Codes codes() {
        if (codes == null) {
            codes = Codes.read(rawCodes);
        }
        return codes;
    }

    public Clients clients() {
        if (clients == null) {
            clients = Clients.read(rawClients.values(), options().values());
        }
        return clients;
    }

    public Places placesOfClient(String id) {
        return new Places(rawClients.get(id).node().get());
    }

    @Override
    public Optional<String> clientOfAgent(String userAgent) {
        return clients().ofAgent(userAgent);
    }

    @Override
    public Optional<String> clientOfLine(String text) {
        return clients().ofLine(text);
    }

    public Map<String, OptionEntry> options() {
        if (options == null) {
            Map<String, OptionEntry> read = new TreeMap<>();
            for (RawEntry raw : rawOptions) {
                for (Node option : Fields.of(raw.node().get()).items("options")) {
                    OptionEntry entry = OptionEntry.read(option);
                    read.put(entry.name(), entry);
                }
            }
            options = read;
        }
        return options;
    }

    /** Terms, one spelling each, in the order of the file. */
    public List<Localized> glossary() {
        List<Localized> terms = new ArrayList<>();
        for (RawEntry raw : rawGlossaries) {
            for (Node term : Fields.of(raw.node().get()).items("glossary")) {
                terms.add(Fields.of(term).allowing(Set.of("en", "ko")).localized());
            }
        }
        return terms;
    }

    @Override
    public Optional<Statement> message(String message, String area) {
        return patterns.match(message, area == null ? "" : area);
    }

    @Override
    public Traits traits(String eventId) {
        return event(eventId).map(EventEntry::traits).orElse(Traits.NONE);
    }

    @Override
    public Optional<Traits.How> how(Statement statement) {
        for (EventEntry.Ending ending :
                event(statement.id()).map(EventEntry::endings).orElse(List.of())) {
            if (ending.when() == null || EventFacts.holds(ending.when(), statement)) {
                return Optional.of(ending.how());
            }
        }
        return codeOf(statement).map(CodeEntry::how);
    }

    private Optional<CodeEntry> codeOf(Statement statement) {
        Object errno = statement.fields().get("errno");
        Object name = statement.fields().get("name");
        if (errno != null) {
            return codes().byName("errno", errno.toString());
        }
        return name == null || !statement.id().startsWith("tls.")
                ? Optional.empty()
                : codes().byNumberOrName("tls", name.toString());
    }

    @Override
    public Optional<String> errnoOfText(String systemText) {
        return codes().byText("errno", systemText).map(CodeEntry::name);
    }

    @Override
    public Optional<String> errnoOfNumber(long number) {
        return codes().errno(number).map(CodeEntry::name);
    }

    @Override
    public Optional<String> resolverErrorOfText(String systemText) {
        return codes().byText("getaddrinfo", systemText).map(CodeEntry::name);
    }

    @Override
    public Optional<String> tlsAlert(int number) {
        return codes().byNumber("tls-alert", Integer.toString(number))
                .map(c -> c.name().replace('_', '-'));
    }

    @Override
    public Optional<String> libraryError(String text) {
        String english = originalOf(text).orElse(text);
        return Codes.TLS_TABLES.stream()
                .flatMap(table -> codes().byText(table, english).stream())
                .map(CodeEntry::name)
                .findFirst();
    }

    @Override
    public Optional<String> originalOf(String libraryText) {
        return codes().original("gnutls", libraryText).or(() -> codes().original("tls-alert", libraryText));
    }

    @Override
    public Optional<Integer> codeOfText(String text) {
        return codes().byText("curlcode", text)
                .map(c -> Integer.valueOf(c.numbers().get("")));
    }

    @Override
    public Optional<CodedText> codeAtBeginning(String text) {
        return codes().atBeginning("curlcode", text);
    }

    @Override
    public Optional<Integer> codeOfName(String name) {
        return codes().byName("curlcode", name)
                .map(c -> Integer.valueOf(c.numbers().get("")));
    }

    @Override
    public int ownCharacters(String message) {
        return patterns.weight(message);
    }

    @Override
    public Optional<Entry> byLongName(String name) {
        String positive = name.startsWith("--no-") && !options().containsKey(name) ? "--" + name.substring(5) : name;
        return Optional.ofNullable(options().get(positive))
                .or(() -> onlyOneBeginningWith(positive))
                .map(o -> new Entry(o.name(), o.argument() != null && positive.length() == name.length()));
    }

    /** curl takes an abbreviation that fits one option only. */
    private Optional<OptionEntry> onlyOneBeginningWith(String beginning) {
        List<OptionEntry> fitting = options().values().stream()
                .filter(o -> o.name().startsWith(beginning) && o.until() == null)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    @Override
    public Optional<Entry> byLetter(char letter) {
        return options().values().stream()
                .filter(o -> o.letter() == letter)
                .findFirst()
                .map(o -> new Entry(o.name(), o.argument() != null));
    }
}
