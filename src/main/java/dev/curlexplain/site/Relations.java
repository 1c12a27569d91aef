package dev.curlexplain.site;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.event.Traits.Role;
import dev.curlexplain.explanation.ExplainedLine;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.Diagnosis.Example;
import dev.curlexplain.knowledge.KnowledgeBase;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which messages show which diagnosis, as its own examples have it. */
final class Relations {
    private static final Set<Role> TELLING = EnumSet.of(Role.FAILURE, Role.WARNING, Role.MILESTONE);

    /** {@code curl: (56) Recv failure: Connection reset by peer} */
    private static final Pattern REPORT = Pattern.compile("(?m)^curl: \\((\\d{1,3})\\) (.{1,160})$");

    private final KnowledgeBase knowledge;
    private final Map<String, Set<String>> eventsOfDiagnosis = new TreeMap<>();
    private final Map<String, Set<String>> diagnosesOfEvent = new TreeMap<>();
    private final Map<String, Set<String>> reports = new TreeMap<>();
    private final Map<String, Set<Integer>> exitCodes = new TreeMap<>();
    private final Map<String, Set<String>> alone = new TreeMap<>();
    private final Map<String, String> lastLines = new TreeMap<>();

    Relations(CurlExplain curlExplain) {
        knowledge = curlExplain.knowledge();
        for (Diagnosis diagnosis : knowledge.diagnoses()) {
            String id = diagnosis.id();
            diagnosis.examples().stream()
                    .limit(1)
                    .forEach(first -> relate(id, curlExplain.explain(first.transcript())));
            diagnosis.examples().stream().map(Example::transcript).forEach(transcript -> readReports(id, transcript));
        }
        lastLines.values().forEach(line -> readAlone(curlExplain, line));
    }

    private void readAlone(CurlExplain curlExplain, String line) {
        String words = REPORT.matcher(line).replaceFirst("$2");
        curlExplain.explain(line).findings().stream()
                .limit(1)
                .map(finding -> finding.diagnosis().id())
                .forEach(id ->
                        alone.computeIfAbsent(id, unused -> new TreeSet<>()).add(Values.replaced(words)));
    }

    private void relate(String id, Explanation explanation) {
        for (Finding finding : explanation.findings()) {
            if (finding.diagnosis().id().equals(id)) {
                finding.lines().stream()
                        .map(number -> explanation.lines().get(number - 1))
                        .filter(this::isTelling)
                        .forEach(line -> relate(id, line.event().id()));
            }
        }
    }

    private boolean isTelling(ExplainedLine line) {
        return line.event() != null
                && TELLING.contains(
                        knowledge.vocabulary().traits(line.event().id()).role());
    }

    private void relate(String diagnosis, String event) {
        eventsOfDiagnosis.computeIfAbsent(diagnosis, unused -> new TreeSet<>()).add(event);
        diagnosesOfEvent.computeIfAbsent(event, unused -> new TreeSet<>()).add(diagnosis);
    }

    private void readReports(String diagnosis, String transcript) {
        Matcher report = REPORT.matcher(transcript);
        while (report.find()) {
            exitCodes.computeIfAbsent(diagnosis, unused -> new TreeSet<>()).add(Integer.valueOf(report.group(1)));
            reports.computeIfAbsent(diagnosis, unused -> new TreeSet<>())
                    .add(Values.replaced(report.group(2).strip()));
            lastLines.putIfAbsent(
                    Values.replaced(report.group().strip()), report.group().strip());
        }
    }

    Set<String> events(String diagnosis) {
        return eventsOfDiagnosis.getOrDefault(diagnosis, Set.of());
    }

    Set<String> diagnoses(String event) {
        return diagnosesOfEvent.getOrDefault(event, Set.of());
    }

    /** What curl reported at the end where the diagnosis held, with places for values. */
    Set<String> reports(String diagnosis) {
        return reports.getOrDefault(diagnosis, Set.of());
    }

    /** Reports that give the diagnosis without any line before them. */
    Set<String> reportsAlone(String diagnosis) {
        return alone.getOrDefault(diagnosis, Set.of());
    }

    Set<Integer> exitCodes(String diagnosis) {
        return exitCodes.getOrDefault(diagnosis, Set.of());
    }
}
