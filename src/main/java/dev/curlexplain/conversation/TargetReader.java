package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads whom a transfer was meant for from its command and its lines. */
final class TargetReader {
    private static final Pattern URL = Pattern.compile("^(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^/@]{0,400}@)?"
            + "(?<host>\\[[0-9A-Fa-f:.%]+\\]|[^:/?#\\s]+)(?::(?<port>\\d{1,5}))?(?:[/?#].*)?$");

    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("http", 80),
            Map.entry("ws", 80),
            Map.entry("https", 443),
            Map.entry("wss", 443),
            Map.entry("ftp", 21),
            Map.entry("ftps", 990),
            Map.entry("smtp", 25),
            Map.entry("smtps", 465),
            Map.entry("imap", 143),
            Map.entry("imaps", 993),
            Map.entry("pop3", 110),
            Map.entry("pop3s", 995),
            Map.entry("ssh", 22),
            Map.entry("sftp", 22),
            Map.entry("scp", 22),
            Map.entry("ldap", 389),
            Map.entry("ldaps", 636),
            Map.entry("telnet", 23),
            Map.entry("tftp", 69),
            Map.entry("rtsp", 554),
            Map.entry("mqtt", 1883),
            Map.entry("gopher", 70),
            Map.entry("dict", 2628));

    /** Lines about data, which FTP and mail transfers have as well. */
    private static final Set<String> ANY_PROTOCOL = Set.of(
            "http.upload-sent", "http.upload-aborted", "http.response-end", "http.body-short", "http.body-complete");

    /** Exit codes that only TLS gives. */
    private static final Set<Long> TLS_CODES = Set.of(35L, 51L, 58L, 60L, 80L, 83L, 90L, 91L);

    private String scheme;
    private String host;
    private Integer port;
    private String address;
    private String url;
    private String proxy;
    private String peer;
    private String behindSocks;
    private boolean connectedElsewhere;

    private TargetReader() {}

    static Target read(List<Event> events, Optional<CommandLine> command) {
        TargetReader reader = new TargetReader();
        command.ifPresent(c -> reader.readCommand(c, events));
        events.forEach(reader::readEvent);
        reader.readReportedUrl(events);
        if (command.filter(c -> reader.isRedirectedUnseen(c, events)).isPresent()) {
            reader.forgetUrlsHost();
        }
        reader.guessScheme(events);
        return new Target(reader.scheme, reader.host, reader.port, reader.address, reader.url, reader.proxy);
    }

    private void readCommand(CommandLine command, List<Event> events) {
        for (String name : List.of("--proxy", "--socks5-hostname", "--socks5", "--socks4a", "--socks4", "--preproxy")) {
            command.option(name).map(CommandLine.Option::value).ifPresent(value -> proxy = withoutCredentials(value));
        }
        urlOf(command.urls(), events).ifPresent(this::readUrl);
    }

    /** Of several URLs the one that fits the transfer's own lines, if it can be told. */
    private static Optional<String> urlOf(List<String> urls, List<Event> events) {
        if (urls.size() <= 1) {
            return urls.stream().findFirst();
        }
        Set<String> hosts =
                events.stream().flatMap(e -> e.text("host").stream()).collect(Collectors.toSet());
        Set<String> paths =
                events.stream().flatMap(e -> e.text("target").stream()).collect(Collectors.toSet());
        List<String> fitting = urls.stream()
                .filter(u -> hosts.isEmpty() || hosts.stream().anyMatch(u::contains))
                .filter(u -> paths.isEmpty() || paths.stream().anyMatch(u::endsWith))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private void readUrl(String text) {
        if (text.regionMatches(true, 0, "file:", 0, 5)) {
            url = text;
            scheme = "file";
            return;
        }
        Matcher matcher = URL.matcher(text);
        if (matcher.matches()) {
            url = text;
            scheme = matcher.group("scheme") == null
                    ? scheme
                    : matcher.group("scheme").toLowerCase(Locale.ROOT);
            host = matcher.group("host");
            port = matcher.group("port") != null ? Integer.valueOf(matcher.group("port")) : usualPort();
        }
    }

    /** {@code fatal: unable to access 'https://a.test/x.git/': ...}: the URL that a program names beside libcurl's error. */
    private void readReportedUrl(List<Event> events) {
        Optional<String> reported = events.stream()
                .filter(e -> e.kind() == LineKind.ERROR)
                .flatMap(e -> e.text("url").stream())
                .findFirst();
        if (url == null && reported.isPresent() && (host == null || isOf(host, reported.get()))) {
            readUrl(reported.get());
        }
    }

    /** TLS failed though the URL is http://: a redirect led on, and without verbose lines it is not shown where to. */
    private boolean isRedirectedUnseen(CommandLine command, List<Event> events) {
        boolean tls = events.stream()
                .anyMatch(e -> e.number("exitCode").filter(TLS_CODES::contains).isPresent());
        boolean seen =
                events.stream().anyMatch(e -> e.is("http.following") || e.is("tcp.trying") || e.is("tcp.connected"));
        return tls && !seen && "http".equals(scheme) && command.has("--location") && proxy == null;
    }

    private void forgetUrlsHost() {
        scheme = "https";
        host = null;
        port = null;
    }

    private static boolean isOf(String host, String url) {
        Matcher matcher = URL.matcher(url);
        return matcher.matches() && host.equalsIgnoreCase(matcher.group("host"));
    }

    private void readEvent(Event event) {
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
            case "http.request-line" -> request(event);
            case "tcp.connecting" -> connecting(event);
            case "tcp.connect-failed" -> {
                event.text("proxyName").filter(p -> proxy == null).ifPresent(p -> proxy = p);
                target(event);
            }
            case "connection.connect-to-host", "connection.connect-to-port" -> connectedElsewhere = true;
            case "dns.resolved" -> peer(event);
            case "dns.host-not-found", "tls.connect-syscall", "tls.connect-failed" -> named(event);
            default -> {}
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
        tunnel(event);
        behindSocks = event.text("host")
                .flatMap(h -> event.number("port").map(p -> h + ':' + p))
                .orElse(null);
    }

    private void request(Event event) {
        Matcher target = URL.matcher(event.text("target").orElse(""));
        if (!target.matches()) {
            return;
        }
        if (event.text("method").map("CONNECT"::equals).orElse(false)) {
            tunnel(
                    Optional.of(target.group("host")),
                    Optional.ofNullable(target.group("port")).map(Integer::valueOf));
        } else if (target.group("scheme") != null && url == null) {
            forwarded(event.text("target").orElse(""));
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
        boolean tls = events.stream().anyMatch(e -> e.id().startsWith("tls."));
        boolean http = speaksHttp(events);
        boolean tunnel = events.stream().anyMatch(e -> e.fields().containsKey("answers"));
        if (scheme == null && (tls && http || (tls || tunnel && !http) && port != null && port == 443)) {
            scheme = "https";
        } else if (scheme == null && (http || tunnel && port != null && port == 80)) {
            scheme = "http";
        }
        if (port == null) {
            port = usualPort();
        }
    }

    /** A CONNECT and its answer are spoken with the proxy, whatever the target speaks. */
    private static boolean speaksHttp(List<Event> events) {
        boolean connecting = false;
        for (Event event : events) {
            if (event.is("http.request-line")) {
                connecting = event.text("method").map("CONNECT"::equals).orElse(false);
            }
            boolean aboutTunnel = connecting && event.kind() == LineKind.REQUEST_HEADER
                    || event.fields().containsKey("answers");
            if (event.id().startsWith("http.") && !ANY_PROTOCOL.contains(event.id()) && !aboutTunnel) {
                return true;
            }
        }
        return false;
    }

    private Integer usualPort() {
        return scheme == null ? null : PORTS.get(scheme);
    }

    private static String withoutCredentials(String proxy) {
        return proxy.replaceFirst("^((?:[a-z0-9]+://)?)[^/@]*@", "$1");
    }
}
