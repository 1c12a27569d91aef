package dev.curlexplain.knowledge;

import dev.curlexplain.command.OptionTable;
import dev.curlexplain.event.Statement;
import dev.curlexplain.event.Vocabulary;
import dev.curlexplain.knowledge.RawEntry.Kind;
import dev.curlexplain.phrase.Localized;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that is known about curl: events, codes, options, programs, diagnoses. Thread-safe. */
public final class KnowledgeBase {
    private final Entries entries;
    private final Map<String, Optional<EventEntry>> readEvents = new ConcurrentHashMap<>();
    private final Lazy<Vocabulary> vocabulary;
    private final Lazy<List<Diagnosis>> diagnoses = new Lazy<>(this::readDiagnoses);
    private final Lazy<Codes> codes = new Lazy<>(this::readCodes);
    private final Lazy<Map<String, OptionEntry>> options = new Lazy<>(this::readOptions);
    private final Lazy<Clients> clients = new Lazy<>(this::readClients);

    private KnowledgeBase(List<RawEntry> entries) {
        this.entries = new Entries(entries);
        this.vocabulary = new Lazy<>(
                () -> new KnownWords(this, this.entries.of(Kind.EVENT).values()));
    }

    /** What was compiled into this build. */
    public static KnowledgeBase builtIn() {
        return new KnowledgeBase(Entries.builtIn());
    }

    /**
     * The built-in knowledge with a folder of the user's own on top: entries of the same id replace,
     * others are added.
     *
     * @throws KnowledgeException with all problems when the folder is refused
     */
    public static KnowledgeBase with(Path folder) {
        List<RawEntry> entries = new ArrayList<>(Entries.builtIn());
        entries.addAll(sound(folder));
        return new KnowledgeBase(entries);
    }

    /**
     * A folder's own entries and nothing else.
     *
     * @throws KnowledgeException with all problems when the folder is refused
     */
    public static KnowledgeBase only(Path folder) {
        return new KnowledgeBase(sound(folder));
    }

    /** The entries of a folder, all of which can be read. */
    static List<RawEntry> sound(Path folder) {
        List<Problem> problems = new ArrayList<>();
        List<RawEntry> entries = KnowledgeFolder.read(folder, problems);
        if (problems.isEmpty()) {
            new KnowledgeBase(entries).readEverything(problems);
        }
        if (!problems.isEmpty()) {
            throw new KnowledgeException(problems);
        }
        return entries;
    }

    private void readEverything(List<Problem> problems) {
        entries.of(Kind.DIAGNOSIS).values().forEach(e -> tried(problems, () -> diagnosis(e)));
        tried(problems, this::codes);
        tried(problems, this::options);
        tried(problems, this::clients);
        tried(problems, this::glossary);
    }

    private static void tried(List<Problem> problems, Runnable reading) {
        try {
            reading.run();
        } catch (KnowledgeException e) {
            problems.addAll(e.problems());
        }
    }

    /** What is known about single words and messages of a transcript. */
    public Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /** In alphabetical order. */
    public Collection<String> eventIds() {
        return new TreeSet<>(entries.of(Kind.EVENT).keySet());
    }

    public Optional<EventEntry> event(String id) {
        return readEvents.computeIfAbsent(
                id,
                unused -> Optional.ofNullable(entries.of(Kind.EVENT).get(id))
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
        return diagnoses.get();
    }

    private List<Diagnosis> readDiagnoses() {
        return entries.of(Kind.DIAGNOSIS).values().stream()
                .map(KnowledgeBase::diagnosis)
                .sorted(Comparator.comparing(Diagnosis::id))
                .toList();
    }

    private static Diagnosis diagnosis(RawEntry entry) {
        return DiagnosisReader.read(entry.id(), entry.node().get());
    }

    public Optional<Diagnosis> diagnosis(String id) {
        return diagnoses().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public Codes codes() {
        return codes.get();
    }

    private Codes readCodes() {
        return Codes.read(entries.of(Kind.CODES));
    }

    /** By their long names, in alphabetical order. */
    public Map<String, OptionEntry> options() {
        return options.get();
    }

    private Map<String, OptionEntry> readOptions() {
        Map<String, OptionEntry> read = new TreeMap<>();
        for (Node option : entries.nodes(Kind.OPTION)) {
            OptionEntry entry = OptionEntry.read(option);
            read.put(entry.name(), entry);
        }
        return read;
    }

    public OptionTable optionTable() {
        return new KnownOptions(options);
    }

    public Clients clients() {
        return clients.get();
    }

    private Clients readClients() {
        return Clients.read(entries.nodes(Kind.CLIENT), options().values());
    }

    /** Terms, one spelling each, in the order of the file. */
    public List<Localized> glossary() {
        return entries.nodes(Kind.TERM).stream()
                .map(n -> Fields.of(n).allowing(Set.of("en", "ko")).localized())
                .toList();
    }

    public Places placesOfEvent(String id) {
        return places(Kind.EVENT, id);
    }

    public Places placesOfDiagnosis(String id) {
        return places(Kind.DIAGNOSIS, id);
    }

    public Places placesOfClient(String id) {
        return places(Kind.CLIENT, id);
    }

    private Places places(Kind kind, String id) {
        return new Places(entries.of(kind).get(id).node().get());
    }
}
