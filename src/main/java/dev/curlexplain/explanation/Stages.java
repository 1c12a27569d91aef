package dev.curlexplain.explanation;

import dev.curlexplain.conversation.AddressKind;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Milestone;
import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Protocol;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Target;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.explanation.StageState.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Statuses whose response has no body. */
    private static final Set<String> BODILESS = Set.of("204", "304");

    /** CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION old and new, pinned key, OCSP status */
    private static final Set<Integer> IN_HANDSHAKE = Set.of(35, 51, 60, 90, 91);

    private final Transfer transfer;
    private final Stage failed;
    private final StageEvents events;
    private final Protocol protocol;
    private final Milestone reached;

    private Stages(Transfer transfer, Stage failed) {
        this.transfer = transfer;
        this.failed = failed;
        this.events = new StageEvents(transfer);
        this.protocol = ShownProtocol.of(transfer, events);
        if (failed == Stage.PROXY) {
            events.giveAnswerToProxy();
        }
        this.reached = transfer.failure().map(Failure::after).orElse(transfer.reached());
    }

    /** @param failed where it stopped, as {@link StoppingPoint} tells */
    static List<StageState> of(Transfer transfer, Stage failed) {
        Stages stages = new Stages(transfer, failed);
        return STRIP.stream().map(stages::state).toList();
    }

    private StageState state(Stage stage) {
        State state = stateOf(stage);
        List<Event> failure = transfer.failure().map(Failure::events).orElse(transfer.late());
        List<Event> shown = events.of(stage).stream()
                .filter(e -> state != State.PASSED || !failure.contains(e))
                .toList();
        List<Event> told = state == State.FAILED && shown.isEmpty() ? failure : shown;
        return new StageState(
                stage, state, told.stream().map(Event::line).distinct().toList());
    }

    private State stateOf(Stage stage) {
        if (stage == failed) {
            return State.FAILED;
        }
        if (!isUsed(stage)) {
            return State.NOT_USED;
        }
        if (isBehind(stage)) {
            return State.PASSED;
        }
        if (failed.ordinal() < stage.ordinal()) {
            return lookupFailed(stage) ? State.FAILED : isPossible(stage) ? State.UNKNOWN : State.NOT_REACHED;
        }
        return transfer.outcome() == Outcome.SUCCEEDED && events.show(stage) ? State.PASSED : State.UNKNOWN;
    }

    /** A piece of the command that was taken for a URL: the command is at fault, and its lookup failed for that. */
    private boolean lookupFailed(Stage stage) {
        return stage == Stage.DNS
                && failed == Stage.COMMAND
                && transfer.failure().stream().flatMap(f -> f.events().stream()).anyMatch(events.of(stage)::contains);
    }

    /** Headers that are there are followed by a body, of which the lines may show nothing; an odd answer stops nothing. */
    private boolean isPossible(Stage stage) {
        boolean wentOn = transfer.outcome() == Outcome.SUCCEEDED && failed != Stage.COMMAND;
        return wentOn
                || events.show(stage)
                || stage == Stage.BODY && isBehind(Stage.RESPONSE)
                || StoppingPoint.isAfterHandshake(transfer);
    }

    /** What lines show is behind, whatever failed and why. */
    private boolean isBehind(Stage stage) {
        boolean further = stage.compareTo(failed) > 0;
        if (further && (failed == Stage.PROXY || failed == Stage.TLS && isHandshakeFailure())) {
            return false;
        }
        return switch (stage) {
            case DNS -> isReached(stage) && (events.show(stage) || lookedUp() != null) || isConnectionProven();
            case TCP -> isReached(stage) || events.isConnected() || isConnectionProven();
            case LOGIN -> failed == Stage.BODY && events.show(stage) || isReached(stage);
            case PROXY, TLS -> isReached(stage);
            // programs print the whole request behind one mark, so that its end is not seen; the first line is shown
            // when it is sent
            case REQUEST -> isReached(stage) || !further && events.isConnected() && events.show(stage);
            case RESPONSE -> isPast(stage) || failed == Stage.BODY && events.show(Stage.RESPONSE);
            default -> isPast(stage) || transfer.reached() == Milestone.COMPLETE;
        };
    }

    /** By the error itself, where no line shows the connection: what it failed in comes behind it. */
    private boolean isConnectionProven() {
        return failed.compareTo(Stage.TCP) > 0 && !events.show(Stage.TCP) && ProvenConnection.by(transfer);
    }

    private boolean isPast(Stage stage) {
        return reached.compareTo(BEHIND.get(stage)) >= 0;
    }

    /** Before it is over, nothing else can have been passed on this connection. */
    private boolean isHandshakeFailure() {
        Integer code = transfer.exitCode();
        return code != null && IN_HANDSHAKE.contains(code);
    }

    /** A bare status line shows nothing of the connection; a connection that is used again has passed all its stages. */
    private boolean isReached(Stage stage) {
        boolean ofConnection = stage.compareTo(Stage.TLS) <= 0;
        return ofConnection && events.isReused()
                || events.isConnected() && stage.compareTo(Stage.TCP) <= 0
                || stage == Stage.PROXY && events.show(stage) && isPast(stage)
                || events.show(Stage.TCP) && isPast(stage);
    }

    private boolean isUsed(Stage stage) {
        boolean shown = events.show(stage);
        Target target = transfer.target();
        return switch (stage) {
            case DNS -> looksUp() ? shown || protocol.has(stage) : looksUpAnother();
            case PROXY -> shown || protocol.has(stage) && target.proxy() != null && !isForwarded();
            case TLS -> shown || Protocol.hasTls(target.scheme());
            case BODY -> protocol.has(stage) && hasBody() || shown;
            // a datagram has no connection, although curl calls it one
            default -> protocol.has(stage);
        };
    }

    /** An address needs no lookup, a socket neither; through a proxy it is the proxy's name that is looked up. */
    private boolean looksUp() {
        String name = lookedUp();
        return !transfer.target().isSocket() && (name == null || !AddressKind.isLiteral(name));
    }

    private boolean looksUpAnother() {
        return events.of(Stage.DNS).stream()
                .anyMatch(e ->
                        e.text("host").filter(h -> !AddressKind.isLiteral(h)).isPresent());
    }

    private String lookedUp() {
        Target target = transfer.target();
        return target.proxy() == null ? target.host() : target.proxyHost();
    }

    /** For plain HTTP a proxy is asked for no tunnel: it is sent the request itself. */
    private boolean isForwarded() {
        boolean socks = transfer.target().proxy().startsWith("socks");
        return events.speaksHttp()
                ? events.isForwarded()
                : "http".equals(transfer.target().scheme()) && !socks;
    }

    private boolean hasBody() {
        boolean head = events.of(Stage.REQUEST).stream()
                .anyMatch(e -> e.is("http.request-line")
                        && e.text("method").map("HEAD"::equals).orElse(false));
        boolean bodiless = transfer.status()
                .flatMap(s -> s.text("status"))
                .map(BODILESS::contains)
                .orElse(false);
        return !head && !bodiless;
    }
}
