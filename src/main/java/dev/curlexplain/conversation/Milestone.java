package dev.curlexplain.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a request got, as far as the lines show it. Later ones include earlier ones. */
public enum Milestone {
    /** nothing is known to have been passed */
    START(Stage.DNS),
    /** {@code Host a.test:443 was resolved.} */
    RESOLVED(Stage.TCP),
    /** {@code   Trying 192.0.2.1:443...} */
    TRYING(Stage.TCP),
    /** {@code Connected to a.test (192.0.2.1) port 443} */
    CONNECTED(Stage.REQUEST),
    /** the CONNECT or SOCKS request went to the proxy */
    PROXY_ASKED(Stage.PROXY),
    /** {@code CONNECT tunnel established, response 200} */
    TUNNEL(Stage.TLS),
    /** {@code TLSv1.3 (OUT), TLS handshake, Client hello (1):} */
    CLIENT_HELLO(Stage.TLS),
    /** the first TLS message of the server's */
    SERVER_HELLO(Stage.TLS),
    /** {@code SSL connection using TLSv1.3 / ...} */
    HANDSHAKE_DONE(Stage.REQUEST),
    /** the first reply of an FTP, mail or SSH server */
    GREETED(Stage.LOGIN),
    /** {@code > GET / HTTP/1.1} */
    REQUEST(Stage.REQUEST),
    /** {@code Request completely sent off}, or the end of the request's headers without a body */
    REQUEST_SENT(Stage.RESPONSE),
    /** {@code < HTTP/1.1 200 OK} */
    STATUS(Stage.RESPONSE),
    /** the blank line behind the response headers */
    HEADERS(Stage.BODY),
    /** the whole response is there */
    COMPLETE(Stage.DONE);

    private final Stage next;

    Milestone(Stage next) {
        this.next = next;
    }

    /** The stage that a failure behind this milestone belongs to. */
    public Stage next() {
        return next;
    }

    /** @param jsonName {@code client-hello} */
    public static Optional<Milestone> of(String jsonName) {
        return Arrays.stream(values())
                .filter(m -> m.jsonName().equals(jsonName))
                .findFirst();
    }

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
