package dev.curlexplain.knowledge;

import dev.curlexplain.event.CodedText;
import dev.curlexplain.phrase.Localized;
import dev.curlexplain.transcript.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All code tables, found by name, number and text. */
public final class Codes {
    /** Tables of TLS libraries, whose texts stand alone as error messages. */
    static final List<String> TLS_TABLES =
            List.of("nss", "gnutls", "schannel", "osstatus", "x509-verify", "mbedtls", "wolfssl");

    private static final List<String> SYSTEMS = List.of("linux", "macos", "windows");

    private final List<CodeEntry> entries = new ArrayList<>();
    private final Map<String, CodeEntry> byName = new HashMap<>();
    private final Map<String, CodeEntry> byNumber = new HashMap<>();
    private final Map<String, CodeEntry> byText = new HashMap<>();
    private final Map<String, CodeEntry> byTranslation = new HashMap<>();
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    private Codes() {}

    static Codes read(Map<String, RawEntry> tables) {
        Codes codes = new Codes();
        tables.forEach((table, raw) -> codes.readTable(table, raw.node().get()));
        return codes;
    }

    private void readTable(String table, Node node) {
        Fields fields = Fields.of(node).allowing(Set.of("table", "title", "sources", "codes"));
        Localized title = fields.localized("title");
        List<Reference> sources =
                fields.items("sources").stream().map(Reference::read).toList();
        for (Node code : fields.items("codes")) {
            add(CodeEntry.read(table, title, sources, code));
        }
    }

    private void add(CodeEntry entry) {
        entries.add(entry);
        entry.names().forEach(name -> byName.putIfAbsent(key(entry.table(), name), entry));
        entry.numbers().values().forEach(number -> byNumber.putIfAbsent(key(entry.table(), number), entry));
        entry.translations().forEach(text -> byTranslation.putIfAbsent(key(entry.table(), normal(text)), entry));
        entry.texts().forEach(text -> {
            byText.putIfAbsent(key(entry.table(), normal(text)), entry);
            byFirstWord
                    .computeIfAbsent(key(entry.table(), firstWord(text)), unused -> new ArrayList<>(1))
                    .add(text);
        });
    }

    public List<CodeEntry> all() {
        return entries;
    }

    public Optional<CodeEntry> byName(String table, String name) {
        return Optional.ofNullable(byName.get(key(table, name)));
    }

    public Optional<CodeEntry> byNumber(String table, String number) {
        return Optional.ofNullable(byNumber.get(key(table, number)));
    }

    /** @param table its name, or {@code tls} for the tables of all TLS libraries */
    public Optional<CodeEntry> byNumberOrName(String table, String value) {
        List<String> tables = table.equals("tls") ? TLS_TABLES : List.of(table);
        return tables.stream()
                .flatMap(t -> byNumber(t, value).or(() -> byName(t, value)).stream())
                .findFirst();
    }

    public Optional<CodeEntry> byText(String table, String text) {
        return Optional.ofNullable(byText.get(key(table, normal(text))));
    }

    /** The text of which this is a translation. */
    Optional<String> original(String table, String translation) {
        return Optional.ofNullable(byTranslation.get(key(table, normal(translation))))
                .map(e -> e.texts().get(0));
    }

    /** The longest text of a numbered table's codes with which other words begin, up to the end of a word. */
    Optional<CodedText> atBeginning(String table, String words) {
        return byFirstWord.getOrDefault(key(table, firstWord(words)), List.of()).stream()
                .filter(text -> begins(words, text))
                .max(Comparator.comparingInt(String::length))
                .map(text -> new CodedText(numbersOf(table, text), text.length()));
    }

    /** Of codes with the same text those that are still returned come first. */
    private List<Integer> numbersOf(String table, String text) {
        return entries.stream()
                .filter(e -> e.table().equals(table)
                        && e.texts().stream().anyMatch(t -> normal(t).equals(normal(text))))
                .sorted(Comparator.comparing((CodeEntry e) -> e.used() != null))
                .map(e -> Integer.valueOf(e.numbers().get("")))
                .toList();
    }

    private static boolean begins(String words, String text) {
        int end = text.length();
        return words.regionMatches(true, 0, text, 0, end)
                && (words.length() == end || !Character.isLetterOrDigit(words.charAt(end)));
    }

    private static String firstWord(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    /**
     * A number alone does not tell the system. What ends connections is tried first: 54 is ECONNRESET on
     * macOS, while Linux's 54 never comes from a socket.
     */
    Optional<CodeEntry> errno(long number) {
        String wanted = Long.toString(number);
        List<CodeEntry> fitting = new ArrayList<>();
        for (String system : SYSTEMS) {
            entries.stream()
                    .filter(e -> e.table().equals("errno")
                            && wanted.equals(e.numbers().get(system)))
                    .forEach(fitting::add);
        }
        return fitting.stream()
                .filter(e -> e.how() != null)
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** Everything in any table that goes by this name, number or text. */
    public List<CodeEntry> find(String words) {
        Map<CodeEntry, Boolean> found = new LinkedHashMap<>();
        String wanted = normal(words);
        for (CodeEntry entry : entries) {
            boolean named = entry.names().stream().anyMatch(n -> normal(n).equals(wanted));
            boolean numbered = entry.numbers().values().stream().anyMatch(n -> n.equalsIgnoreCase(words.strip()));
            boolean said = Stream.concat(entry.texts().stream(), entry.translations().stream())
                    .anyMatch(t -> normal(t).equals(wanted));
            if (named || numbered || said) {
                found.put(entry, true);
            }
        }
        return List.copyOf(found.keySet());
    }

    private static String key(String table, String value) {
        return table + ' ' + value.toLowerCase(Locale.ROOT);
    }

    /** Full stops and blanks at the ends, and the kind of quotation marks and blanks, make no difference. */
    private static String normal(String text) {
        String stripped = Typography.plain(text).strip();
        int end = stripped.length();
        while (end > 0 && ".。!".indexOf(stripped.charAt(end - 1)) >= 0) {
            end--;
        }
        return stripped.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
