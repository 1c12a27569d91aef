package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.explanation.ExplainedLine;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A transcript means the same inside a log, a mail, a page or a string. */
class WrappedTranscriptsTest {
    private static final Path OWN = Path.of("src/test/resources/transcripts");
    private static final Path SHARED = Path.of("../shared/transcripts");

    /** Of the texts beside the project every so many, another one for each wrapping. */
    private static final int STRIDE = 12;

    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();
    private static final Map<String, Function<List<String>, String>> WRAPPINGS = new LinkedHashMap<>();

    static {
        each("GitHub Actions", i -> "2026-03-02T10:15:%02d.%07dZ ".formatted(i / 9 % 60, i * 137));
        each("GitLab", i -> "2026-03-02T10:15:%02d.%06dZ 01O ".formatted(i / 9 % 60, i * 137));
        each("Jenkins", i -> "[2026-03-02T10:15:%02d.%03dZ] ".formatted(i / 9 % 60, i % 1000));
        each("TeamCity", i -> "[10:15:%02d] :\t [Step 2/3] ".formatted(i / 9 % 60));
        each("docker build", i -> "#8 0.%03d ".formatted(300 + i));
        each("docker build, number not repeated", i -> (i % 3 == 0 ? "#8 " : "") + "0.%03d ".formatted(300 + i));
        each("syslog", i -> "Mar  2 10:15:%02d web01 check[4711]: ".formatted(i / 9 % 60));
        each("kubectl", i -> "[pod/api-7c9d8b-x2x9z/api] ");
        each("compose", i -> "web-1      | ");
        each("compose in colours", i -> "\u001b[36mweb-1  |\u001b[0m ");
        each("logback", i -> "10:15:%02d.%03d [pool-1-thread-%d] DEBUG c.e.Job -- ".formatted(i / 9 % 60, i, i % 7));
        each("monolog", i -> "[2026-03-02 10:15:%02d] production.ERROR: ".formatted(i / 9 % 60));
        each("Python's logging", i -> "2026-03-02 10:15:%02d,%03d - check - DEBUG - ".formatted(i / 9 % 60, i));
        each("a mail's quote", i -> "> ");
        each("a quote's quote", i -> ">> ");
        each("Markdown, indented", i -> "    ");
        lines("PHP-FPM", l -> "[02-Mar-2026 10:15:00] WARNING: [pool www] child 12 said into stderr: \"" + l + '"');
        lines(
                "docker's JSON",
                l -> "{\"log\":\"" + escaped(l) + "\\n\",\"stream\":\"stderr\",\"time\":\"2026-03-02T10:15:00Z\"}");
        lines("HTML's entities", WrappedTranscriptsTest::inHtml);
        lines("carriage returns", l -> l + '\r');
        lines("escaped Markdown", l -> l.matches("(?s)[*<>] .*") ? '\\' + l : l);
        text("fenced", l -> "```console\n" + String.join("\n", l) + "\n```");
        text("Jira", l -> "{noformat}\n" + String.join("\n", l) + "\n{noformat}");
        text("JSON", l -> "{\"rc\": 35, \"stderr\": \"" + escaped(String.join("\n", l)) + "\", \"stdout\": \"\"}");
        text(
                "JSON in JSON",
                l -> "{\"body\": \"{\\\"output\\\": \\\"" + escaped(escaped(String.join("\n", l))) + "\\\"}\"}");
        text(
                "a ticket",
                l -> "Hi team,\n\nsince last week our job fails:\n\n" + String.join("\n", l)
                        + "\n\nAny idea?\nThanks,\nMinsu");
    }

    private static void each(String name, IntFunction<String> prefix) {
        text(
                name,
                l -> IntStream.range(0, l.size())
                        .mapToObj(i -> prefix.apply(i) + l.get(i))
                        .collect(Collectors.joining("\n")));
    }

    private static void lines(String name, Function<String, String> wrapping) {
        text(name, l -> l.stream().map(wrapping).collect(Collectors.joining("\n")));
    }

    private static void text(String name, Function<List<String>, String> wrapping) {
        WRAPPINGS.put(name, wrapping);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\u001b", "\\u001b");
    }

    private static String inHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> diagnosisAndTextSurvive() throws IOException {
        List<Path> own = files(OWN);
        List<Path> shared = files(SHARED);
        List<String> names = List.copyOf(WRAPPINGS.keySet());
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<Path> files = new ArrayList<>(own);
                    for (int i = names.indexOf(name) % STRIDE; i < shared.size(); i += STRIDE) {
                        files.add(shared.get(i));
                    }
                    survives(name, files);
                }));
    }

    /** Two of a hundred may be lost to a wrapping, none of so few. */
    private static void survives(String name, List<Path> files) throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path file : files) {
            String text = TextDecoder.decode(Files.readAllBytes(file)).stripTrailing();
            String wrapped = WRAPPINGS.get(name).apply(Arrays.asList(text.split("\n", -1)));
            Explanation inside = explain(wrapped);
            assertThat(inside.lines().stream().map(ExplainedLine::text).collect(Collectors.joining("\n")))
                    .isEqualTo(wrapped);
            String expected = first(explain(text));
            if (!first(inside).equals(expected)) {
                lost.add(file.getFileName() + ": " + first(inside) + " instead of " + expected);
            }
        }
        assertThat(lost).hasSizeLessThanOrEqualTo(files.size() / 50 + (files.size() > 20 ? 1 : 0));
    }

    private static Explanation explain(String text) {
        return CURL_EXPLAIN.explain(Transcript.of("wrapped", text), true);
    }

    private static String first(Explanation explanation) {
        return explanation.findings().isEmpty()
                ? "none"
                : explanation.findings().get(0).diagnosis().id();
    }
}
