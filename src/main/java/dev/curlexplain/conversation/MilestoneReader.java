package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.Vocabulary;
import java.util.Optional;

/** Which milestone an event passes, in the light of what was asked before: of a proxy, or of the server. */
final class MilestoneReader {
    private final Vocabulary vocabulary;
    private final TracedBody body = new TracedBody();
    private final TlsOffer tlsOffer = new TlsOffer();

    /** If not, a status line is somebody else's answer. */
    private boolean http;

    private boolean tunnelGranted;

    /** @param scheme of the URL, null where it is not known */
    MilestoneReader(Vocabulary vocabulary, String scheme) {
        this.vocabulary = vocabulary;
        this.http = Protocol.ofScheme(scheme) == Protocol.HTTP;
    }

    /**
     * @param reached by the transfer until now
     * @param well whether no failure stands
     * @return null where the event passes none
     */
    Milestone read(Event event, Milestone reached, boolean well) {
        body.see(event);
        return switch (event.id()) {
            case "tls.alpn-offered" -> Milestone.CLIENT_HELLO;
            case "dns.resolved", "dns.cache-hit" -> Milestone.RESOLVED;
            case "tcp.trying", "tcp.connecting" -> Milestone.TRYING;
            case "tcp.connected", "tcp.connected-bare", "connection.reused" -> Milestone.CONNECTED;
            case "proxy.tunnel-requested" -> Milestone.PROXY_ASKED;
            case "proxy.tunnel-established", "proxy.tunnel-done" -> Milestone.TUNNEL;
            case "tls.message" -> tlsMilestone(event);
            case "tcp.recv", "tcp.recv-old" ->
                reached == Milestone.CLIENT_HELLO && isRecord(event) ? Milestone.SERVER_HELLO : null;
            case "tls.connection", "tls.verify-ok", "tls.certificate" -> Milestone.HANDSHAKE_DONE;
            case "server.command" -> tlsOffer.ask(event);
            case "server.reply", "server.mail-reply" ->
                event.isOfTunnel() ? null : tlsOffer.isAcceptedBy(event) ? Milestone.CLIENT_HELLO : Milestone.GREETED;
            case "http.request-line" -> request(event);
            case "http.request-end", "http.request-sent", "http.upload-sent" ->
                event.isOfTunnel() ? null : Milestone.REQUEST_SENT;
            case "http.status-line" -> status(event);
            case "http.response-end" -> headersEnd(event, reached);
            case "http.body-complete" -> Milestone.COMPLETE;
            case "trace.dump" -> traced(event, reached);
            case "connection.kept" -> isAnswered(reached) ? Milestone.COMPLETE : null;
            // closed without a complaint after the headers: the body was there
            case "connection.closing" -> well && isAnswered(reached) ? Milestone.COMPLETE : null;
            default ->
                Optional.ofNullable(vocabulary.traits(event.id()).milestone())
                        .flatMap(Milestone::of)
                        .orElse(null);
        };
    }

    private static boolean isAnswered(Milestone reached) {
        return reached.compareTo(Milestone.STATUS) >= 0;
    }

    /** The proxy's answer to CONNECT is not the site's; a 2xx opens the tunnel once its headers are over. */
    private Milestone status(Event line) {
        if (line.answersTunnel() || !http || isInterim(line)) {
            tunnelGranted =
                    line.answersTunnel() && line.text("status").orElse("").startsWith("2");
            return null;
        }
        return Milestone.STATUS;
    }

    private static boolean isInterim(Event status) {
        return status.text("status")
                .map(s -> s.startsWith("1") && !s.equals("101"))
                .orElse(false);
    }

    private Milestone headersEnd(Event event, Milestone reached) {
        if (event.answersTunnel()) {
            return tunnelGranted ? Milestone.TUNNEL : null;
        }
        if (reached != Milestone.STATUS) {
            return null;
        }
        return event.fields().containsKey("bodyLength") ? Milestone.COMPLETE : Milestone.HEADERS;
    }

    private Milestone traced(Event dump, Milestone reached) {
        return reached == Milestone.HEADERS && body.isWholeWith(dump) ? Milestone.COMPLETE : null;
    }

    private Milestone request(Event event) {
        if (event.asksForTunnel()) {
            return Milestone.PROXY_ASKED;
        }
        // an ftp:// URL goes to an HTTP proxy in the language of HTTP
        http |= event.text("version").map(v -> v.startsWith("HTTP")).orElse(false);
        return Milestone.REQUEST;
    }

    /**
     * {@code [TCP] recv(len=108) -> 108, err=0}: a TLS library asks for as many bytes as the head of a record (5 bytes)
     * has announced; an alert has two.
     */
    private static boolean isRecord(Event event) {
        long bytes = event.number("bytes").orElse(0L);
        return bytes > 5 && event.number("length").orElse(0L) == bytes;
    }

    /** A TLS message of the server's proves that Client hello was answered. */
    private Milestone tlsMilestone(Event event) {
        boolean handshake = event.text("record").map("handshake"::equals).orElse(false);
        boolean incoming = event.text("direction").map("in"::equals).orElse(false);
        String message = event.text("message").orElse("");
        if (!handshake) {
            return null;
        }
        if (incoming) {
            return message.equals("new-session-ticket") || message.equals("no-content") ? null : Milestone.SERVER_HELLO;
        }
        return message.equals("client-hello") ? Milestone.CLIENT_HELLO : null;
    }
}
