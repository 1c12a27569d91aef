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
    private static final List<Path> OWN =
            List.of(Path.of("src/test/resources/transcripts"), Path.of("src/test/resources/seed"));

    private static final Path BESIDE = Path.of("../shared/transcripts");

    /** Short ones are mutated faster. */
    private static final int LONGEST = 6_000;

    private Seeds() {}

    /** In an ordinary build those of this project only. */
    public static Stream<byte[]> transcripts() {
        boolean fuzzing = System.getenv("JAZZER_FUZZ") != null && Files.isDirectory(BESIDE);
        Stream<Path> own = OWN.stream().flatMap(Seeds::filesIn);
        return (fuzzing ? Stream.concat(own, filesIn(BESIDE)) : own)
                .map(Seeds::bytes)
                .filter(b -> b.length <= LONGEST);
    }

    /** The transcripts of this project alone, the same wherever it is built. */
    public static Stream<String> own() {
        return filesIn(OWN.get(0)).map(f -> new String(bytes(f), StandardCharsets.UTF_8));
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
