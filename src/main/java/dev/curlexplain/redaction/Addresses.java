package dev.curlexplain.redaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stand-ins for addresses that can be reached from as far: public ones become documentation addresses (RFC
 * 5737, 3849), private ones other private ones of the same network, link-local and carrier ones likewise.
 * Loopback, unspecified and broadcast addresses and the metadata service are everybody's and stay.
 */
final class Addresses {
    static final Pattern V4 = Pattern.compile(
            "(?<![\\d.]|[A-Za-z]/)(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}(?![\\d]|\\.\\d)");

    static final Pattern V6 = Pattern.compile("(?<![\\w:.])[0-9A-Fa-f:]{3,39}+(?![\\w:.])");

    private static final Pattern STAYS =
            Pattern.compile("127\\..*|0\\..*|255\\.255\\.255\\.255|169\\.254\\.169\\.254|::1?|ff.*");

    private static final int OF_DOCUMENTATION = 254;
    private static final String[] DOCUMENTATION = {"203.0.113.", "198.51.100.", "192.0.2."};

    private final Map<String, String> standIns = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    static boolean isV6(String text) {
        int colons = (int) text.chars().filter(c -> c == ':').count();
        int pair = text.indexOf("::");
        boolean compressed = pair >= 0 && text.indexOf("::", pair + 1) < 0 && colons <= 7;
        boolean full = pair < 0 && colons == 7;
        boolean edges = text.startsWith(":") && !text.startsWith("::") || text.endsWith(":") && !text.endsWith("::");
        Matcher tooLong = TOO_LONG.matcher(text);
        return (compressed || full) && !edges && !tooLong.find() && text.length() > 2;
    }

    private static final Pattern TOO_LONG = Pattern.compile("[0-9A-Fa-f]{5}");

    String of(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return STAYS.matcher(lower).matches() ? address : standIns.computeIfAbsent(lower, this::next);
    }

    private String next(String address) {
        String network = address.indexOf(':') >= 0 ? networkV6(address) : networkV4(address);
        int number = counts.merge(network, 1, Integer::sum);
        if (address.indexOf(':') >= 0) {
            return network + Integer.toHexString(number);
        }
        if (!network.isEmpty()) {
            return network + (number - 1) / OF_DOCUMENTATION % 256 + '.' + ((number - 1) % OF_DOCUMENTATION + 1);
        }
        int pool = (number - 1) / OF_DOCUMENTATION;
        int last = (number - 1) % OF_DOCUMENTATION + 1;
        return pool < DOCUMENTATION.length
                ? DOCUMENTATION[pool] + last
                : "198.18." + (pool - DOCUMENTATION.length) % 256 + '.' + last;
    }

    private static String networkV4(String address) {
        String[] parts = address.split("\\.");
        int second = Integer.parseInt(parts[1]);
        return switch (Integer.parseInt(parts[0])) {
            case 10 -> "10.0.";
            case 172 -> second >= 16 && second < 32 ? "172.16." : "";
            case 192 -> second == 168 ? "192.168." : "";
            case 169 -> second == 254 ? "169.254." : "";
            case 100 -> second >= 64 && second < 128 ? "100.64." : "";
            default -> "";
        };
    }

    private static String networkV6(String address) {
        if (address.matches("fe[89ab].*")) {
            return "fe80::";
        }
        return address.matches("f[cd].*") ? "fd00::" : "2001:db8::";
    }
}
