package dev.curlexplain.site;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.SiteRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Run by the build: writes the whole site. */
public final class Site {
    /** Where pages go. */
    @FunctionalInterface
    interface Output {
        /** @param path from the folder written to, with slashes */
        void write(String path, String text) throws IOException;

        default Output in(String folder) {
            return (path, text) -> write(folder + '/' + path, text);
        }
    }

    private Site() {}

    /** @param arguments the folder to write into, which is made where it is missing */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Set<Path> made = new HashSet<>();
        write(CurlExplain.create(), (path, text) -> {
            Path file = folder.resolve(path);
            if (made.add(file.getParent())) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, text);
        });
    }

    /** The same knowledge gives the same pages, byte for byte. */
    static void write(CurlExplain curlExplain, Output out) throws IOException {
        KnowledgeBase knowledge = curlExplain.knowledge();
        Relations relations = new Relations(curlExplain);
        Contents contents = Contents.of(knowledge);
        Paths paths = new Paths(knowledge.codes());
        for (Language language : Language.values()) {
            new LanguagePages(knowledge, relations, contents, paths, language).write(out.in(language.code()));
            out.write(
                    "index-" + language.code() + ".js",
                    new SearchIndex(knowledge, relations, paths, language).script());
        }
        out.write("index.html", SiteRenderer.entrance());
        out.write("site.css", SiteRenderer.style());
        out.write("search.js", resource("search.js"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = Site.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
