package dev.curlexplain.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text names hosts, addresses, people and certificates: first by what stands around them, then everywhere. */
final class Identities {
    /** Receives names by their place and kind. */
    @FunctionalInterface
    interface FoundName {
        void name(int start, int end, Kind kind);
    }

    private static final String LABEL = "[\\p{L}\\p{N}_-]{1,63}+";
    private static final Pattern WORD = Pattern.compile(LABEL + "(?:\\." + LABEL + "){0,12}+");

    private static final Pattern URL_HOST = Pattern.compile(
            "://(?:(?<user>[^/\\s:@'\"<>]{1,128}+)(?::[^/\\s@'\"<>]{0,512}+)?@)?(?<host>[\\p{L}\\p{N}._-]{1,253}+)");

    /** {@code > Host: db}, {@code [:authority: db:8443]}, {@code CONNECT db:443} */
    private static final Pattern HOST_FIELD = Pattern.compile(
            "(?i)(?:(?:^|> |\\[|\\n|[0-9a-f]: )host: |:authority: |CONNECT (?=[^ ]{1,200}:\\d))(?<host>[\\p{L}\\p{N}._-]{1,253}+)(?=[\\]:\\s]|$)");

    /** Words that a host follows, or anything else. */
    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:\\bhost(?:name)?(?: name)?:? ['\"]?|\\bconnect(?:ed|ion|ing)? to (?:host |server )?['\"]?|\\bproxy:? |domain |server name: ?)(?<host>[\\p{L}\\p{N}._-]{1,253}+)");

    private static final Pattern HOST_OPTION = Pattern.compile(
            "(?:-x|--proxy|--preproxy|--resolve|--connect-to|--socks\\w{1,10}) ?['\"]?(?:[^\\s@'\"/]{1,200}@)?(?<host>[\\p{L}\\p{N}._-]{1,253}+):(?!//)");

    private static final Pattern PROMPT = Pattern.compile(
            "(?:^|\\s)\\[?(?<user>[A-Za-z_][\\w.-]{0,31}+)@(?<host>[A-Za-z0-9][\\w.-]{0,63}+)[: ][^\\s$#%]{0,80}+\\s?[$#%]");

    private static final Pattern MAIL = Pattern.compile(
            "(?<![\\w.%+-])(?<user>[\\w.%+-]{1,64}+)@(?<host>[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})");

    private static final Pattern USER = Pattern.compile(
            "(?:\\buser(?:name)?[\"']?\\s{0,4}[:=]\\s{0,4}[\"']|\\buser(?:name)? [\"']|[?&;]user(?:name)?=|[?&;'\"]login=|[>:] USER |\\blogin (?=\\S{1,80} password)|LOGIN )(?<user>[^\"'\\s&;,<>]{1,128}+)");

    private static final Pattern USER_OPTION = Pattern.compile(
            "(?:\\s-[a-zA-Z]{0,6}[uU]|--(?:proxy-)?user)(?:\\s{1,4}|=)?['\"]?(?<user>[^:\\s'\"]{1,128}+)(?=[:\\s'\"]|$)");

    private static final Pattern HOME =
            Pattern.compile("(?:/home/|/Users/|\\\\Users\\\\|/users/|/~)(?<user>[A-Za-z][\\w.-]{1,63}+)");

    private static final Pattern SUBJECT_PART = Pattern.compile(
            "(?<![A-Za-z])(?<key>CN|OU|O|L|ST|S|STREET|street|postalCode|emailAddress|serialNumber|DC|UID)\\s?=\\s?(?<value>[^=;\\n\"]{1,200}?)(?=\\s{0,4}[,;/+]\\s{0,4}[A-Za-z.0-9]{1,30}\\s?=|\\s{0,4}(?:$|;|\"|\\n))");

    private static final Pattern SERIAL =
            Pattern.compile("(?i)serial(?: ?number)?\\s{0,4}[:=]\\s{0,4}(?<serial>(?:0x)?[0-9a-f][0-9a-f:]{5,100}+)");

    private static final Pattern FINGERPRINT = Pattern.compile(
            "(?i)(?:fingerprint[^:=\\n]{0,20}+[:=]\\s{0,4}(?:sha256:)?|sha256//|key hash: )(?<print>[A-Za-z0-9+/:]{16,128}+=?)");

    /** Certificate authorities that everybody knows, and products that put themselves between: they are the diagnosis. */
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "(?i).*(?:let's encrypt|isrg|digicert|globalsign|sectigo|usertrust|comodo|godaddy|go daddy|starfield|amazon|google|\\bgts\\b|microsoft|entrust|baltimore|identrust|dst root|geotrust|thawte|rapidssl|verisign|symantec|certum|swisssign|quovadis|buypass|harica|zerossl|ssl\\.com|cloudflare|\\bwe\\d\\b|\\br\\d{1,2}\\b|\\be\\d{1,2}\\b"
                    + "|zscaler|forti|blue ?coat|palo alto|sophos|netskope|umbrella|check ?point|barracuda|forcepoint|websense|mcafee|trellix|kaspersky|\\beset\\b|avast|avg|bitdefender|sonicwall|watchguard|untangle|mitmproxy|charles proxy|fiddler|do_not_trust|portswigger|squid|somansa|cisco|trend micro).*");

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
    private final Map<String, Kind> names = new HashMap<>();

    /** @param named hosts that the lines are known to name */
    Identities(Collection<String> named) {
        named.forEach(this::learnHost);
    }

    /** The first reading: what the words around tell. */
    void learn(View view) {
        byContext(view.text(), (start, end, kind) -> learn(view.text().substring(start, end), kind));
    }

    private void learn(String value, Kind kind) {
        switch (kind) {
            case HOST -> learnHost(value);
            case USER -> {
                if (Pseudonyms.isSomebody(value)) {
                    users.add(value.toLowerCase(Locale.ROOT));
                }
            }
            case NAME, ORGANISATION -> names.put(value, kind);
            default -> {}
        }
    }

    private void learnHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (!isHost(lower)) {
            return;
        }
        hosts.add(lower);
        if (lower.indexOf('.') > 0) {
            domains.add(Hosts.domain(lower));
        }
    }

    private static boolean isHost(String name) {
        return WORD.matcher(name).matches() && name.chars().anyMatch(Character::isLetter) && !Hosts.isKept(name);
    }

    /** The second reading. */
    void find(View view, FoundName found) {
        String text = view.text();
        byContext(text, found);
        addresses(text, found);
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (isKnownHost(lower, text)) {
                found.name(word.start(), word.end(), Kind.HOST);
            } else if (users.contains(lower) && lower.length() > 2) {
                found.name(word.start(), word.end(), Kind.USER);
            }
        }
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

    private void byContext(String text, FoundName found) {
        hosts(URL_HOST.matcher(text), found);
        hosts(HOST_FIELD.matcher(text), found);
        hosts(HOST.matcher(text), (start, end, kind) -> {
            String host = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (host.indexOf('.') > 0 || hosts.contains(host)) {
                found.name(start, end, kind);
            }
        });
        hosts(HOST_OPTION.matcher(text), found);
        if (text.indexOf('@') >= 0) {
            people(PROMPT.matcher(text), found);
            hosts(PROMPT.matcher(text), found);
            people(MAIL.matcher(text), found);
            hosts(MAIL.matcher(text), found);
        }
        people(URL_HOST.matcher(text), found);
        people(USER.matcher(text), found);
        people(HOME.matcher(text), found);
        if (text.contains("curl")) {
            people(USER_OPTION.matcher(text), found);
        }
        if (text.indexOf('=') >= 0) {
            certificate(text, found);
        }
        report(SERIAL.matcher(text), "serial", Kind.SERIAL, found);
        report(FINGERPRINT.matcher(text), "print", Kind.FINGERPRINT, found);
    }

    private static void hosts(Matcher matcher, FoundName found) {
        while (matcher.find()) {
            String host = matcher.group("host");
            int end = matcher.end("host") - (host != null && host.endsWith(".") ? 1 : 0);
            if (host != null
                    && isHost(host.substring(0, end - matcher.start("host")).toLowerCase(Locale.ROOT))
                    && !Placeholders.isPlaceholder(host)) {
                found.name(matcher.start("host"), end, Kind.HOST);
            }
        }
    }

    private static void people(Matcher matcher, FoundName found) {
        while (matcher.find()) {
            String user = matcher.group("user");
            if (user != null && Pseudonyms.isSomebody(user) && !user.contains("[secret-")) {
                found.name(matcher.start("user"), matcher.end("user"), Kind.USER);
            }
        }
    }

    private static void certificate(String text, FoundName found) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.contains("subject")
                && !lower.contains("issuer")
                && !lower.contains("cn=")
                && !lower.contains("cn =")) {
            return;
        }
        for (Matcher part = SUBJECT_PART.matcher(text); part.find(); ) {
            String value = part.group("value").strip();
            if (!WELL_KNOWN.matcher(value).matches() && !value.isEmpty()) {
                int start = part.start("value");
                found.name(start, start + part.group("value").stripTrailing().length(), kind(part.group("key"), value));
            }
        }
    }

    private static Kind kind(String key, String value) {
        return switch (key) {
            case "CN" ->
                value.startsWith("*.") || value.indexOf('.') > 0 && value.indexOf(' ') < 0 || value.equals("localhost")
                        ? Kind.HOST
                        : Kind.NAME;
            case "O", "OU", "DC" -> Kind.ORGANISATION;
            case "L", "ST", "S", "STREET", "street", "postalCode" -> Kind.PLACE;
            case "emailAddress", "UID" -> Kind.USER;
            default -> Kind.SERIAL;
        };
    }

    private static void report(Matcher matcher, String group, Kind kind, FoundName found) {
        while (matcher.find()) {
            found.name(matcher.start(group), matcher.end(group), kind);
        }
    }
}
