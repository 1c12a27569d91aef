package dev.curlexplain.redaction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stand-ins for host names, label by label, so that who belongs to whom can still be seen: {@code
 * api.shop.com} and {@code *.shop.com} become {@code host-1.domain-1.example} and {@code *.domain-1.example}.
 */
final class Hosts {
    /** What these say of a network is needed, and says nothing of anybody. */
    private static final Set<String> SPECIAL = Set.of(
            "test",
            "invalid",
            "local",
            "localdomain",
            "localhost",
            "internal",
            "corp",
            "lan",
            "intra",
            "home",
            "arpa",
            "onion",
            "svc",
            "cluster",
            "www",
            "*");

    /** {@code co.kr}: where the names of a country are kept. */
    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "or", "go", "ac", "ne", "re", "pe", "net", "org", "gov", "edu");

    /** curl itself points to these, or gives them for want of a mail address. */
    private static final Set<String> KEPT =
            Set.of("localhost", "example.com", "curl.se", "curl.haxx.se", "localhost.localdomain");

    private static final String LABEL = "[\\p{L}\\p{N}_-]{1,63}+";

    /** {@code api.shop.com}, {@code db}, but also any word, and an address. */
    static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + "){0,12}+");

    private final Map<String, String> domains = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    /** Whether it can be one, and is none that may be seen. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches() && text.chars().anyMatch(Character::isLetter) && !isKept(text);
    }

    static boolean isKept(String host) {
        return KEPT.contains(host.toLowerCase(Locale.ROOT));
    }

    /** The part of a name that somebody registered: {@code shop.co.kr}. */
    static String domain(String host) {
        String[] parts = host.toLowerCase(Locale.ROOT).split("\\.");
        int count = parts.length > 2
                        && parts[parts.length - 1].length() == 2
                        && SECOND_LEVEL.contains(parts[parts.length - 2])
                ? 3
                : 2;
        int from = Math.max(0, parts.length - count);
        return String.join(".", Arrays.copyOfRange(parts, from, parts.length));
    }

    String of(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (isKept(lower)) {
            return host;
        }
        if (lower.indexOf('.') < 0) {
            return label(lower);
        }
        String domain = domain(lower);
        StringBuilder standIn = new StringBuilder();
        if (lower.length() > domain.length()) {
            for (String label :
                    lower.substring(0, lower.length() - domain.length() - 1).split("\\.")) {
                standIn.append(label(label)).append('.');
            }
        }
        return standIn.append(domains.computeIfAbsent(domain, this::newDomain)).toString();
    }

    private String label(String label) {
        return SPECIAL.contains(label) ? label : labels.computeIfAbsent(label, unused -> "host-" + (labels.size() + 1));
    }

    private String newDomain(String domain) {
        String[] parts = domain.split("\\.");
        String top = parts[parts.length - 1];
        String name = SPECIAL.contains(parts[0]) ? parts[0] : "domain-" + (domains.size() + 1);
        return name + '.' + (SPECIAL.contains(top) ? top : "example");
    }
}
