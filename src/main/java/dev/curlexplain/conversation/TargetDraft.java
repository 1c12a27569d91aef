package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;

/** A target while it is being read; what is not known yet is null. */
final class TargetDraft {
    String scheme;
    String host;
    Integer port;
    String address;
    String url;
    String proxy;
    /** Only the host of a connection that was used again is named. */
    boolean portUntold;
    /** {@code --connect-to}: what is connected to is another host than the URL's. */
    boolean connectedElsewhere;

    void readUrl(String text) {
        Url.of(text).ifPresent(read -> {
            url = text;
            scheme = read.scheme() == null ? scheme : read.scheme();
            if (!read.isFile()) {
                host = read.host();
                port = read.port() != null ? read.port() : Url.usualPort(scheme);
            }
        });
    }

    /** Host and port of an event, where none are known. */
    void named(Event event) {
        event.text("host").filter(h -> host == null).ifPresent(h -> host = h);
        event.number("port").filter(p -> port == null).ifPresent(p -> port = p.intValue());
    }

    static String withoutCredentials(String proxy) {
        return proxy.replaceFirst("^((?:[a-z0-9]+://)?)[^/@]*@", "$1");
    }

    Target target() {
        return new Target(scheme, host, port, address, url, proxy);
    }
}
