package dev.curlexplain.redaction;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Logins of FTP, mail servers, Redis, .netrc and program code. */
final class LoginSecrets {
    /** What stands before the words that a client sends, other people's prefixes aside. */
    private static final String SENT = "(?:^\\s{0,8}|[>:] |\\t|\\n|\"|\\] |'|quote )";

    private static final Pattern PASS =
            Pattern.compile(SENT + "(?<!')(?:PASS|ACCT) (?<secret>[^\\s\"'][^\\n\"]{0,4000}+)", Pattern.MULTILINE);

    /** {@code -Q 'ACCT abc'} */
    private static final Pattern PASS_IN_QUOTES = Pattern.compile("'[-+]?(?:PASS|ACCT) (?<secret>[^'\\n]{1,4000}+)'");

    /** {@code Enter host password for user 'alice': abc} */
    private static final Pattern PROMPT =
            Pattern.compile("(?i)pass(?:word|phrase) for [^:\\n]{1,200}+:[ \\t]{0,4}(?<secret>[^\\s][^\\n]{0,400}+)");

    private static final Pattern SASL = Pattern.compile(
            SENT
                    + "(?:[A-Za-z0-9.]{1,10} )?AUTH(?:ENTICATE)? (?<mechanism>[A-Z][A-Z0-9-]{2,20}) (?<secret>[A-Za-z0-9+/]{2,8000}+={0,2}+)\\s{0,4}(?:$|[\"'`|\\n])",
            Pattern.MULTILINE);

    private static final Pattern REDIS = Pattern.compile(
            SENT
                    + "(?<hello>HELLO \\d )?AUTH (?:(?<name>[^\\s\"']{1,200}+) )?(?<secret>[^\\s\"']{3,4000}+)\\s{0,4}(?:$|[\"'`|\\n])",
            Pattern.MULTILINE);

    /** {@code > auth abc123}, typed as it came */
    private static final Pattern TYPED_AUTH = Pattern.compile(
            "(?:^|> )auth (?:[^\\s\"']{1,200}+ )?(?<secret>(?=[^\\s\"']{0,200}\\d)[^\\s\"'=:/]{6,4000}+)\\s{0,4}(?:$|[\"'`|\\n])",
            Pattern.MULTILINE);

    private static final Pattern RESP = Pattern.compile(
            "\\*(?<parts>[23])\\s{1,4}\\$4\\s{1,4}(?i:AUTH)\\s{1,4}\\$\\d{1,5}\\s{1,4}(?<first>\\S{1,4000}+)(?:\\s{1,4}\\$\\d{1,5}\\s{1,4}(?<second>\\S{1,4000}+))?");

    private static final Pattern IMAP = Pattern.compile(
            SENT
                    + "(?!AUTH )[A-Za-z0-9.]{1,10} LOGIN (?:\"[^\"]{1,400}+\"|[^\\s\"]{1,400}+) (?:\"(?<quoted>[^\"]{1,4000}+)\"|(?<secret>[^\\s\"]{1,4000}+))",
            Pattern.MULTILINE);

    private static final Pattern APOP =
            Pattern.compile(SENT + "APOP [^\\s]{1,400}+ (?<secret>[0-9a-f]{16,64}+)", Pattern.MULTILINE);

    private static final Pattern NETRC = Pattern.compile(
            "(?<![A-Za-z])login\\s{1,8}[^\\s]{1,200}+(?<!,)\\s{1,8}(?:account\\s{1,8}\\S{1,200}+\\s{1,8})?password\\s{1,8}\"?(?<secret>[^\\s\"']{1,4000}+)"
                    + "|(?<![A-Za-z])(?:machine\\s{1,8}\\S{1,200}+|default)\\s{1,8}password\\s{1,8}\"?(?<alone>[^\\s\"']{1,4000}+)");

    private static final Pattern SCRAM =
            Pattern.compile("c=[A-Za-z0-9+/=]{4,400}+,r=[^,\\s]{1,400}+,p=(?<secret>[A-Za-z0-9+/]{8,400}+={0,2}+)");

    /** {@code auth=('alice', 'abc')}, {@code HTTPBasicAuth("alice", "abc")} */
    private static final Pattern PAIR_IN_CODE = Pattern.compile(
            "(?i)(?:auth(?:enticat(?:e|ion))?|login|credentials?)(?:\\s{0,4}(?:=\\s{0,4}\\(?|\\()|[\"']?\\s{0,4}(?:=>|:)\\s{0,4}[\\[(]|(?<=_auth)\\s)\\s{0,4}['\"][^'\"]{0,200}+['\"]\\s{0,4},\\s{0,4}(?:Some\\()?['\"](?<secret>[^'\"]{1,4000}+)['\"]");

    /** {@code CURLOPT_USERPWD, "alice:" . "abc"} */
    private static final Pattern CONCATENATED = Pattern.compile(
            "(?i)USERPWD['\"]?\\s{0,4},?\\s{0,4}['\"][^'\"]{0,200}(?<=:)['\"]\\s{0,4}[.+]\\s{0,4}['\"](?<secret>[^'\"]{1,4000}+)['\"]");

    /** {@code let apiKey: String = "abc"} */
    private static final Pattern TYPED = Pattern.compile(
            "(?<![\\w.])(?<name>\\w{2,60}+):\\s{0,2}(?:&?str(?:ing)?|[A-Z][\\w<>?]{2,40}+)\\s{0,2}=\\s{0,2}['\"](?<secret>[^'\"]{1,4000}+)['\"]");

    /** What follows {@code Password:} in base 64, where all is on one line. */
    private static final Pattern ANSWER =
            Pattern.compile("UGFzc3dvcmQ6[\\s\"',<>]{2,12}+(?<secret>[A-Za-z0-9+/]{4,4000}+={0,2}+)");

    /** {@code "AUTH" "alice" "abc"}, as {@code MONITOR} of Redis has it */
    private static final Pattern MONITORED = Pattern.compile(
            "(?i)\"AUTH\"\\s{1,4}(?:\"[^\"]{1,200}+\"\\s{1,4})?\"(?<secret>[^\"]{1,4000}+)\"(?!\\s{1,4}\")");

    static final Set<String> MECHANISMS = Set.of(
            "PLAIN",
            "LOGIN",
            "CRAM-MD5",
            "DIGEST-MD5",
            "NTLM",
            "GSSAPI",
            "XOAUTH2",
            "OAUTHBEARER",
            "EXTERNAL",
            "TLS",
            "SSL",
            "SCRAM-SHA-1",
            "SCRAM-SHA-256",
            "KERBEROS_V4",
            "GSS-SPNEGO",
            "ANONYMOUS",
            "TLS-C",
            "TLS-P");

    /** What curl sends where no password is given. */
    private static final String ANONYMOUS = "ftp@example.com";

    private LoginSecrets() {}

    static void find(View view, Found found) {
        String text = view.text();
        if (text.contains("PASS ") || text.contains("ACCT ")) {
            found.secretsOf(PASS_IN_QUOTES.matcher(text));
            for (Matcher pass = PASS.matcher(text); pass.find(); ) {
                report(text, pass.start("secret"), pass.end("secret"), found);
            }
        }
        if (text.contains("AUTH")) {
            auth(text, found);
            found.secretsOf(MONITORED.matcher(text));
        }
        if (text.contains("auth ")) {
            found.secretsOf(TYPED_AUTH.matcher(text));
        }
        if (text.contains("$4")) {
            redis(text, found);
        }
        if (text.contains("UGFzc3dvcmQ6")) {
            found.secretsOf(ANSWER.matcher(text));
        }
        if (text.contains("LOGIN ")) {
            imap(text, found);
        }
        if (text.contains("APOP ")) {
            found.secretsOf(APOP.matcher(text));
        }
        if (text.contains("password")) {
            netrc(text, found);
        }
        if (text.contains(" for ")) {
            found.secretsOf(PROMPT.matcher(text));
        }
        if (text.contains(",p=")) {
            found.secretsOf(SCRAM.matcher(text));
        }
        if (text.indexOf('(') >= 0 || text.indexOf('=') >= 0 || text.contains("_auth ") || text.contains("auth\"")) {
            found.secretsOf(PAIR_IN_CODE.matcher(text));
            found.secretsOf(CONCATENATED.matcher(text));
            typed(text, found);
        }
    }

    private static void typed(String text, Found found) {
        for (Matcher typed = TYPED.matcher(text); typed.find(); ) {
            String name = typed.group("name");
            if (SecretNames.isSecretMember(name, SecretNames.squeezed(name))) {
                found.secretOf(typed);
            }
        }
    }

    private static void imap(String text, Found found) {
        for (Matcher login = IMAP.matcher(text); login.find(); ) {
            String group = login.group("quoted") == null ? "secret" : "quoted";
            if (!MECHANISMS.contains(login.group(group))) {
                report(text, login.start(group), login.end(group), found);
            }
        }
    }

    private static void netrc(String text, Found found) {
        for (Matcher netrc = NETRC.matcher(text); netrc.find(); ) {
            String group = netrc.group("alone") == null ? "secret" : "alone";
            report(text, netrc.start(group), netrc.end(group), found);
        }
    }

    private static void auth(String text, Found found) {
        for (Matcher sasl = SASL.matcher(text); sasl.find(); ) {
            if (MECHANISMS.contains(sasl.group("mechanism")) && !MECHANISMS.contains(sasl.group("secret"))) {
                report(text, sasl.start("secret"), sasl.end("secret"), found);
            }
        }
        for (Matcher redis = REDIS.matcher(text); redis.find(); ) {
            boolean mechanism = MECHANISMS.contains(redis.group("secret"))
                    || redis.group("name") != null && MECHANISMS.contains(redis.group("name"));
            boolean sentence = redis.group("name") != null
                    && redis.group("hello") == null
                    && !redis.group("name").equals("default")
                    && Characters.isPlainWord(text, redis.start("secret"), redis.end("secret"));
            if (!mechanism && !sentence) {
                report(text, redis.start("secret"), redis.end("secret"), found);
            }
        }
    }

    private static void redis(String text, Found found) {
        for (Matcher resp = RESP.matcher(text); resp.find(); ) {
            String group = resp.group("parts").equals("3") && resp.group("second") != null ? "second" : "first";
            report(text, resp.start(group), resp.end(group), found);
        }
    }

    private static void report(String text, int start, int end, Found found) {
        int to = Characters.trimmedEnd(text, start, end);
        String value = text.substring(start, to);
        boolean path = value.indexOf('/') > 0 && value.indexOf('.') > 0;
        if (!Placeholders.isPlaceholder(value) && !value.equals(ANONYMOUS) && !path) {
            found.secret(start, to);
        }
    }
}
