package dev.curlexplain.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code https://alice@a.test:8443/x}, {@code a.test:443} or {@code file:///etc/hosts}, taken apart.
 *
 * @param scheme in lower case, null where none is written
 * @param host null of a file
 * @param port null where none is written
 */
record Url(String scheme, String host, Integer port) {
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

    static Optional<Url> of(String text) {
        if (text.regionMatches(true, 0, "file:", 0, 5)) {
            return Optional.of(new Url("file", null, null));
        }
        Matcher matcher = URL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String scheme = matcher.group("scheme");
        String port = matcher.group("port");
        return Optional.of(new Url(
                scheme == null ? null : scheme.toLowerCase(Locale.ROOT),
                matcher.group("host"),
                port == null ? null : Integer.valueOf(port)));
    }

    boolean isFile() {
        return host == null;
    }

    /** @param scheme null where it is not known, as then is the port */
    static Integer usualPort(String scheme) {
        return scheme == null ? null : PORTS.get(scheme);
    }
}
