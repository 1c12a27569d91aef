package dev.curlexplain.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Run by the build: a knowledge folder becomes the resource that the program starts with. */
public final class KnowledgeCompiler {
    private KnowledgeCompiler() {}

    /** @param arguments the folder and the file to write */
    public static void main(String[] arguments) throws IOException {
        List<RawEntry> entries = KnowledgeBase.sound(Path.of(arguments[0]));
        Path resource = Path.of(arguments[1]);
        Files.createDirectories(resource.getParent());
        Files.write(resource, CompiledKnowledge.write(entries));
    }
}
