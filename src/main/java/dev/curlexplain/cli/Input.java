package dev.curlexplain.cli;

import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the files named on the command line as one text, or standard input. */
final class Input {
    /** Java holds no more in one text. */
    private static final long LARGEST = Integer.MAX_VALUE - 64;

    private final Terminal terminal;
    private final Texts texts;

    Input(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
    }

    /** @throws InputException with a reason in the user's language */
    Transcript transcript(List<String> names) {
        if (names.isEmpty() || names.equals(List.of("-"))) {
            return Transcript.of("-", read("-"));
        }
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            if (!all.isEmpty() && all.charAt(all.length() - 1) != '\n') {
                all.append('\n');
            }
            all.append(read(name));
        }
        return Transcript.of(String.join(", ", names), all.toString());
    }

    private String read(String name) {
        try {
            return TextDecoder.decode(name.equals("-") ? terminal.in().readAllBytes() : bytes(Path.of(name), name));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new InputException(texts.get("input.missing", name));
        } catch (AccessDeniedException e) {
            throw new InputException(texts.get("input.denied", name));
        } catch (IOException e) {
            throw new InputException(texts.get("input.unreadable", name, String.valueOf(e.getMessage())));
        }
    }

    private byte[] bytes(Path file, String name) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputException(texts.get("input.directory", name));
        }
        if (Files.size(file) > LARGEST) {
            throw new InputException(texts.get("input.large", name));
        }
        return Files.readAllBytes(file);
    }
}
