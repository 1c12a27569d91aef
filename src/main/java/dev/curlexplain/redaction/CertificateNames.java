package dev.curlexplain.redaction;

import dev.curlexplain.redaction.Identities.FoundName;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom and which one a certificate names: {@code subject: O=Shop; CN=a.test}, {@code Serial Number: 0a1b2c...}. */
final class CertificateNames {
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

    private CertificateNames() {}

    static void find(String text, FoundName found) {
        if (text.indexOf('=') >= 0) {
            subject(text, found);
        }
        report(SERIAL.matcher(text), "serial", Kind.SERIAL, found);
        report(FINGERPRINT.matcher(text), "print", Kind.FINGERPRINT, found);
    }

    private static void subject(String text, FoundName found) {
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
