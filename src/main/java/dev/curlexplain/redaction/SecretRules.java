package dev.curlexplain.redaction;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where secrets stand in what curl prints: the group {@code secret} of each pattern. Patterns use
 * possessive or bounded repetition only, so that no line can make them slow.
 */
final class SecretRules {
    private static final String SECRET_NAME =
            "(?:[a-z0-9_.-]{0,40}(?:passw(?:or)?d|passwd|passphrase|secret|token|api[_-]?key|apikey|"
                    + "access[_-]?key|private[_-]?key|credential|signature|session[_-]?id|auth[_-]?key|subscription[_-]?key)"
                    + "|pwd|pass|pw|pin|otp|sig|jwt|auth|code_verifier|client_assertion|x-amz-security-token|awsaccesskeyid)";

    private static final String QUOTED =
            "(?:'(?<single>[^']{1,4000})'|\"(?<double>(?:\\\\.|[^\"\\\\]){1,4000}+)\"|(?<bare>[^\\s'\"]{1,4000}))";

    /** {@code Authorization: Bearer abc}: the scheme is no secret. Also {@code [authorization: Bearer abc]}. */
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "(?i)(?<![a-z0-9-])(?:proxy-)?authorization\\s{0,4}[:=]\\s{0,4}(?:(?:basic|bearer|negotiate|ntlm|token|apikey|key)\\s+)?+(?<secret>[^\\s,'\"\\]]{3,}+)");

    /** {@code Digest username="a", response="..."}: these parts let somebody guess the password. */
    private static final Pattern DIGEST =
            Pattern.compile("(?i)(?<![a-z-])(?:response|cnonce)=\"(?<secret>[^\"]{4,256})\"");

    /** {@code AWS4-HMAC-SHA256 Credential=..., Signature=...} */
    private static final Pattern AWS4 =
            Pattern.compile("(?i)(?:Credential|Signature)=(?<secret>[A-Za-z0-9/_+=-]{8,400})");

    private static final Pattern SECRET_HEADER = Pattern.compile(
            "(?i)(?<![a-z0-9-])(?:x-(?:api|auth|access|amz-security|vault|csrf|xsrf|goog-api|functions|gitlab|github|consumer|shopify-access|figma|plex)[a-z-]{0,20}|"
                    + "api-?key|private-token|job-token|deploy-token|ocp-apim-subscription-key|x-[a-z-]{0,20}(?:key|token|secret))\\s{0,4}:\\s{0,4}(?<secret>[^\\s'\"\\]]{3,}+)");

    private static final Pattern COOKIE_LINE =
            Pattern.compile("(?i)(?<![a-z0-9-])(?<set>set-)?cookie2?\\s{0,4}:\\s{0,4}(?<cookies>[^'\"\\]\\r\\n]{2,}+)");

    private static final Pattern COOKIE = Pattern.compile("(?<name>[^=;\\s]{1,256})=(?<secret>[^;\\s]{1,4096})");

    private static final Pattern COOKIE_ADDED =
            Pattern.compile("(?:Added|Replaced) cookie [^=\\s]{1,256}=\"(?<secret>[^\"]{1,4096})\"");

    private static final Pattern USER_INFO = Pattern.compile("(?i)(?<=://)(?<secret>[^/\\s@'\"<>]{1,512}+)(?=@)");

    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)(?<=[?&;'\"\\s])(?:" + SECRET_NAME
                    + "|key|code|state|assertion|refresh|id_token|x-amz-(?:signature|credential)|x-goog-(?:signature|credential)|policy|se?sig)=(?<secret>[^&\\s'\"#;]{2,}+)");

    private static final Pattern JSON_MEMBER = Pattern.compile(
            "(?i)\\\\?\"" + SECRET_NAME + "\\\\?\"\\s{0,4}:\\s{0,4}\\\\?\"(?<secret>[^\"\\\\]{1,4000})");

    private static final Pattern KNOWN_TOKEN = Pattern.compile(
            "(?<![A-Za-z0-9])(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{20,255}|"
                    + "github_pat_[A-Za-z0-9_]{20,255}|glpat-[A-Za-z0-9_-]{15,255}|xox[abeoprs]-[A-Za-z0-9-]{10,255}|AIza[A-Za-z0-9_-]{30,45}|ya29\\.[A-Za-z0-9_-]{20,400}|"
                    + "[sr]k_(?:live|test)_[A-Za-z0-9]{10,255}|npm_[A-Za-z0-9]{30,60}|pypi-[A-Za-z0-9_-]{20,400}|sk-[A-Za-z0-9_-]{20,255}|hf_[A-Za-z0-9]{20,60}|dop_v1_[a-f0-9]{40,80}|SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64})");

    /** A JSON Web Token: the header tells the algorithm and is kept, payload and signature are not. */
    private static final Pattern JWT =
            Pattern.compile("eyJ[A-Za-z0-9_-]{5,2000}\\.(?<secret>[A-Za-z0-9_-]{2,8000}\\.[A-Za-z0-9_-]{2,2000})");

    private static final Pattern USER_OPTION = Pattern.compile(
            "(?:(?<=\\s)-[a-zA-Z#:0-9]{0,8}[uU]|--(?:proxy-)?user|--tlsuser|--proxy-tlsuser)(?:\\s{1,4}|=)?" + QUOTED);

    private static final Pattern SECRET_OPTION = Pattern.compile(
            "--(?:oauth2-bearer|pass|proxy-pass|tlspassword|proxy-tlspassword|cookie|sasl-authzid)(?:\\s{1,4}|=)"
                    + QUOTED + "|(?<=\\s)-b\\s{0,4}"
                    + "(?:'(?<bsingle>[^']{1,4000})'|\"(?<bdouble>[^\"]{1,4000})\"|(?<bbare>[^\\s'\"]{1,4000}=[^\\s'\"]{1,4000}))");

    private static final Pattern CERT_OPTION = Pattern.compile(
            "(?:(?<=\\s)-E|--(?:proxy-)?cert)(?:\\s{1,4}|=)['\"]?[^\\s:'\"]{1,400}:(?<secret>[^\\s'\"\\\\/]{1,400})");

    private static final Pattern LOGIN = Pattern.compile(
            "^(?:[^>]{0,60}> |[0-9a-f]{4,8}: )?(?:[A-Za-z0-9]{1,8} )?(?:PASS|AUTH [A-Z0-9-]{3,20}|AUTHENTICATE [A-Z0-9-]{3,20}|APOP \\S{1,200}|LOGIN \\S{1,200}) (?<secret>\\S{1,4000}+)\\s*$");

    /**
     * A pattern with words of which a line must hold one, so that most lines cost no matching.
     *
     * @param hints in lower case
     */
    private record Rule(Pattern pattern, List<String> hints) {
        boolean mayMatch(String lowerCase) {
            return hints.stream().anyMatch(lowerCase::contains);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(AUTHORIZATION, List.of("authorization")),
            new Rule(DIGEST, List.of("response=", "cnonce=")),
            new Rule(AWS4, List.of("credential=", "signature=")),
            new Rule(SECRET_HEADER, List.of("x-", "key", "token")),
            new Rule(COOKIE_ADDED, List.of("cookie ")),
            new Rule(USER_INFO, List.of("://")),
            new Rule(PARAMETER, List.of("=")),
            new Rule(JSON_MEMBER, List.of("\":", "\" :", "\\\"")),
            new Rule(KNOWN_TOKEN, List.of("_", "-", "akia", "asia", "aiza", "ya29", "sg.")),
            new Rule(JWT, List.of("eyj")),
            new Rule(CERT_OPTION, List.of("-e", "cert")),
            new Rule(LOGIN, List.of("pass ", "auth ", "authenticate ", "apop ", "login ")));

    private SecretRules() {}

    /** Reports each secret of a line by its place. */
    static void find(String line, BiConsumer<Integer, Integer> secret) {
        String lowerCase = line.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (rule.mayMatch(lowerCase)) {
                Matcher matcher = rule.pattern().matcher(line);
                while (matcher.find()) {
                    secret.accept(matcher.start("secret"), matcher.end("secret"));
                }
            }
        }
        if (lowerCase.contains("cookie")) {
            findCookies(line, secret);
        }
        if (lowerCase.contains("curl") || lowerCase.contains(" -")) {
            findUsers(line, secret);
            findOptions(line, secret);
        }
    }

    /** Names tell the story and are kept; of Set-Cookie only the first pair is the cookie. */
    private static void findCookies(String line, BiConsumer<Integer, Integer> secret) {
        Matcher header = COOKIE_LINE.matcher(line);
        while (header.find()) {
            Matcher cookie = COOKIE.matcher(line).region(header.start("cookies"), header.end("cookies"));
            while (cookie.find()) {
                secret.accept(cookie.start("secret"), cookie.end("secret"));
                if (header.group("set") != null) {
                    break;
                }
            }
        }
    }

    /** {@code -u name:password}: what stands before the colon is a name. */
    private static void findUsers(String line, BiConsumer<Integer, Integer> secret) {
        Matcher user = USER_OPTION.matcher(line);
        while (user.find()) {
            String group = user.group("single") != null ? "single" : user.group("double") != null ? "double" : "bare";
            int colon = line.indexOf(':', user.start(group));
            if (colon >= 0 && colon + 1 < user.end(group)) {
                secret.accept(colon + 1, user.end(group));
            }
        }
    }

    private static void findOptions(String line, BiConsumer<Integer, Integer> secret) {
        Matcher option = SECRET_OPTION.matcher(line);
        while (option.find()) {
            for (String group : List.of("single", "double", "bare", "bsingle", "bdouble", "bbare")) {
                if (option.group(group) != null) {
                    int start = option.start(group);
                    int equals = option.group(group).indexOf('=');
                    boolean cookie = group.startsWith("b") && !group.equals("bare")
                            || option.group().startsWith("--cookie");
                    secret.accept(cookie && equals > 0 ? start + equals + 1 : start, option.end(group));
                }
            }
        }
    }
}
