package dev.curlexplain.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials and cookies: what is secret in the value of a header field. */
final class HeaderSecrets {
    /** How a field's value is built. */
    enum Kind {
        NONE,
        /** {@code Bearer abc}, {@code Digest username="alice", response="abc"} */
        CREDENTIALS,
        /** {@code sid=abc; theme=dark} */
        COOKIES,
        /** {@code sid=abc; Path=/} */
        SET_COOKIE,
        /** {@code abc}, perhaps with a scheme before it */
        PLAIN
    }

    private static final Set<String> SCHEMES = Set.of(
            "basic",
            "bearer",
            "digest",
            "negotiate",
            "ntlm",
            "kerberos",
            "token",
            "apikey",
            "api-key",
            "key",
            "oauth",
            "hawk",
            "signature",
            "sharedkey",
            "sharedkeylite",
            "sharedaccesssignature",
            "aws",
            "aws4-hmac-sha256",
            "aws4-ecdsa-p256-sha256",
            "goog4-rsa-sha256",
            "goog4-hmac-sha256",
            "goog1",
            "mac",
            "dpop",
            "gnap",
            "bot",
            "jwt",
            "splunk",
            "geniekey",
            "usernametoken",
            "ssws",
            "kakaoak",
            "client-id",
            "deepl-auth-key",
            "snowflake",
            "pat",
            "hmac",
            "acs",
            "oss",
            "auth",
            "sso-key",
            "vapid",
            "hoba",
            "mutual",
            "scram-sha-1",
            "scram-sha-256",
            "passport",
            "zoho-oauthtoken",
            "concealed",
            "privatetoken",
            "acs3-hmac-sha256",
            "tc3-hmac-sha256",
            "macaroon",
            "user");

    /** Schemes whose credentials are one word, whatever it looks like. */
    private static final Set<String> ONE_WORD = Set.of(
            "basic", "bearer", "negotiate", "ntlm", "kerberos", "bot", "key", "apikey", "dpop", "aws", "sharedkey");

    /** Parameters of credentials that say who and how, not by what. */
    private static final Set<String> PUBLIC = Set.of(
            "realm",
            "username",
            "uri",
            "algorithm",
            "qop",
            "nc",
            "nonce",
            "opaque",
            "charset",
            "userhash",
            "signedheaders",
            "headers",
            "keyid",
            "domain",
            "version",
            "oauth_version",
            "oauth_timestamp",
            "oauth_nonce",
            "oauth_signature_method",
            "ts",
            "id",
            "ext",
            "created",
            "expires",
            "sr",
            "se",
            "skn",
            "stale");

    private static final Pattern PARAMETER = Pattern.compile(
            "(?<name>[A-Za-z_][A-Za-z0-9_*-]{0,40}+)\\s{0,4}+=(?!=|\\s|$)\\s{0,4}+(?:\"(?<quoted>[^\"]{0,8000}+)|(?<bare>[^\\s,&\"]{1,8000}+))");

    private static final Pattern BARE_CREDENTIALS = Pattern.compile(
            "(?i)(?<![A-Za-z0-9-])(?:bearer|ntlm|negotiate|kerberos)[ :,]{1,2}(?<secret>[A-Za-z0-9._~+/-]{16,}+=*+)(?!\\[secret-)");

    private static final Pattern BARE_BASIC =
            Pattern.compile("(?i)(?<![A-Za-z0-9-])basic (?<secret>[A-Za-z0-9+/]{8,4000}+={0,2}+)");

    /** {@code auth: YWxpY2U6YWJj}, as configurations of registries have it */
    private static final Pattern BASE64_LOGIN =
            Pattern.compile("(?i)auth[\"']?\\s{0,2}[:=]\\s{0,2}[\"']?(?<secret>[A-Za-z0-9+/]{8,4000}+={0,2}+)");

    private static final Pattern COOKIE_IN_WORDS =
            Pattern.compile("(?i)(?:added|replaced) cookie [^=\\s]{1,256}+=\"(?<secret>[^\"]{1,8192}+)");

    /** A line of a cookie jar: domain, subdomains, path, secure, expiry, name, value. */
    private static final Pattern JAR = Pattern.compile(
            "(?:TRUE|FALSE)(?:\\t| {1,8}+)/[^\\s]{0,512}+(?:\\t| {1,8}+)(?:TRUE|FALSE)(?:\\t| {1,8}+)\\d{1,20}+(?:\\t| {1,8}+)[^\\s]{1,256}+(?:\\t| {1,8}+)(?<secret>[^\\t\\n]{1,8192}+)");

    private static final int LONGEST_COOKIE_NAME = 256;

    /** {@code Authorization: Foo bar}: a word behind a scheme that nobody knows is no sentence yet. */
    private static final int SCHEME_AND_WORD = 2;

    /** Where a value's end is not marked, no more than this is taken for it. */
    private static final int LONGEST_INEXACT = 16_384;

    private HeaderSecrets() {}

    static Kind kind(String squeezedName) {
        if (squeezedName.endsWith("authorization")
                || squeezedName.equals("authentication")
                || squeezedName.endsWith("authenticationinfo")
                || squeezedName.equals("xwsse")) {
            return Kind.CREDENTIALS;
        }
        if (squeezedName.endsWith("setcookie") || squeezedName.endsWith("setcookie2")) {
            return Kind.SET_COOKIE;
        }
        boolean cookies = squeezedName.equals("cookie") || squeezedName.equals("cookie2");
        return cookies
                        || squeezedName.equals("cookies")
                        || squeezedName.endsWith("curloptcookie")
                        || squeezedName.equals("httpcookie")
                ? Kind.COOKIES
                : Kind.NONE;
    }

    /** Credentials that stand by themselves. */
    static void find(View view, String lowerCase, Found found) {
        if (lowerCase.contains("cookie")) {
            report(COOKIE_IN_WORDS.matcher(view.text()), found);
        }
        if (lowerCase.contains("bearer")
                || lowerCase.contains("ntlm")
                || lowerCase.contains("negotiate")
                || lowerCase.contains("kerberos")) {
            Matcher matcher = BARE_CREDENTIALS.matcher(view.text());
            while (matcher.find()) {
                if (matcher.group("secret").chars().anyMatch(c -> c < 'A' || c == '_')) {
                    reportOne(matcher, found);
                }
            }
        }
        if (lowerCase.contains("auth")) {
            Matcher matcher = BASE64_LOGIN.matcher(view.text());
            while (matcher.find()) {
                if (StandIns.isLogin(matcher.group("secret"))) {
                    reportOne(matcher, found);
                }
            }
        }
        if (lowerCase.contains("basic ")) {
            Matcher matcher = BARE_BASIC.matcher(view.text());
            while (matcher.find()) {
                if (StandIns.isLogin(matcher.group("secret"))) {
                    reportOne(matcher, found);
                }
            }
        }
        if (view.text().contains("TRUE") || view.text().contains("FALSE")) {
            report(JAR.matcher(view.text()), found);
        }
    }

    static void report(Matcher matcher, Found found) {
        while (matcher.find()) {
            reportOne(matcher, found);
        }
    }

    private static void reportOne(Matcher matcher, Found found) {
        if (!Placeholders.isPlaceholder(matcher.group("secret"))) {
            found.secret(matcher.start("secret"), matcher.end("secret"));
        }
    }

    /** @param exact whether nothing but the value stands between start and end */
    static void value(View view, Kind kind, int start, int end, boolean exact, Found found) {
        String text = view.text();
        int trimmed = Characters.trimmedEnd(text, start, exact ? end : Math.min(end, start + LONGEST_INEXACT));
        switch (kind) {
            case CREDENTIALS -> credentials(text, start, trimmed, exact, true, found);
            case PLAIN -> credentials(text, start, trimmed, exact, false, found);
            case COOKIES -> cookies(text, start, trimmed, exact, false, found);
            case SET_COOKIE -> cookies(text, start, trimmed, exact, true, found);
            case NONE -> {}
        }
    }

    private static void credentials(
            String text, int start, int end, boolean exact, boolean mayHaveParameters, Found found) {
        int word = Characters.endOfWord(text, start, end, exact ? "" : ",\"'");
        int next = Characters.skipBlanks(text, word, end);
        String scheme = text.substring(start, Math.min(word, start + 40)).toLowerCase(Locale.ROOT);
        boolean known = SCHEMES.contains(scheme);
        if (known && next >= end) {
            return;
        }
        int wordsAtMost = mayHaveParameters && exact ? SCHEME_AND_WORD : 1;
        if (!known && next < end && isSentence(text, start, end, wordsAtMost)) {
            return;
        }
        int from = known ? next : start;
        if (mayHaveParameters && !ONE_WORD.contains(scheme) && parameters(text, from, end, found)) {
            return;
        }
        int to = exact ? end : Characters.endOfWord(text, from, end, ",;\"'<>)}]");
        if (text.startsWith("[secret-", from) && !exact) {
            to = StandIns.endOfMask(text, from);
        }
        if (!Placeholders.isPlaceholder(text.substring(from, to))) {
            found.secret(from, to);
        }
    }

    /** {@code the Authorization: header is missing} */
    private static boolean isSentence(String text, int start, int end, int wordsAtMost) {
        int at = start;
        int words = 0;
        while (at < end && words < 6) {
            int word = Characters.endOfWord(text, at, end, "");
            if (!Characters.isPlainWord(text, at, word)) {
                return false;
            }
            words++;
            at = Characters.skipBlanks(text, word, end);
        }
        return words > wordsAtMost;
    }

    private static boolean parameters(String text, int from, int end, Found found) {
        Matcher parameter = PARAMETER.matcher(text).region(from, end);
        if (!parameter.lookingAt()) {
            return false;
        }
        do {
            boolean quoted = parameter.group("quoted") != null;
            String group = quoted ? "quoted" : "bare";
            String name = parameter.group("name").toLowerCase(Locale.ROOT);
            if (!PUBLIC.contains(name) && !Placeholders.isPlaceholder(parameter.group(group))) {
                found.secret(parameter.start(group), parameter.end(group));
            }
        } while (parameter.find());
        return true;
    }

    /** {@code "cookie": "abc"} without a name of its own */
    private static void wholeCookie(String text, int start, int end, Found found) {
        boolean word = Characters.isPlainWord(text, start, end) && end - start < 8;
        if (!word && !Placeholders.isPlaceholder(text.substring(start, end))) {
            found.secret(start, end);
        }
    }

    /** Names tell the story and are kept; of Set-Cookie only the first pair is the cookie. */
    private static void cookies(String text, int start, int end, boolean exact, boolean onlyFirst, Found found) {
        int at = Characters.skipBlanks(text, start, end);
        while (at < end) {
            int equals = Characters.indexOf(text, '=', at, end);
            int semicolon = Characters.indexOf(text, ';', at, end);
            int pairEnd = semicolon < 0 ? end : semicolon;
            if (equals < 0 && at == start && exact) {
                wholeCookie(text, start, end, found);
            }
            if (equals < 0 || equals - at > LONGEST_COOKIE_NAME) {
                return;
            }
            if (equals < pairEnd) {
                int to = exact ? pairEnd : Characters.endOfWord(text, equals + 1, pairEnd, ",\"'");
                int valueEnd = Characters.trimmedEnd(text, equals + 1, to);
                if (valueEnd > equals + 1 && !Placeholders.isPlaceholder(text.substring(equals + 1, valueEnd))) {
                    found.secret(equals + 1, valueEnd);
                }
            }
            if (onlyFirst) {
                return;
            }
            at = Characters.skipBlanks(text, pairEnd + 1, end);
        }
    }
}
