package dev.curlexplain.explanation;

import dev.curlexplain.conversation.AddressKind;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Milestone;
import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.explanation.StageState.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The strip of stages: {@code dns ✓  tcp ✓  tls ✗  request ·  response ·}. */
final class Stages {
    private static final List<Stage> STRIP = List.of(
            Stage.DNS, Stage.TCP, Stage.PROXY, Stage.TLS, Stage.LOGIN, Stage.REQUEST, Stage.RESPONSE, Stage.BODY);

    /** From here on the stage is behind. */
    private static final Map<Stage, Milestone> BEHIND = new EnumMap<>(Map.of(
            Stage.DNS, Milestone.RESOLVED,
            Stage.TCP, Milestone.CONNECTED,
            Stage.PROXY, Milestone.TUNNEL,
            Stage.TLS, Milestone.HANDSHAKE_DONE,
            Stage.LOGIN, Milestone.COMPLETE,
            Stage.REQUEST, Milestone.REQUEST_SENT,
            Stage.RESPONSE, Milestone.HEADERS,
            Stage.BODY, Milestone.COMPLETE));

    private final Transfer transfer;
    private final Stage failed;

    private Stages(Transfer transfer, Stage failed) {
        this.transfer = transfer;
        this.failed = failed;
    }

    static List<StageState> of(Transfer transfer, Stage failed) {
        Stages stages = new Stages(transfer, failed);
        List<StageState> states = new ArrayList<>();
        for (Stage stage : STRIP) {
            states.add(new StageState(stage, stages.state(stage), stages.lines(stage)));
        }
        return states;
    }

    private State state(Stage stage) {
        boolean spoken = !lines(stage).isEmpty();
        if (stage == failed) {
            return State.FAILED;
        }
        if (!isUsed(stage, spoken)) {
            return State.NOT_USED;
        }
        if (failed.ordinal() < stage.ordinal()) {
            return afterFailed(stage);
        }
        return isBehind(stage)
                ? State.PASSED
                : transfer.outcome() == Outcome.SUCCEEDED && spoken ? State.PASSED : State.UNKNOWN;
    }

    /** An error page is a whole response; a broken TLS record can come in the middle of a body. */
    private State afterFailed(Stage stage) {
        boolean begun = stage == Stage.BODY && isBehind(Stage.RESPONSE);
        return isBehind(stage) ? State.PASSED : begun ? State.UNKNOWN : State.NOT_REACHED;
    }

    private boolean isBehind(Stage stage) {
        Milestone reached = transfer.failure().map(Failure::after).orElse(transfer.reached());
        return transfer.events().stream().anyMatch(e -> e.id().startsWith("tcp."))
                && reached.compareTo(BEHIND.get(stage)) >= 0;
    }

    private boolean isUsed(Stage stage, boolean spoken) {
        return switch (stage) {
            case DNS ->
                spoken
                        || transfer.target().host() == null
                        || !AddressKind.isLiteral(transfer.target().host());
            case PROXY -> spoken || transfer.target().proxy() != null;
            case TLS -> spoken || "https".equals(transfer.target().scheme());
            case LOGIN -> spoken;
            case REQUEST, RESPONSE, BODY -> spoken || lines(Stage.LOGIN).isEmpty();
            default -> true;
        };
    }

    private TreeSet<Integer> lines(Stage stage) {
        TreeSet<Integer> lines = new TreeSet<>();
        for (Event event : transfer.events()) {
            if (stage(event) == stage) {
                lines.add(event.line());
            }
        }
        return lines;
    }

    /** By the area of its id; what says how a connection ended belongs to no stage of its own. */
    private static Stage stage(Event event) {
        String id = event.id();
        return switch (id.substring(0, Math.max(0, id.indexOf('.')))) {
            case "dns" -> Stage.DNS;
            case "tcp" -> Stage.TCP;
            case "proxy", "socks" -> Stage.PROXY;
            case "tls" -> Stage.TLS;
            case "server", "ftp", "mail", "ssh" -> Stage.LOGIN;
            case "http" -> http(id);
            default -> null;
        };
    }

    private static Stage http(String id) {
        return switch (id) {
            case "http.request-line",
                    "http.request-field",
                    "http.request-end",
                    "http.request-sent",
                    "http.upload-sent" -> Stage.REQUEST;
            case "http.status-line",
                    "http.response-field",
                    "http.response-end",
                    "http.error-status",
                    "http.empty-reply" -> Stage.RESPONSE;
            case "http.body-short" -> Stage.BODY;
            default -> null;
        };
    }
}
