package dev.curlexplain.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is secret in {@code Bearer abc} or {@code Digest username="alice", response="abc"}. */
final class Credentials {
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

    /** {@code Authorization: Foo bar}: a word behind a scheme that nobody knows is no sentence yet. */
    private static final int SCHEME_AND_WORD = 2;

    private Credentials() {}

    /**
     * @param exact whether nothing but the credentials stands between start and end
     * @param mayHaveParameters as those of Digest, beside a scheme or in place of one
     */
    static void find(String text, int start, int end, boolean exact, boolean mayHaveParameters, Found found) {
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
        found.secretIn(text, from, to);
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
            if (!PUBLIC.contains(name)) {
                found.secretIn(text, parameter.start(group), parameter.end(group));
            }
        } while (parameter.find());
        return true;
    }
}
