package dev.curlexplain.check;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.EventEntry;
import dev.curlexplain.knowledge.KnowledgeBase;
import dev.curlexplain.knowledge.KnowledgeException;
import dev.curlexplain.knowledge.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks a knowledge folder, its examples included. */
public final class KnowledgeCheck {
    /**
     * @param problems empty when the folder is sound
     * @param entries how many entries were looked at
     * @param examples how many examples and counter-examples were run
     */
    public record Result(List<Problem> problems, int entries, int examples) {}

    private KnowledgeCheck() {}

    /** Checks a folder together with the built-in knowledge that it stands on. */
    public static Result of(Path folder) {
        KnowledgeBase own;
        CurlExplain curlExplain;
        try {
            own = KnowledgeBase.only(folder);
            curlExplain = CurlExplain.withKnowledge(folder);
        } catch (KnowledgeException e) {
            return new Result(e.problems(), 0, 0);
        }
        return check(own, curlExplain);
    }

    private static Result check(KnowledgeBase own, CurlExplain curlExplain) {
        List<Problem> problems = new ArrayList<>();
        NameCheck names = new NameCheck(curlExplain.knowledge());
        ExampleCheck examples = new ExampleCheck(curlExplain);
        for (String id : own.eventIds()) {
            EventEntry event = own.event(id).orElseThrow();
            problems.addAll(names.check(event, own.placesOfEvent(id)));
        }
        for (Diagnosis diagnosis : own.diagnoses()) {
            problems.addAll(names.check(diagnosis, own.placesOfDiagnosis(diagnosis.id())));
            problems.addAll(examples.check(diagnosis));
        }
        own.clients().all().forEach(c -> problems.addAll(names.check(c, own.placesOfClient(c.id()))));
        int entries = own.eventIds().size()
                + own.diagnoses().size()
                + own.codes().all().size()
                + own.options().size()
                + own.clients().all().size();
        return new Result(problems, entries, examples.count());
    }
}
