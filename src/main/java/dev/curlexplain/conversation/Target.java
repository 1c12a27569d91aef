package dev.curlexplain.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a transfer was meant for, as far as the lines tell; every part may be null.
 *
 * @param scheme {@code https}
 * @param host {@code example.test}
 * @param port {@code 443}
 * @param address {@code 192.0.2.1} or {@code /run/a.sock}, the last one connected or tried
 * @param url as given on the command line, or as the one request tells it
 * @param proxy {@code proxy.test:3128}
 */
public record Target(String scheme, String host, Integer port, String address, String url, String proxy) {
    public static final Target UNKNOWN = new Target(null, null, null, null, null, null);

    private static final Pattern PROXY_PARTS =
            Pattern.compile("(?:[A-Za-z0-9]{1,10}://)?(\\[[^\\]]{1,99}\\]|[^:/\\s]{1,255})(?::(\\d{1,5}))?.*");

    /** {@code /var/run/docker.sock}: a UNIX socket of this machine, so that neither name nor port lead anywhere. */
    public boolean isSocket() {
        return address != null && address.startsWith("/");
    }

    /** {@code proxy.test} or {@code [2001:db8::1]}; null without a proxy. */
    public String proxyHost() {
        return proxyPart(1);
    }

    /** {@code 3128}; null where it is not written. */
    public String proxyPort() {
        return proxyPart(2);
    }

    private String proxyPart(int group) {
        Matcher matcher = PROXY_PARTS.matcher(proxy == null ? "" : proxy);
        return matcher.matches() ? matcher.group(group) : null;
    }
}
