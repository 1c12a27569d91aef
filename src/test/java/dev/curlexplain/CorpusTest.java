package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.curlexplain.conversation.AddressKind;
import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.explanation.ExplainedLine;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The labelled transcripts and the traces of curl's own test suite, where they lie beside the project. */
class CorpusTest {
    private static final Path TRANSCRIPTS = Path.of("../shared/transcripts");
    private static final Path TRACES = Path.of("../shared/suite-traces");
    private static final Pattern LOOKUP =
            Pattern.compile("\\b(?:getent|nslookup|dscacheutil|Resolve-DnsName|dig|host) [^|]*\\{host\\}");
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private record Row(Path file, String[] columns) {}

    private static List<Row> rows(Path folder) throws IOException {
        assumeTrue(Files.isDirectory(folder), folder + " is not there");
        return Files.readAllLines(folder.resolve("labels.tsv")).stream()
                .filter(l -> !l.startsWith("#") && !l.startsWith("file\t"))
                .map(l -> l.split("\t", -1))
                .map(c -> new Row(folder.resolve(c[0]), c))
                .toList();
    }

    private static Explanation explain(Path file) throws IOException {
        return CURL_EXPLAIN.explain(Transcript.of(file.toString(), TextDecoder.decode(Files.readAllBytes(file))), true);
    }

    @Test
    void transcriptsGetTheirDiagnosis() throws IOException {
        List<Row> rows = rows(TRANSCRIPTS);
        int right = 0;
        int sure = 0;
        int surelyRight = 0;
        for (Row row : rows) {
            Finding first = explain(row.file()).findings().get(0);
            boolean good = first.diagnosis().id().equals(row.columns()[1])
                    || Arrays.asList(row.columns()[3].split(","))
                            .contains(first.diagnosis().id());
            right += good ? 1 : 0;
            sure += first.confidence() >= 0.9 ? 1 : 0;
            surelyRight += good && first.confidence() >= 0.9 ? 1 : 0;
        }
        assertThat(right).as("right of " + rows.size()).isGreaterThanOrEqualTo(rows.size() * 97 / 100);
        assertThat(surelyRight).as("right of " + sure + " with 0.9 or more").isGreaterThanOrEqualTo(sure * 90 / 100);
    }

    /** What was staged in the same way and shows as much has one fingerprint, whatever build printed it. */
    @Test
    void theSameTroubleHasTheSameFingerprint() throws IOException {
        Map<String, Set<String>> fingerprints = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Row row : rows(TRANSCRIPTS)) {
            String scenario = row.columns()[8] + ' ' + row.columns()[1];
            fingerprints
                    .computeIfAbsent(scenario, s -> new HashSet<>())
                    .add(explain(row.file()).fingerprint());
            sizes.merge(scenario, 1, Integer::sum);
        }
        List<String> several =
                sizes.keySet().stream().filter(s -> sizes.get(s) > 1).toList();
        long grouped =
                several.stream().filter(s -> fingerprints.get(s).size() == 1).count();
        assertThat(grouped).as("grouped of " + several.size()).isGreaterThanOrEqualTo(several.size() * 97L / 100);
    }

    @Test
    void tracesOfTheSuiteAgreeWithTheirExitCode() throws IOException {
        List<Row> rows = rows(TRACES);
        int agree = 0;
        for (Row row : rows) {
            Outcome expected = row.columns()[1].equals("0") ? Outcome.SUCCEEDED : Outcome.FAILED;
            agree += explain(row.file()).outcome() == expected ? 1 : 0;
        }
        assertThat(agree).as("outcomes of " + rows.size()).isGreaterThanOrEqualTo(rows.size() * 98 / 100);
    }

    @Test
    void nothingIsLost() throws IOException {
        for (Path folder : List.of(TRANSCRIPTS, TRACES)) {
            for (Row row : rows(folder)) {
                String text = TextDecoder.decode(Files.readAllBytes(row.file()));
                String joined = explain(row.file()).lines().stream()
                        .map(ExplainedLine::text)
                        .collect(Collectors.joining("\n"));
                assertThat(joined)
                        .as(row.file().toString())
                        .isEqualTo(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
            }
        }
    }

    /** Of an address no name can be looked up. */
    @Test
    void noAddressIsLookedUp() throws IOException {
        for (Path folder : List.of(TRANSCRIPTS, TRACES)) {
            for (Row row : rows(folder)) {
                for (Finding finding : explain(row.file()).findings()) {
                    String host = finding.facts().value("host").orElse("");
                    List<String> lookups = finding.checks().stream()
                            .flatMap(c -> c.commands().values().stream())
                            .map(c -> c.en().text())
                            .filter(c -> LOOKUP.matcher(c).find())
                            .toList();
                    assertThat(AddressKind.isLiteral(host) ? lookups : List.of())
                            .as(row.file() + ", " + finding.diagnosis().id())
                            .isEmpty();
                }
            }
        }
    }
}
