package dev.curlexplain.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.explanation.StageState.State;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for the strip of every transcript, whatever happened: of all examples of the knowledge base, and of the
 * transcripts and traces that lie beside the project.
 */
class StagesOfExamplesTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();
    private static final List<Path> FOLDERS =
            List.of(Path.of("../shared/transcripts"), Path.of("../shared/suite-traces"));

    private static final Set<Stage> NO_STAGE_OF_THE_STRIP = Set.of(Stage.COMMAND, Stage.DONE, Stage.UNKNOWN);

    @Test
    void theStripFollowsTheLines() throws IOException {
        TreeMap<String, List<String>> wrong = new TreeMap<>();
        for (Diagnosis diagnosis : CURL_EXPLAIN.knowledge().diagnoses()) {
            Stream.concat(diagnosis.examples().stream(), diagnosis.counterexamples().stream())
                    .forEach(e ->
                            check(diagnosis.id() + ", " + e.name(), Transcript.of("example", e.transcript()), wrong));
        }
        for (Path folder : FOLDERS) {
            for (Path file : files(folder)) {
                check(file.toString(), Transcript.of("file", TextDecoder.decode(Files.readAllBytes(file))), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).toList();
        }
    }

    private static void check(String name, Transcript transcript, TreeMap<String, List<String>> wrong) {
        Explanation explanation = CURL_EXPLAIN.explain(transcript, true);
        List<String> found = wrong(explanation);
        if (!found.isEmpty()) {
            found.add(strip(explanation));
            wrong.put(name, found);
        }
    }

    private static List<String> wrong(Explanation explanation) {
        List<String> wrong = new ArrayList<>();
        boolean stopped = false;
        boolean failed = false;
        for (StageState state : explanation.stages()) {
            if (state.state() == State.NOT_REACHED) {
                stopped = true;
                if (!state.lines().isEmpty()) {
                    wrong.add(state.stage() + " has lines " + state.lines() + " and is not reached");
                }
            }
            if (stopped && Set.of(State.PASSED, State.FAILED).contains(state.state())) {
                wrong.add(state.stage() + " is " + state.state() + " behind one that was not reached");
            }
            if (failed && state.state() == State.FAILED) {
                wrong.add("two stages failed");
            }
            failed |= state.state() == State.FAILED;
        }
        // a piece of the command that is taken for a URL fails in its lookup
        boolean strayUrl = explanation.stage() == Stage.COMMAND && of(explanation, Stage.DNS) == State.FAILED;
        if (failed == NO_STAGE_OF_THE_STRIP.contains(explanation.stage())
                && explanation.transfer() != null
                && !strayUrl) {
            wrong.add("stage is " + explanation.stage());
        }
        wrong.addAll(contradicted(explanation, stopped));
        return wrong;
    }

    private static List<String> contradicted(Explanation explanation, boolean stopped) {
        List<String> wrong = new ArrayList<>();
        if (explanation.transfer() == null) {
            return wrong;
        }
        boolean well = explanation.transfer().outcome() == Outcome.SUCCEEDED;
        if (well && stopped && explanation.stage() != Stage.COMMAND) {
            wrong.add("it went well, and something was not reached");
        }
        List<Event> events = explanation.transfer().events();
        boolean anew = events.stream().anyMatch(Transfer::isBegunAnewBy);
        boolean connected = events.stream().anyMatch(e -> e.is("tcp.connected"));
        if (!anew && connected && !Set.of(State.PASSED, State.NOT_USED).contains(of(explanation, Stage.TCP))) {
            wrong.add("connected, and tcp is " + of(explanation, Stage.TCP));
        }
        boolean answered = events.stream().anyMatch(e -> e.is("http.status-line") && !e.answersTunnel());
        boolean tunnel =
                explanation.stage() == Stage.PROXY || events.stream().anyMatch(e -> e.id().startsWith("proxy."));
        if (!anew && answered && !tunnel && of(explanation, Stage.RESPONSE) == State.NOT_REACHED) {
            wrong.add("there is a status line, and the response is not reached");
        }
        return wrong;
    }

    private static State of(Explanation explanation, Stage stage) {
        return explanation.stages().stream()
                .filter(s -> s.stage() == stage)
                .findFirst()
                .map(StageState::state)
                .orElseThrow();
    }

    private static String strip(Explanation explanation) {
        return explanation.stage() + ": "
                + explanation.stages().stream()
                        .filter(s -> s.state() != State.NOT_USED)
                        .map(s -> s.stage().jsonName() + '=' + s.state().jsonName() + s.lines())
                        .toList();
    }
}
