package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the lines say of whom a transfer was meant for: {@code * Connected to a.test (192.0.2.1) port 443}. */
final class TargetEvents {
    private static final Pattern NAME = Pattern.compile("(?=.{0,255}[A-Za-z])[A-Za-z0-9._-]{1,255}");

    private final TargetDraft draft;
    private String peer;
    private String behindSocks;
    private boolean inDialogue;

    TargetEvents(TargetDraft draft) {
        this.draft = draft;
    }

    void read(Event event) {
        if (event.id().startsWith("socks.") && !inDialogue) {
            beginDialogue();
        }
        switch (event.id()) {
            case "http.following" -> {
                behindSocks = null;
                event.text("url").filter(u -> u.contains("://")).ifPresent(draft::readUrl);
            }
            case "tcp.trying" -> trying(event.text("tryAddress").orElse(""));
            case "tcp.connected" -> {
                behindSocks = null;
                event.text("address").ifPresent(a -> draft.address = a);
                peer(event);
            }
            case "proxy.from-environment" -> environment(event);
            case "proxy.tunnel-requested" -> tunnel(event);
            case "socks.socks4-request",
                    "socks.socks5-request",
                    "socks.socks5-remote-name",
                    "socks.to-http-proxy",
                    "socks.opened" -> socks(event);
            case "socks.socks5-rejected" -> refusedBySocks(event.text("target").orElse(""));
            case "http.request-line" -> request(event);
            case "tcp.connecting" -> connecting(event);
            case "tcp.connect-failed" -> {
                event.text("proxyName").filter(p -> draft.proxy == null).ifPresent(p -> draft.proxy = p);
                target(event);
            }
            case "connection.connect-to-host", "connection.connect-to-port" -> draft.connectedElsewhere = true;
            case "connection.reused" -> reused(event);
            case "connection.kept" -> kept(event);
            case "dns.resolved" -> peer(event);
            case "dns.doh-answer-unusable" -> lookedUpByHttps(event);
            case "dns.host-not-found", "tls.connect-syscall", "tls.connect-failed" -> draft.named(event);
            case "tls.certificate-host-mismatch", "tls.certificate-name-differs" -> unlisted(event);
            default -> {}
        }
    }

    /** {@code ... matches target host name 'www.example.test'}; another host than the URL's is that of a redirect not shown. */
    private void unlisted(Event event) {
        String named = event.text("host").map(TargetEvents::inBrackets).orElse(null);
        if (named == null || draft.proxy != null || draft.connectedElsewhere || named.equalsIgnoreCase(draft.host)) {
            return;
        }
        draft.port = draft.host == null ? draft.port : null;
        draft.url = null;
        draft.host = named;
    }

    private static String inBrackets(String name) {
        return name.contains(":") && !name.startsWith("[") ? '[' + name + ']' : name;
    }

    /** {@code DoH: Bad RCODE type A for a.test}: what was connected to so far is the server that was asked for the address. */
    private void lookedUpByHttps(Event event) {
        if (draft.url == null) {
            draft.host = event.text("host").orElse(draft.host);
            draft.port = null;
            draft.address = null;
        }
    }

    /** Whom curl talks to directly: the server, or the proxy when there is one. */
    private void peer(Event event) {
        event.text("host")
                .ifPresent(
                        h -> peer = event.number("port").map(p -> h + ':' + p).orElse(h));
        if (draft.proxy == null && !draft.connectedElsewhere) {
            draft.named(event);
        }
    }

    /** {@code Reusing existing imap: connection with host mail.test} names no port, which need not be the usual one. */
    private void reused(Event event) {
        if (draft.host == null
                && draft.proxy == null
                && !draft.connectedElsewhere
                && event.text("toProxy").isEmpty()) {
            draft.portUntold = draft.port == null;
            draft.host = event.text("host").orElse(null);
            draft.scheme =
                    draft.scheme != null ? draft.scheme : event.text("scheme").orElse(null);
        }
    }

    /** {@code Connection #0 to host mail.test:143 left intact} */
    private void kept(Event event) {
        if (draft.portUntold
                && event.text("host")
                        .filter(h -> h.equalsIgnoreCase(draft.host))
                        .isPresent()) {
            draft.named(event);
        }
    }

    /** {@code About to connect() to proxy proxy.test port 3128 (#0)} */
    private void connecting(Event event) {
        if (event.text("toProxy").isEmpty()) {
            peer(event);
        } else if (draft.proxy == null) {
            draft.proxy = event.text("host").orElse("")
                    + event.number("port").map(p -> ":" + p).orElse("");
        }
    }

    /** Newer builds name the target also where it is the proxy that cannot be reached. */
    private void target(Event event) {
        boolean namesTarget = event.text("proxyName").isPresent();
        if (event.text("proxyName").filter(p -> p.equalsIgnoreCase(draft.host)).isPresent()) {
            // the name that was resolved first was the proxy's
            draft.proxy = peer != null && peer.startsWith(draft.host + ':') ? peer : draft.proxy;
            draft.host = null;
            draft.port = null;
        }
        if (namesTarget || draft.proxy == null && !draft.connectedElsewhere) {
            draft.named(event);
        }
    }

    /** Without a URL the name that was looked up for a SOCKS dialogue is the proxy's; of the target nothing is known yet. */
    private void beginDialogue() {
        inDialogue = true;
        if (draft.proxy == null && draft.url == null) {
            draft.proxy = peer;
            draft.host = null;
            draft.port = null;
        }
    }

    /** What was connected to so far is the proxy, and this the target. */
    private void tunnel(Event event) {
        tunnel(event.text("host"), event.number("port").map(Long::intValue));
    }

    /** Of two proxies in a row the second one is what the SOCKS server was asked for. */
    private void tunnel(Optional<String> targetHost, Optional<Integer> targetPort) {
        if (behindSocks != null) {
            draft.proxy = behindSocks;
        } else if (draft.proxy == null) {
            draft.proxy = peer;
        }
        draft.address = null;
        targetHost.ifPresent(h -> draft.host = h);
        targetPort.ifPresent(p -> draft.port = p);
    }

    private void socks(Event event) {
        behindSocks = null;
        if (draft.proxy == null && peer == null) {
            peer = via(event);
        }
        tunnel(event);
        behindSocks = event.text("host")
                .flatMap(h -> event.number("port").map(p -> h + ':' + p))
                .orElse(null);
    }

    /** {@code Opened SOCKS connection from ... to 192.0.2.9 port 21 (via 192.0.2.1 port 1080)} stands before the line of TCP. */
    private static String via(Event event) {
        return event.text("address")
                .flatMap(a -> event.number("proxyPort").map(p -> a + ':' + p))
                .orElse(null);
    }

    /** {@code cannot complete SOCKS5 connection to www.example.test. (4)}; up to 7.66 an address of no use stands there. */
    private void refusedBySocks(String target) {
        if (draft.host == null && NAME.matcher(target).matches()) {
            draft.host = target;
        }
    }

    private void request(Event event) {
        String written = event.text("target").orElse("");
        Optional<Url> target = Url.of(written);
        if (target.isPresent() && event.asksForTunnel()) {
            tunnel(target.map(Url::host), target.map(Url::port));
        } else if (target.map(Url::scheme).isPresent() && draft.url == null) {
            forwarded(written);
        }
    }

    /** A whole URL in the request line goes to a proxy that fetches it: what was connected to is the proxy. */
    private void forwarded(String target) {
        tunnel(Optional.empty(), Optional.empty());
        draft.readUrl(target);
        draft.url = null;
    }

    /** {@code Uses proxy env variable https_proxy == 'http://proxy.test:3128'} */
    private void environment(Event event) {
        boolean exception = event.text("variable")
                .map(v -> v.toLowerCase(Locale.ROOT).startsWith("no_"))
                .orElse(false);
        if (draft.proxy == null && !exception) {
            draft.proxy =
                    event.text("value").map(TargetDraft::withoutCredentials).orElse(null);
        }
    }

    /** {@code 192.0.2.1:443} or {@code [2001:db8::1]:443} or a bare address in old builds. */
    private void trying(String text) {
        int colon = text.lastIndexOf(':');
        boolean withPort = colon > 0 && text.substring(colon + 1).matches("\\d{1,5}");
        draft.address = withPort ? text.substring(0, colon).replaceAll("[\\[\\]]", "") : text;
        if (withPort && draft.port == null && draft.proxy == null && !draft.connectedElsewhere) {
            draft.port = Integer.valueOf(text.substring(colon + 1));
        }
    }
}
