package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Milestone;
import dev.curlexplain.conversation.Protocol;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * At which stage a transfer stopped. A diagnosis names the stage at which it mostly shows; where the lines of this transfer
 * show that the stage was passed, was not come to, or does not exist in the protocol, they decide.
 */
final class StoppingPoint {
    private static final String FIRST_ERROR_STATUS = "400";

    /** CURLE_SEND_ERROR and CURLE_RECV_ERROR */
    private static final Set<Integer> DATA_CODES = Set.of(55, 56);

    private static final Integer ABORTED_BY_CALLBACK = 42;

    private static final Set<Stage> HTTP_STAGES = Set.of(Stage.REQUEST, Stage.RESPONSE, Stage.BODY);

    private StoppingPoint() {}

    static Stage of(Stage diagnosed, Transfer transfer) {
        StageEvents events = new StageEvents(transfer);
        Optional<Failure> failure = transfer.failure();
        Milestone after = failure.map(Failure::after).orElse(Milestone.START);
        Protocol protocol = ShownProtocol.of(transfer, events);
        if (HTTP_STAGES.contains(diagnosed) && after == Milestone.PROXY_ASKED) {
            return Stage.PROXY;
        }
        return switch (diagnosed) {
            case LOGIN -> protocol == Protocol.FILE || isToolAlone(failure) ? Stage.COMMAND : diagnosed;
            case PROXY ->
                events.isTunnelled() && failure.isPresent()
                        ? after.next()
                        : isConnectionToProxy(failure, events) ? Stage.TCP : diagnosed;
            case TLS -> failure.map(f -> tls(transfer, f)).orElse(diagnosed);
            case BODY -> failure.filter(StoppingPoint::isStoppedHere).isPresent() ? stopped(after) : diagnosed;
            case REQUEST, RESPONSE -> ofProtocol(diagnosed, protocol, transfer, events);
            default -> diagnosed;
        };
    }

    /** Ctrl-C, or a callback of the program: {@code ^C}, {@code * Callback aborted}. */
    private static boolean isStoppedHere(Failure failure) {
        boolean aborted = ABORTED_BY_CALLBACK.equals(failure.code());
        return aborted || failure.event("command.interrupted").isPresent();
    }

    /** It comes at any time; before a first line of curl's it is not known where it met it. */
    private static Stage stopped(Milestone after) {
        return after == Milestone.START ? Stage.UNKNOWN : after.next();
    }

    /** {@code Failed to connect to proxy.test port 3128}: the proxy was asked for nothing yet. */
    private static boolean isConnectionToProxy(Optional<Failure> failure, StageEvents events) {
        return failure.isPresent()
                && !events.isConnected()
                && failure.get().events().stream().anyMatch(e -> e.id().startsWith("tcp."));
    }

    /** Where nobody but the tool complains, libcurl has not begun. */
    private static boolean isToolAlone(Optional<Failure> failure) {
        return failure.map(f -> f.events().stream().allMatch(e -> e.id().startsWith("tool.")))
                .orElse(false);
    }

    /** Request and response are HTTP's. */
    private static Stage ofProtocol(Stage diagnosed, Protocol protocol, Transfer transfer, StageEvents events) {
        return switch (protocol) {
            case HTTP ->
                diagnosed == Stage.RESPONSE && isInBody(transfer) && endsHeaders(events) ? Stage.BODY : diagnosed;
            case DIALOGUE -> Stage.LOGIN;
            case DATA, PACKETS -> Stage.BODY;
            case FILE -> Stage.COMMAND;
        };
    }

    /** A file that is missing stops the tool before there is any connection; a broken record can come in a body. */
    private static Stage tls(Transfer transfer, Failure failure) {
        if (isToolAlone(Optional.of(failure))) {
            return Stage.COMMAND;
        }
        if (isAfterHandshake(transfer)
                && failure.events().stream().noneMatch(e -> e.fields().containsKey("alert"))) {
            return Stage.UNKNOWN;
        }
        boolean inData = transfer.exitCode() == null || isDataCode(transfer.exitCode());
        return inData && failure.after().compareTo(Milestone.STATUS) >= 0
                ? failure.after().next()
                : Stage.TLS;
    }

    /** A bare {@code curl: (56) GnuTLS recv error (-24)}: data is read and written when the handshake is done. */
    static boolean isAfterHandshake(Transfer transfer) {
        return transfer.reached() == Milestone.START
                && isDataCode(transfer.exitCode())
                && transfer.failure()
                        .map(f -> f.events().stream().anyMatch(e -> e.id().startsWith("tls.")))
                        .orElse(false);
    }

    private static boolean isDataCode(Integer code) {
        return code != null && DATA_CODES.contains(code);
    }

    private static boolean endsHeaders(StageEvents events) {
        return events.of(Stage.RESPONSE).stream().anyMatch(e -> e.is("http.response-end"));
    }

    /** The headers are whole and no error, and something cut the body off: a reset HTTP/2 stream. */
    private static boolean isInBody(Transfer transfer) {
        List<Event> failure = transfer.failure().map(Failure::events).orElse(List.of());
        boolean error = transfer.status()
                .flatMap(s -> s.text("status"))
                .map(s -> s.compareTo(FIRST_ERROR_STATUS) >= 0)
                .orElse(true);
        return !failure.isEmpty()
                && !error
                && !isWholeRedirect(transfer)
                && transfer.reached() == Milestone.HEADERS
                && transfer.failure().orElseThrow().after() == Milestone.HEADERS;
    }

    /** Nothing cut it off: it is where the redirect leads that curl does not go. */
    private static boolean isWholeRedirect(Transfer transfer) {
        boolean redirect = transfer.status()
                .flatMap(s -> s.text("status"))
                .map(s -> s.startsWith("3"))
                .orElse(false);
        return redirect && transfer.failure().map(f -> f.how().isEmpty()).orElse(false);
    }
}
