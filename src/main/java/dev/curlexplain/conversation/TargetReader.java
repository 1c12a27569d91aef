package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads whom a transfer was meant for from its command and its lines. */
final class TargetReader {
    private static final Pattern NAME = Pattern.compile("(?=.{0,255}[A-Za-z])[A-Za-z0-9._-]{1,255}");

    private String scheme;
    private String host;
    private Integer port;
    private String address;
    private String url;
    private String proxy;
    private String peer;
    private String behindSocks;
    private boolean inDialogue;
    private boolean connectedElsewhere;
    private boolean portUntold;

    private TargetReader() {}

    static Target read(List<Event> events, Optional<CommandLine> command) {
        TargetReader reader = new TargetReader();
        command.ifPresent(c -> reader.readCommand(c, events));
        Optional<Event> unasked = UnaskedRedirect.in(events);
        events.stream().filter(e -> unasked.filter(u -> u == e).isEmpty()).forEach(reader::readEvent);
        reader.readReportedUrl(events);
        if (command.filter(c -> reader.isRedirectedUnseen(c, events)).isPresent()) {
            reader.forgetUrlsHost();
        }
        if (reader.proxy == null && !reader.connectedElsewhere) {
            command.flatMap(c -> UnseenRedirect.in(events, c, reader.host, reader.port))
                    .ifPresent(reader::redirected);
        }
        reader.guessScheme(events);
        if (reader.url == null && command.isEmpty() && !(reader.portUntold && reader.port == null)) {
            reader.url =
                    AskedUrl.of(events, reader.scheme, reader.host, reader.port).orElse(null);
        }
        return new Target(reader.scheme, reader.host, reader.port, reader.address, reader.url, reader.proxy);
    }

    private void readCommand(CommandLine command, List<Event> events) {
        for (String name : List.of("--proxy", "--socks5-hostname", "--socks5", "--socks4a", "--socks4", "--preproxy")) {
            command.option(name).map(CommandLine.Option::value).ifPresent(value -> proxy = withoutCredentials(value));
        }
        CommandUrl.of(command.urls(), events).ifPresent(this::readUrl);
    }

    private void readUrl(String text) {
        Url.of(text).ifPresent(read -> {
            url = text;
            scheme = read.scheme() == null ? scheme : read.scheme();
            if (!read.isFile()) {
                host = read.host();
                port = read.port() != null ? read.port() : Url.usualPort(scheme);
            }
        });
    }

    /** {@code fatal: unable to access 'https://a.test/x.git/': ...}: the URL that a program names beside libcurl's error. */
    private void readReportedUrl(List<Event> events) {
        Optional<String> reported = events.stream()
                .filter(e -> e.kind() == LineKind.ERROR)
                .flatMap(e -> e.text("url").stream())
                .findFirst();
        if (url == null) {
            reported.filter(u -> host == null || isOfHost(u)).ifPresent(this::readUrl);
        }
    }

    private boolean isOfHost(String text) {
        return Url.of(text).filter(u -> host.equalsIgnoreCase(u.host())).isPresent();
    }

    /** A redirect led from http:// to where TLS is spoken, and nothing shows where that is. */
    private boolean isRedirectedUnseen(CommandLine command, List<Event> events) {
        return "http".equals(scheme)
                && command.has("--location")
                && proxy == null
                && SpokenProtocol.isTlsWithoutLines(events);
    }

    private void forgetUrlsHost() {
        scheme = "https";
        host = null;
        port = null;
    }

    private void redirected(Event failure) {
        url = null;
        scheme = null;
        host = null;
        port = null;
        named(failure);
    }

    private void readEvent(Event event) {
        if (event.id().startsWith("socks.") && !inDialogue) {
            beginDialogue();
        }
        switch (event.id()) {
            case "http.following" -> {
                behindSocks = null;
                event.text("url").filter(u -> u.contains("://")).ifPresent(this::readUrl);
            }
            case "tcp.trying" -> trying(event.text("tryAddress").orElse(""));
            case "tcp.connected" -> {
                behindSocks = null;
                event.text("address").ifPresent(a -> address = a);
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
                event.text("proxyName").filter(p -> proxy == null).ifPresent(p -> proxy = p);
                target(event);
            }
            case "connection.connect-to-host", "connection.connect-to-port" -> connectedElsewhere = true;
            case "connection.reused" -> reused(event);
            case "connection.kept" -> kept(event);
            case "dns.resolved" -> peer(event);
            case "dns.doh-answer-unusable" -> lookedUpByHttps(event);
            case "dns.host-not-found", "tls.connect-syscall", "tls.connect-failed" -> named(event);
            case "tls.certificate-host-mismatch", "tls.certificate-name-differs" -> unlisted(event);
            default -> {}
        }
    }

    /** {@code ... matches target host name 'www.example.test'}; another host than the URL's is that of a redirect not shown. */
    private void unlisted(Event event) {
        String named = event.text("host").map(TargetReader::inBrackets).orElse(null);
        if (named == null || proxy != null || connectedElsewhere || named.equalsIgnoreCase(host)) {
            return;
        }
        port = host == null ? port : null;
        url = null;
        host = named;
    }

    private static String inBrackets(String name) {
        return name.contains(":") && !name.startsWith("[") ? '[' + name + ']' : name;
    }

    /** {@code DoH: Bad RCODE type A for a.test}: what was connected to so far is the server that was asked for the address. */
    private void lookedUpByHttps(Event event) {
        if (url == null) {
            host = event.text("host").orElse(host);
            port = null;
            address = null;
        }
    }

    /** Whom curl talks to directly: the server, or the proxy when there is one. */
    private void peer(Event event) {
        event.text("host")
                .ifPresent(
                        h -> peer = event.number("port").map(p -> h + ':' + p).orElse(h));
        if (proxy == null && !connectedElsewhere) {
            named(event);
        }
    }

    /** {@code Reusing existing imap: connection with host mail.test} names no port, which need not be the usual one. */
    private void reused(Event event) {
        if (host == null
                && proxy == null
                && !connectedElsewhere
                && event.text("toProxy").isEmpty()) {
            portUntold = port == null;
            host = event.text("host").orElse(null);
            scheme = scheme != null ? scheme : event.text("scheme").orElse(null);
        }
    }

    /** {@code Connection #0 to host mail.test:143 left intact} */
    private void kept(Event event) {
        if (portUntold
                && event.text("host").filter(h -> h.equalsIgnoreCase(host)).isPresent()) {
            named(event);
        }
    }

    /** {@code About to connect() to proxy proxy.test port 3128 (#0)} */
    private void connecting(Event event) {
        if (event.text("toProxy").isEmpty()) {
            peer(event);
        } else if (proxy == null) {
            proxy = event.text("host").orElse("")
                    + event.number("port").map(p -> ":" + p).orElse("");
        }
    }

    /** Newer builds name the target also where it is the proxy that cannot be reached. */
    private void target(Event event) {
        boolean namesTarget = event.text("proxyName").isPresent();
        if (event.text("proxyName").filter(p -> p.equalsIgnoreCase(host)).isPresent()) {
            // the name that was resolved first was the proxy's
            proxy = peer != null && peer.startsWith(host + ':') ? peer : proxy;
            host = null;
            port = null;
        }
        if (namesTarget || proxy == null && !connectedElsewhere) {
            named(event);
        }
    }

    private void named(Event event) {
        event.text("host").filter(h -> host == null).ifPresent(h -> host = h);
        event.number("port").filter(p -> port == null).ifPresent(p -> port = p.intValue());
    }

    /** Without a URL the name that was looked up for a SOCKS dialogue is the proxy's; of the target nothing is known yet. */
    private void beginDialogue() {
        inDialogue = true;
        if (proxy == null && url == null) {
            proxy = peer;
            host = null;
            port = null;
        }
    }

    /** What was connected to so far is the proxy, and this the target. */
    private void tunnel(Event event) {
        tunnel(event.text("host"), event.number("port").map(Long::intValue));
    }

    /** Of two proxies in a row the second one is what the SOCKS server was asked for. */
    private void tunnel(Optional<String> targetHost, Optional<Integer> targetPort) {
        if (behindSocks != null) {
            proxy = behindSocks;
        } else if (proxy == null) {
            proxy = peer;
        }
        address = null;
        targetHost.ifPresent(h -> host = h);
        targetPort.ifPresent(p -> port = p);
    }

    private void socks(Event event) {
        behindSocks = null;
        if (proxy == null && peer == null) {
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
        if (host == null && NAME.matcher(target).matches()) {
            host = target;
        }
    }

    private void request(Event event) {
        String written = event.text("target").orElse("");
        Optional<Url> target = Url.of(written);
        if (target.isPresent() && event.asksForTunnel()) {
            tunnel(target.map(Url::host), target.map(Url::port));
        } else if (target.map(Url::scheme).isPresent() && url == null) {
            forwarded(written);
        }
    }

    /** A whole URL in the request line goes to a proxy that fetches it: what was connected to is the proxy. */
    private void forwarded(String target) {
        tunnel(Optional.empty(), Optional.empty());
        readUrl(target);
        url = null;
    }

    /** {@code Uses proxy env variable https_proxy == 'http://proxy.test:3128'} */
    private void environment(Event event) {
        boolean exception = event.text("variable")
                .map(v -> v.toLowerCase(Locale.ROOT).startsWith("no_"))
                .orElse(false);
        if (proxy == null && !exception) {
            proxy = event.text("value").map(TargetReader::withoutCredentials).orElse(null);
        }
    }

    /** {@code 192.0.2.1:443} or {@code [2001:db8::1]:443} or a bare address in old builds. */
    private void trying(String text) {
        int colon = text.lastIndexOf(':');
        boolean withPort = colon > 0 && text.substring(colon + 1).matches("\\d{1,5}");
        address = withPort ? text.substring(0, colon).replaceAll("[\\[\\]]", "") : text;
        if (withPort && port == null && proxy == null && !connectedElsewhere) {
            port = Integer.valueOf(text.substring(colon + 1));
        }
    }

    private void guessScheme(List<Event> events) {
        if (host == null) {
            return;
        }
        if (scheme == null) {
            scheme = SpokenProtocol.of(events).scheme(port);
        }
        if (port == null && !portUntold) {
            port = Url.usualPort(scheme);
        }
    }

    private static String withoutCredentials(String proxy) {
        return proxy.replaceFirst("^((?:[a-z0-9]+://)?)[^/@]*@", "$1");
    }
}
