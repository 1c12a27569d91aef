package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Milestone;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lines of a transfer show which stage. Of redirects and retries it is the last request that counts,
 * with the connection that it used; what went to a proxy before the tunnel stood is the proxy's.
 */
final class StageEvents {
    /** An alert or the refusal of a proxy passes no milestone, and came by a connection all the same. */
    private static final Set<String> REFUSALS = Set.of("tls.message", "proxy.tunnel-refused", "proxy.connect-aborted");

    private static final Set<String> LOGIN_AREAS = Set.of("server", "ftp", "mail", "ssh");

    private final Map<Stage, List<Event>> events = new EnumMap<>(Stage.class);
    private final Map<Event, Milestone> passed;
    private final boolean tlsToProxy;
    private String host;
    private boolean kept;
    private boolean connected;
    private boolean reused;
    private boolean tunnelled;
    private boolean speaksHttp;
    private boolean forwarded;

    StageEvents(Transfer transfer) {
        passed = transfer.passed();
        String proxy = transfer.target().proxy();
        tlsToProxy = proxy != null && proxy.startsWith("https://");
        transfer.events().forEach(this::see);
        if (speaksHttp) {
            // what stands in an answer over HTTP is no reply of a mail or FTP server, whatever it looks like
            events.remove(Stage.LOGIN);
        }
    }

    private void see(Event event) {
        if (Transfer.isBegunAnewBy(event)) {
            beginAgain(event);
        } else if (kept && opensAnother(event)) {
            endConnection();
        }
        seeConnection(event);
        Stage stage = stage(event);
        if (stage != null) {
            events.computeIfAbsent(stage, unused -> new ArrayList<>()).add(event);
        }
        if (event.is("http.request-line") && !event.isOfTunnel()) {
            speaksHttp = true;
            forwarded = event.text("target").orElse("").contains("://");
        }
    }

    private void seeConnection(Event event) {
        Milestone milestone = passed.getOrDefault(event, Milestone.START);
        connected |= showsConnection(milestone)
                || REFUSALS.contains(event.id())
                || event.id().startsWith("socks.");
        reused |= event.is("connection.reused");
        if (event.is("tcp.connected")) {
            host = event.text("host").orElse(host);
        }
        tunnelled |= milestone == Milestone.TUNNEL;
        if (event.is("connection.kept")) {
            kept = true;
        } else if (event.is("connection.closing") || event.is("connection.dead")) {
            kept = false;
        }
    }

    /** A response alone, without its request, shows nothing of the connection that it came by. */
    private static boolean showsConnection(Milestone milestone) {
        return milestone.compareTo(Milestone.CONNECTED) >= 0 && milestone.compareTo(Milestone.REQUEST) <= 0;
    }

    /** A connection that was left intact is there for the next request. */
    private void beginAgain(Event event) {
        List.of(Stage.LOGIN, Stage.REQUEST, Stage.RESPONSE, Stage.BODY).forEach(events::remove);
        speaksHttp = false;
        forwarded = false;
        if (!kept || leadsElsewhere(event)) {
            endConnection();
        }
    }

    private void endConnection() {
        List.of(Stage.DNS, Stage.TCP, Stage.PROXY, Stage.TLS).forEach(events::remove);
        kept = false;
        connected = false;
        reused = false;
        tunnelled = false;
    }

    /** {@code Issue another request to this URL: 'http://other.test/'} */
    private boolean leadsElsewhere(Event event) {
        String url = event.text("url").orElse("");
        return host != null && url.contains("://") && !url.contains("://" + host);
    }

    /** Another name is looked up or another address tried. */
    private boolean opensAnother(Event event) {
        return event.id().startsWith("dns.") || event.is("tcp.trying") || event.is("tcp.connecting");
    }

    /** By the area of its id; what says how a connection ended belongs to no stage of its own. */
    private Stage stage(Event event) {
        return switch (event.area()) {
            case "dns" -> Stage.DNS;
            case "tcp" -> Stage.TCP;
            case "connection" -> event.is("connection.reused") ? Stage.TCP : null;
            // whom to ask is no asking yet
            case "proxy" -> event.is("proxy.from-environment") ? null : Stage.PROXY;
            case "socks" -> Stage.PROXY;
            case "tls" -> tlsToProxy && !tunnelled && !speaksHttp ? Stage.PROXY : Stage.TLS;
            case "trace" -> isReceivedData(event) ? Stage.BODY : null;
            case "http" -> event.isOfTunnel() ? Stage.PROXY : http(event.id());
            default -> LOGIN_AREAS.contains(event.area()) && !event.is("server.text") ? Stage.LOGIN : null;
        };
    }

    /** Over HTTP the response's headers tell more, and a long trace would have hundreds of these lines. */
    private boolean isReceivedData(Event event) {
        return !speaksHttp
                && !events.containsKey(Stage.RESPONSE)
                && event.text("data").map("body"::equals).orElse(false)
                && event.text("direction").map("in"::equals).orElse(false);
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
            case "http.body-short", "http.body-complete" -> Stage.BODY;
            default -> null;
        };
    }

    /** Where the transfer ended at the proxy and no request of its own went out, the only answer is the proxy's. */
    void giveAnswerToProxy() {
        if (!speaksHttp && events.containsKey(Stage.RESPONSE)) {
            events.computeIfAbsent(Stage.PROXY, unused -> new ArrayList<>()).addAll(events.remove(Stage.RESPONSE));
            events.get(Stage.PROXY).sort(Comparator.comparingInt(Event::line));
        }
    }

    /** In order. */
    List<Event> of(Stage stage) {
        return events.getOrDefault(stage, List.of());
    }

    boolean show(Stage stage) {
        return events.containsKey(stage);
    }

    /** A connection stands, or stood until the failure. */
    boolean isConnected() {
        return connected;
    }

    /** The connection is an earlier request's, with its handshake and its tunnel. */
    boolean isReused() {
        return reused || kept;
    }

    /** The proxy has opened the way to the server. */
    boolean isTunnelled() {
        return tunnelled;
    }

    boolean speaksHttp() {
        return speaksHttp;
    }

    /** The request itself went to the proxy: {@code GET http://a.test/ HTTP/1.1}. */
    boolean isForwarded() {
        return forwarded;
    }
}
