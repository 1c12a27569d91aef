package dev.curlexplain.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords in URLs: {@code https://alice:abc@example.test/}. Parameters are {@link NamedValues}. */
final class UrlSecrets {
    private static final int LONGEST = 2048;
    private static final String ENDS = "/?#\"'<>`";
    private static final int LONG_AS_A_TOKEN = 16;

    /** Without a scheme: {@code -x alice:abc@proxy.test:3128} */
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\w/@:.=%+-])(?:https?_proxy=|all_proxy=)?[A-Za-z0-9._%+-]{1,64}+:(?<secret>[^\\s:@/'\"=]{2,256}+)@(?!sha\\d)[A-Za-z0-9\\[]");

    /** {@code /webhooks/123/abc}, {@code /bot123:abc/getMe}: who knows the path may write there. */
    private static final Pattern PATH =
            Pattern.compile("(?:/bot[0-9]{5,12}+:|(?i:hooks?)/(?:[^/\\s?#\"'<>]{1,200}+/){0,3})"
                    + "(?<secret>(?=[A-Za-z_-]{0,200}[0-9])(?=[0-9_-]{0,200}[A-Za-z])[A-Za-z0-9_-]{10,200}+)");

    /** {@code ?st=<hex>}, {@code ?md5=<hex>&expires=...}: a digest over the address that opens it. */
    private static final Pattern DIGEST = Pattern.compile(
            "[?&](?:(?:st|s|verify)=(?:\\d{9,11}-)?|(?:h|md5)=(?=[^\\s]{32,200}[?&]e(?:xpires)?=\\d)|(?<=[?&]e=\\d{10}&|[?&]expires=\\d{10}&)(?:h|md5)=)"
                    + "(?<secret>[0-9a-fA-F]{32,128}+)|[?&](?:st|verify)=(?<token>(?=[A-Za-z_-]{0,80}[0-9])(?=[0-9_-]{0,80}[A-Za-z])(?!\\d{4}-?\\d{2}-?\\d{2}T)[A-Za-z0-9_-]{16,200}+)");

    /** {@code jdbc:oracle:thin:alice/abc@db.test}, {@code alice:abc@tcp(db.test:3306)} */
    private static final Pattern DATABASE = Pattern.compile(
            "jdbc:oracle:[a-z0-9]{1,10}+:[^/\\s:]{1,80}+/(?<oracle>[^@\\s]{1,200}+)@|(?<![\\w:/.-])[\\w.-]{1,80}+:(?<go>[^\\s@]{1,200}+)@(?:tcp|udp|unix)\\(");

    private UrlSecrets() {}

    static void find(View view, String lowerCase, Found found) {
        String text = view.text();
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            userInfo(text, at + 3, found);
        }
        if (lowerCase.contains("hook") || lowerCase.contains("/bot")) {
            found.secretsOf(PATH.matcher(text));
        }
        if (text.indexOf('=') >= 0) {
            for (Matcher digest = DIGEST.matcher(text); digest.find(); ) {
                String group = digest.group("secret") == null ? "token" : "secret";
                found.secretIn(text, digest.start(group), digest.end(group));
            }
        }
        if (text.indexOf('@') >= 0) {
            for (Matcher database = DATABASE.matcher(text); database.find(); ) {
                String group = database.group("go") == null ? "oracle" : "go";
                found.secretIn(text, database.start(group), database.end(group));
            }
        }
        if (text.indexOf('@') >= 0 && (lowerCase.contains("curl") || lowerCase.contains("proxy"))) {
            for (Matcher bare = BARE.matcher(text); bare.find(); ) {
                found.secret(bare.start("secret"), bare.end("secret"));
            }
        }
    }

    private static void userInfo(String text, int start, Found found) {
        int limit = Math.min(text.length(), start + LONGEST);
        int authority = Characters.endOfWord(text, start, limit, ENDS);
        int at = Characters.lastIndexOf(text, '@', start, authority);
        int colon = Characters.indexOf(text, ':', start, authority);
        if (at < start) {
            at = afterBrokenPassword(text, start, authority, limit);
        }
        if (at < start) {
            return;
        }
        if (colon < 0 || colon >= at) {
            nameAlone(text, start, at, found);
        } else if (colon + 1 == at || text.startsWith("x-oauth-basic@", colon + 1)) {
            found.secretIn(text, start, colon);
        } else {
            found.secretIn(text, colon + 1, at);
        }
    }

    /** A slash or a question mark in a password that somebody forgot to encode: what follows the colon is no port. */
    private static int afterBrokenPassword(String text, int start, int authority, int limit) {
        int colon = Characters.indexOf(text, ':', start, authority);
        if (colon < 0 || authority >= limit) {
            return -1;
        }
        boolean port = text.substring(colon + 1, authority).chars().allMatch(Character::isDigit);
        if (port || text.charAt(start) == '[') {
            return -1;
        }
        int end = Characters.endOfWord(text, start, limit, "\"'<>`");
        return Characters.lastIndexOf(text, '@', start, end);
    }

    /** A name, unless it is as long as a token and looks like one. */
    private static void nameAlone(String text, int start, int end, Found found) {
        boolean token = end - start >= LONG_AS_A_TOKEN
                && text.substring(start, end).chars().anyMatch(Character::isDigit)
                && Characters.indexOf(text, '.', start, end) < 0;
        if (token) {
            found.secretIn(text, start, end);
        }
    }
}
