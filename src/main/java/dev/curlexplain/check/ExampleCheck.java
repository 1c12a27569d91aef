package dev.curlexplain.check;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.Diagnosis.Example;
import dev.curlexplain.knowledge.Problem;
import dev.curlexplain.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the examples of a diagnosis: each must give it first, and no counter-example may. An observation must be
 * among what its examples give, not first, and not among what its counter-examples give.
 */
final class ExampleCheck {
    private final CurlExplain curlExplain;
    private int count;

    ExampleCheck(CurlExplain curlExplain) {
        this.curlExplain = curlExplain;
    }

    int count() {
        return count;
    }

    List<Problem> check(Diagnosis diagnosis) {
        List<Problem> problems = new ArrayList<>();
        if (diagnosis.examples().isEmpty()) {
            problems.add(new Problem(diagnosis.place(), "a diagnosis needs an example"));
        }
        if (diagnosis.counterexamples().isEmpty()) {
            problems.add(new Problem(diagnosis.place(), "a diagnosis needs a counter-example"));
        }
        diagnosis.examples().forEach(e -> checkExample(diagnosis, e, problems));
        diagnosis.counterexamples().forEach(e -> checkCounterexample(diagnosis, e, problems));
        return problems;
    }

    private void checkExample(Diagnosis diagnosis, Example example, List<Problem> problems) {
        List<String> ids = ids(example);
        int at = ids.indexOf(diagnosis.id());
        boolean right = diagnosis.observation() ? at > 0 : at == 0;
        if (!right) {
            problems.add(new Problem(
                    example.place(),
                    "the example '" + example.name() + "' gives " + ids + " and not " + diagnosis.id()
                            + (diagnosis.observation() ? " beside another" : " first")));
        }
    }

    private void checkCounterexample(Diagnosis diagnosis, Example example, List<Problem> problems) {
        List<String> ids = ids(example);
        String first = ids.isEmpty() ? "none" : ids.get(0);
        if (first.equals(diagnosis.id()) || diagnosis.observation() && ids.contains(diagnosis.id())) {
            problems.add(new Problem(example.place(), "the counter-example '" + example.name() + "' gives " + ids));
        } else if (example.instead() != null && !example.instead().equals(first)) {
            problems.add(new Problem(
                    example.place(),
                    "the counter-example '" + example.name() + "' gives " + ids + " and not " + example.instead()
                            + " first"));
        }
    }

    private List<String> ids(Example example) {
        count++;
        Explanation explanation = curlExplain.explain(Transcript.of(example.name(), example.transcript()), true);
        return explanation.findings().stream()
                .map(Finding::diagnosis)
                .map(Diagnosis::id)
                .toList();
    }
}
