package dev.curlexplain.redaction;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Where a text names hosts, addresses, people and certificates: by what stands around them, and hosts and people then
 * wherever else they stand.
 */
final class Identities {
    /** Receives names by their place and kind. */
    @FunctionalInterface
    interface FoundName {
        void name(int start, int end, Kind kind);
    }

    private static final Set<String> TOP_LEVEL = Set.of(
            "com",
            "net",
            "org",
            "dev",
            "app",
            "kr",
            "jp",
            "cn",
            "de",
            "fr",
            "uk",
            "eu",
            "info",
            "biz",
            "cloud",
            "gov",
            "edu",
            "test",
            "example",
            "invalid",
            "local",
            "internal",
            "corp",
            "lan",
            "intra",
            "onion");

    private final Set<String> hosts = new HashSet<>();
    private final Set<String> domains = new HashSet<>();
    private final Set<String> users = new HashSet<>();

    /** @param named hosts that the lines are known to name */
    Identities(Collection<String> named) {
        named.forEach(this::learnHost);
    }

    /** The first reading: what the words around tell. */
    void learn(View view) {
        inContext(view.text(), (start, end, kind) -> learn(view.text().substring(start, end), kind));
    }

    private void learn(String value, Kind kind) {
        if (kind == Kind.HOST) {
            learnHost(value);
        } else if (kind == Kind.USER && Pseudonyms.isSomebody(value)) {
            users.add(value.toLowerCase(Locale.ROOT));
        }
    }

    private void learnHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (!Hosts.isName(lower)) {
            return;
        }
        hosts.add(lower);
        if (lower.indexOf('.') > 0) {
            domains.add(Hosts.domain(lower));
        }
    }

    /** The second reading. */
    void find(View view, FoundName found) {
        String text = view.text();
        inContext(text, found);
        addresses(text, found);
        for (Matcher word = Hosts.NAME.matcher(text); word.find(); ) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (isKnownHost(lower, text)) {
                found.name(word.start(), word.end(), Kind.HOST);
            } else if (users.contains(lower) && lower.length() > 2) {
                found.name(word.start(), word.end(), Kind.USER);
            }
        }
    }

    private void inContext(String text, FoundName found) {
        NamesInContext.find(text, hosts::contains, found);
        CertificateNames.find(text, found);
    }

    /** A name without a dot may be an ordinary word, and is one unless it is all there is. */
    private boolean isKnownHost(String word, String text) {
        int dot = word.lastIndexOf('.');
        if (Hosts.isKept(word)) {
            return false;
        }
        if (dot < 0) {
            boolean odd = word.chars().anyMatch(c -> c == '-' || Character.isDigit(c));
            return hosts.contains(word)
                    && (odd || text.length() == word.length() || text.matches("[^\\s:]{1,64}:\\d{1,5}"));
        }
        return hosts.contains(word)
                || domains.contains(Hosts.domain(word))
                || TOP_LEVEL.contains(word.substring(dot + 1)) && Character.isLetter(word.charAt(dot - 1));
    }

    private static void addresses(String text, FoundName found) {
        for (Matcher address = Addresses.V4.matcher(text); address.find(); ) {
            found.name(address.start(), address.end(), Kind.ADDRESS);
        }
        for (Matcher address = Addresses.V6.matcher(text); address.find(); ) {
            if (Addresses.isV6(address.group())) {
                found.name(address.start(), address.end(), Kind.ADDRESS);
            }
        }
    }
}
