package dev.curlexplain.knowledge;

import dev.curlexplain.knowledge.Node.Place;
import dev.curlexplain.knowledge.RawEntry.Key;
import dev.curlexplain.knowledge.RawEntry.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of knowledge files: {@code diagnoses/}, {@code events/}, {@code messages/}, {@code codes/},
 * {@code options.yaml}, {@code clients.yaml}, {@code glossary.yaml}. Symbolic links are not followed.
 */
final class KnowledgeFolder {
    private static final int DEEPEST = 4;
    private static final long LARGEST = 4L * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Path root;
    private final List<RawEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private KnowledgeFolder(Path root) {
        this.root = root;
    }

    /** All entries; what cannot be read becomes a problem instead. */
    static List<RawEntry> read(Path root, List<Problem> problems) {
        KnowledgeFolder folder = new KnowledgeFolder(root);
        folder.readAll();
        folder.refuseTwins();
        problems.addAll(folder.problems);
        return folder.entries;
    }

    private void refuseTwins() {
        Map<String, Place> seen = new HashMap<>();
        for (RawEntry entry : entries) {
            Place place = entry.node().get().place();
            Place first = seen.putIfAbsent(entry.kind() + entry.id(), place);
            if (first != null) {
                problems.add(new Problem(place, "the id " + entry.id() + " is taken already, at " + first));
            }
        }
    }

    private void readAll() {
        if (!Files.isDirectory(root)) {
            refuse(root.toString(), "is not a folder");
            return;
        }
        try {
            Path real = root.toRealPath();
            List<Path> found = yamlFiles(real);
            if (found.isEmpty()) {
                refuse(root.toString(), "holds no .yaml file; see knowledge-base/README.md for its shape");
            }
            found.forEach(f -> readFile(root.resolve(real.relativize(f))));
        } catch (IOException | UncheckedIOException e) {
            refuse(root.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private void refuse(String name, String reason) {
        problems.add(new Problem(new Place(name, 0, 0), reason));
    }

    private void readFile(Path file) {
        String relative = root.relativize(file).toString().replace('\\', '/');
        String name = root.resolve(relative).toString();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            refuse(name, "is no file but a folder, a link or a device; put the file itself there");
            return;
        }
        try {
            Node node = YamlReader.read(name, text(file, name));
            addEntries(relative, node, name);
        } catch (KnowledgeException e) {
            problems.addAll(e.problems());
        }
    }

    private static String text(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new KnowledgeException(
                        new Place(name, 0, 0), "larger than " + LARGEST / (1024 * 1024) + " MB; make it several files");
            }
            return utf8(Files.readAllBytes(file), name);
        } catch (AccessDeniedException e) {
            throw new KnowledgeException(new Place(name, 0, 0), "may not be read (permission denied)");
        } catch (IOException e) {
            throw new KnowledgeException(new Place(name, 0, 0), "cannot be read: " + e.getMessage());
        }
    }

    private static String utf8(byte[] bytes, String name) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new KnowledgeException(
                    Place.at(name, text),
                    String.format("the byte %02X is not UTF-8; save the file as UTF-8", in.get()));
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private void addEntries(String relative, Node node, String name) {
        String[] parts =
                relative.substring(0, relative.length() - ".yaml".length()).split("/");
        String folder = parts.length == 1 ? "" : parts[0];
        switch (folder) {
            case "diagnoses" -> addDiagnosis(parts, node);
            case "events" -> addEvents(node, "events");
            case "messages" -> addEvents(node, "messages");
            case "codes" -> entries.add(new RawEntry(Kind.CODES, parts[1], List.of(), () -> node));
            case "" -> addTopLevel(parts[0], node, name);
            default ->
                throw new KnowledgeException(
                        new Place(name, 0, 0), "no file belongs here; folders are diagnoses, events, messages, codes");
        }
    }

    private void addTopLevel(String file, Node node, String name) {
        switch (file) {
            case "options" -> addEach(Kind.OPTION, "options", "name", node);
            case "clients" -> addEach(Kind.CLIENT, "clients", "id", node);
            case "glossary" -> addEach(Kind.TERM, "glossary", "en", node);
            default ->
                throw new KnowledgeException(
                        new Place(name, 0, 0), "expected options.yaml, clients.yaml or glossary.yaml");
        }
    }

    /** {@code diagnoses/tls/cert-expired.yaml} is {@code tls.cert-expired}. */
    private void addDiagnosis(String[] parts, Node node) {
        if (parts.length != 3) {
            throw new KnowledgeException(node.place(), "a diagnosis stands in diagnoses/<area>/<name>.yaml");
        }
        entries.add(new RawEntry(Kind.DIAGNOSIS, parts[1] + '.' + parts[2], List.of(), () -> node));
    }

    private void addEach(Kind kind, String list, String id, Node node) {
        for (Node entry : Fields.of(node).allowing(Set.of(list)).items(list)) {
            entries.add(new RawEntry(kind, Fields.of(entry).text(id), List.of(), () -> entry));
        }
    }

    private void addEvents(Node node, String list) {
        for (Node entry : Fields.of(node).allowing(Set.of(list)).items(list)) {
            try {
                EventEntry event = EventEntry.read(entry);
                entries.add(new RawEntry(Kind.EVENT, event.id(), keys(event), () -> entry));
            } catch (KnowledgeException e) {
                problems.addAll(e.problems());
            }
        }
    }

    private static List<Key> keys(EventEntry event) {
        List<String> areas = event.areas().isEmpty() ? List.of("") : event.areas();
        return areas.stream()
                .flatMap(area -> event.patterns().stream().map(p -> new Key(area, p)))
                .toList();
    }
}
