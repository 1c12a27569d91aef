package dev.curlexplain.site;

import dev.curlexplain.conversation.Stage;
import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What there is, in the order in which it is listed. */
record Contents(
        Map<String, List<Diagnosis>> diagnosesByStage,
        Map<String, List<EventEntry>> eventsByArea,
        Map<String, List<CodeEntry>> codesByTable) {

    static Contents of(KnowledgeBase knowledge) {
        return new Contents(
                knowledge.diagnoses().stream()
                        .sorted(Comparator.comparing(d -> Stage.of(d.stage())))
                        .collect(Collectors.groupingBy(Diagnosis::stage, LinkedHashMap::new, Collectors.toList())),
                knowledge.eventIds().stream()
                        .flatMap(id -> knowledge.event(id).stream())
                        .collect(Collectors.groupingBy(e -> area(e.id()), TreeMap::new, Collectors.toList())),
                knowledge.codes().all().stream()
                        .collect(Collectors.groupingBy(CodeEntry::table, TreeMap::new, Collectors.toList())));
    }

    /** {@code tls} of {@code tls.alert}; ids without a point are areas of their own. */
    private static String area(String id) {
        int point = id.indexOf('.');
        return point < 0 ? id : id.substring(0, point);
    }
}
