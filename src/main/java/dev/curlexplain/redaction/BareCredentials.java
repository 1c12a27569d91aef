package dev.curlexplain.redaction;

import java.util.regex.Pattern;

/** Credentials and cookies that no name of a field announces: {@code bearer abc}, a line of a cookie jar. */
final class BareCredentials {
    private static final Pattern BARE_CREDENTIALS = Pattern.compile(
            "(?i)(?<![A-Za-z0-9-])(?:bearer|ntlm|negotiate|kerberos)[ :,]{1,2}(?<secret>[A-Za-z0-9._~+/-]{16,}+=*+)(?!\\[secret-)");

    private static final Pattern BARE_BASIC =
            Pattern.compile("(?i)(?<![A-Za-z0-9-])basic (?<secret>[A-Za-z0-9+/]{8,4000}+={0,2}+)");

    /** {@code auth: YWxpY2U6YWJj}, as configurations of registries have it */
    private static final Pattern BASE64_LOGIN =
            Pattern.compile("(?i)auth[\"']?\\s{0,2}[:=]\\s{0,2}[\"']?(?<secret>[A-Za-z0-9+/]{8,4000}+={0,2}+)");

    /** {@code response="abc"} of Digest, where its header was broken or cut off */
    private static final Pattern DIGEST = Pattern.compile(
            "(?<![\\w-])(?:response|rspauth|cnonce)=[\"']?(?<secret>(?=[A-Za-z+/_-]{0,40}[0-9])[A-Za-z0-9+/_-]{16,128}+={0,2}+)(?![A-Za-z0-9.%])");

    private static final Pattern COOKIE_IN_WORDS =
            Pattern.compile("(?i)(?:added|replaced) cookie [^=\\s]{1,256}+=\"(?<secret>[^\"]{1,8192}+)");

    /** A line of a cookie jar: domain, subdomains, path, secure, expiry, name, value. */
    private static final Pattern JAR = Pattern.compile(
            "(?:TRUE|FALSE)(?:\\t| {1,8}+)/[^\\s]{0,512}+(?:\\t| {1,8}+)(?:TRUE|FALSE)(?:\\t| {1,8}+)\\d{1,20}+(?:\\t| {1,8}+)[^\\s]{1,256}+(?:\\t| {1,8}+)(?<secret>[^\\t\\n]{1,8192}+)");

    private BareCredentials() {}

    /** @param lowerCase the text of the view, to rule out most at little cost */
    static void find(View view, String lowerCase, Found found) {
        String text = view.text();
        if (lowerCase.contains("cookie")) {
            found.secretsOf(COOKIE_IN_WORDS.matcher(text));
        }
        if (lowerCase.contains("nonce=") || lowerCase.contains("response=") || lowerCase.contains("rspauth=")) {
            found.secretsOf(DIGEST.matcher(view.text()));
        }
        if (lowerCase.contains("bearer")
                || lowerCase.contains("ntlm")
                || lowerCase.contains("negotiate")
                || lowerCase.contains("kerberos")) {
            found.secretsOf(BARE_CREDENTIALS.matcher(text), BareCredentials::isNoWord);
        }
        if (lowerCase.contains("auth")) {
            found.secretsOf(BASE64_LOGIN.matcher(text), StandIns::isLogin);
        }
        if (lowerCase.contains("basic ")) {
            found.secretsOf(BARE_BASIC.matcher(text), StandIns::isLogin);
        }
        if (text.contains("TRUE") || text.contains("FALSE")) {
            found.secretsOf(JAR.matcher(text));
        }
    }

    private static boolean isNoWord(String credentials) {
        return credentials.chars().anyMatch(c -> c < 'A' || c == '_');
    }
}
