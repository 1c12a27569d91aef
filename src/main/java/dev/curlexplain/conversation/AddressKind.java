package dev.curlexplain.conversation;

import java.util.regex.Pattern;

/** Where an address can be reached from (RFC 1918, 3927, 4193, 4291, 5735, 6598). */
public final class AddressKind {
    private static final Pattern LOOPBACK = Pattern.compile("127\\..*|::1|localhost");
    private static final Pattern LINK_LOCAL = Pattern.compile("(?i)169\\.254\\..*|fe[89ab][0-9a-f]:.*");
    private static final Pattern PRIVATE =
            Pattern.compile("(?i)10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|f[cd][0-9a-f]{2}:.*");
    private static final Pattern SHARED = Pattern.compile("100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*");

    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.%]*\\]?");

    private AddressKind() {}

    /** Whether a URL's host is an address already, so that no name is looked up. */
    public static boolean isLiteral(String host) {
        return LITERAL.matcher(host).matches();
    }

    /** @return {@code loopback}, {@code link-local}, {@code private}, {@code shared} (carrier NAT) or {@code public} */
    public static String of(String address) {
        if (LOOPBACK.matcher(address).matches()) {
            return "loopback";
        }
        if (LINK_LOCAL.matcher(address).matches()) {
            return "link-local";
        }
        if (PRIVATE.matcher(address).matches()) {
            return "private";
        }
        return SHARED.matcher(address).matches() ? "shared" : "public";
    }
}
