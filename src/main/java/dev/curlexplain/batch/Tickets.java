package dev.curlexplain.batch;

import dev.curlexplain.transcript.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads tickets from folders, text files, JSONL and CSV, one after the other. */
public final class Tickets {
    /** Where the text of a ticket usually stands, when nobody said. */
    private static final List<String> USUAL_FIELDS =
            List.of("text", "body", "message", "content", "log", "description", "comment");

    /**
     * What a user should hear of while the work goes on.
     *
     * @param kind {@code unreadable}, {@code not-json}, {@code no-field}
     */
    public record Trouble(String kind, String where, String detail) {}

    private final InputFormat format;
    private final String field;
    private final Consumer<Trouble> troubles;
    private int unreadable;

    public Tickets(InputFormat format, String field, Consumer<Trouble> troubles) {
        this.format = format;
        this.field = field;
        this.troubles = troubles;
    }

    /** How many inputs could not be read at all. */
    public int unreadable() {
        return unreadable;
    }

    /** @param inputs files and folders, {@code -} for standard input */
    public Stream<Ticket> read(List<String> inputs, InputStream standardInput) {
        return inputs.stream().flatMap(input -> input.equals("-") ? ofStream(standardInput) : ofPath(Path.of(input)));
    }

    private Stream<Ticket> ofStream(InputStream in) {
        try {
            return ofText("-", TextDecoder.decode(in.readAllBytes()));
        } catch (IOException e) {
            return lost("-", e);
        }
    }

    private Stream<Ticket> ofPath(Path path) {
        if (!Files.isDirectory(path)) {
            return ofFile(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> found = files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            return found.stream().flatMap(this::ofFile);
        } catch (IOException | UncheckedIOException e) {
            return lost(path.toString(), e);
        }
    }

    private Stream<Ticket> ofFile(Path file) {
        try {
            return ofText(file.toString(), TextDecoder.decode(Files.readAllBytes(file)));
        } catch (IOException e) {
            return lost(file.toString(), e);
        }
    }

    private Stream<Ticket> lost(String where, Exception reason) {
        unreadable++;
        troubles.accept(new Trouble(
                "unreadable", where, reason.getClass().getSimpleName().replaceAll("Exception$", "")));
        return Stream.empty();
    }

    private Stream<Ticket> ofText(String name, String text) {
        return switch (formatOf(name)) {
            case JSONL -> jsonLines(name, text);
            case CSV -> csv(name, text);
            default -> Stream.of(new Ticket(name, text));
        };
    }

    private InputFormat formatOf(String name) {
        if (format != InputFormat.AUTO) {
            return format;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return InputFormat.JSONL;
        }
        return lower.endsWith(".csv") ? InputFormat.CSV : InputFormat.TEXT;
    }

    private Stream<Ticket> jsonLines(String name, String text) {
        int[] number = {0};
        return text.lines().flatMap(line -> {
            number[0]++;
            String source = name + ':' + number[0];
            return line.isBlank() ? Stream.empty() : Stream.of(new Ticket(source, jsonText(source, line)));
        });
    }

    /** A line that is no JSON, or holds no text, is taken as text itself, so that nothing is lost. */
    private String jsonText(String source, String line) {
        try {
            Map<String, String> members = JsonLine.members(line);
            String text = text(source, members);
            return members.isEmpty() ? line : text;
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            troubles.accept(new Trouble("not-json", source, reason));
            return line;
        }
    }

    private Stream<Ticket> csv(String name, String text) {
        return CsvTable.rows(text).map(row -> {
            String source = name + ':' + row.line();
            return new Ticket(source, text(source, row.fields()));
        });
    }

    private String text(String source, Map<String, String> fields) {
        Optional<String> wanted = field != null
                ? Optional.ofNullable(fields.get(field))
                : USUAL_FIELDS.stream().map(fields::get).filter(t -> t != null).findFirst();
        if (wanted.isEmpty()) {
            troubles.accept(new Trouble("no-field", source, String.join(", ", fields.keySet())));
        }
        return wanted.orElseGet(() -> String.join("\n", fields.values()));
    }
}
