package dev.curlexplain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Transcripts to begin from: those of this project, and those that lie beside it where they do. */
public final class Seeds {
    private static final List<Path> FOLDERS = List.of(
            Path.of("src/test/resources/transcripts"),
            Path.of("src/test/resources/seed"),
            Path.of("../shared/transcripts"));

    private static final int LONGEST = 30_000;

    private Seeds() {}

    public static Stream<byte[]> transcripts() {
        return files().map(Seeds::bytes).filter(b -> b.length <= LONGEST);
    }

    /** The transcripts of this project alone, the same wherever it is built. */
    public static Stream<String> own() {
        return filesIn(FOLDERS.get(0)).map(f -> new String(bytes(f), StandardCharsets.UTF_8));
    }

    private static Stream<Path> files() {
        return FOLDERS.stream().filter(Files::isDirectory).flatMap(Seeds::filesIn);
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
