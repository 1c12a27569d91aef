package dev.curlexplain.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Run by the build: a knowledge folder becomes the resource that the program starts with. */
public final class KnowledgeCompiler {
    private KnowledgeCompiler() {}

    /** @param arguments the folder and the file to write */
    public static void main(String[] arguments) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<RawEntry> entries = KnowledgeFolder.read(Path.of(arguments[0]), problems);
        if (problems.isEmpty()) {
            KnowledgeBase.of(entries).readEverything(problems);
        }
        if (!problems.isEmpty()) {
            throw new KnowledgeException(problems);
        }
        Path resource = Path.of(arguments[1]);
        Files.createDirectories(resource.getParent());
        Files.write(resource, CompiledKnowledge.write(entries));
    }
}
