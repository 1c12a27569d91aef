package dev.curlexplain.conversation;

/**
 * Whom a transfer was meant for, as far as the lines tell; every part may be null.
 *
 * @param scheme {@code https}
 * @param host {@code example.test}
 * @param port {@code 443}
 * @param address {@code 192.0.2.1}, the last one connected or tried
 * @param url as given on the command line
 * @param proxy {@code proxy.test:3128}
 */
public record Target(String scheme, String host, Integer port, String address, String url, String proxy) {
    public static final Target UNKNOWN = new Target(null, null, null, null, null, null);
}
