package dev.curlexplain.redaction;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets that people tell in their own words. Only what looks like one is taken for it, or what ends a sentence
 * and is not said of passwords otherwise: {@code password is wrong} tells none.
 *
 * <pre>{@code
 * the password is abc123      pass: abc123      ID/PW: alice / abc123      비밀번호는 abc123 입니다
 * }</pre>
 */
final class SentenceSecrets {
    private static final String WHAT =
            "password|passwd|(?-i:[a-z]{2,20}Pass)|totp|otp|pass ?phrase|pass(?: ?code)?|pw|pwd|pin(?: code)?|(?:api|access)[ -]?key|secret(?: key)?|token"
                    + "|비밀번호|비번|패스워드|암호|토큰|인증키|パスワード|密码|密碼|passwort|kennwort|mot de passe|contraseña|senha|пароль";

    private static final Pattern TOLD = Pattern.compile(
            "(?iu)(?<![\\w-])(?:" + WHAT
                    + ")(?:\\s{1,2}(?:is|was|ist|es|est|é)\\s{1,2}|[*_`]{0,2}\\s{0,2}[:=|][*_]{0,2}\\s{0,2}|\\s[-–]\\s|\\s{1,2}(?=[\"'`][^\\s\"'`]{5,400}[\"'`])|[는은가이]\\s{1,2}|\\s{1,2}(?=[\"'`]?(?!\\d{4}-)[A-Za-z0-9_+/=!$%*#~^&@-]{10})|(?<=[가-힣])\\s{1,2}(?=[\"'`]?[A-Za-z0-9]))[\"'`]?(?<secret>[^\\s\"'`,;<>()\\[\\]][^\\s\"'`,;<>(]{4,400}+)");

    /**
     * {@code password is hunter}, {@code 비밀번호는 hunter 입니다}: a word alone, and the sentence is over. Words of
     * one language that end a sentence of another are no sentence's own.
     */
    private static final Pattern WORD_ALONE = Pattern.compile(
            "(?iu)(?:(?<![\\w-])(?:password|passwd|pass ?phrase|pw)(?:\\s{1,2}(?:is|was)\\s{1,2}|\\s{0,2}[:=]\\s{0,2}|\\s{1,2}(?=[\"'`]))"
                    + "|암호(?:[는은]\\s{1,2}|\\s{0,2}[:=]\\s{0,2})|(?:비밀번호|비번|패스워드|(?<![\\w-])pw)(?:[는은가이]\\s{1,2}|\\s{0,2}[:=]\\s{0,2}|\\s{1,2}))"
                    + "[\"'`]?(?<secret>(?-i:[a-z]{6,40}+))[\"'`]?(?:\\s{0,2}(?:입니다|이고|이며|이에요|예요|임|야|이야|로|으로))?\\s{0,2}(?:[.,!)\\]]|$|\\sand\\s)");

    /** What is said of passwords, and the names of what they are made and kept with. */
    private static final Pattern SAID_OF_PASSWORDS =
            Pattern.compile("[a-z]{0,40}(?:ed|ing|able|ible|ly|ect|less|ful|ous|ary|ory|ent|ant|ive|ion|ment|ness|ity)"
                    + "|string|secret|password|passwd|hidden|unknown|broken|forgotten|wrong|written|stolen|shown|given|"
                    + "taken|chosen|frozen|stale|simple|strong|secure|insecure|private|public|global|default|longer|shorter|"
                    + "weaker|stronger|optional|random|normal|unset|before|already|always|either|enough|inside|another|"
                    + "nothing|something|better|basic|bearer|digest|negotiate|plaintext|cleartext|bcrypt|argon|scrypt|"
                    + "keychain|keyring|netrc|environment|variable|prompt|manager|invalid|valid|number|object|boolean");

    /** {@code ID/PW: alice / abc123} */
    private static final Pattern PAIR = Pattern.compile(
            "(?iu)(?<![\\w-])(?:id|user(?:name)?|login|account|아이디|계정)\\s{0,2}[/,]\\s{0,2}(?:pw|pass(?:word)?|비밀번호|비번|암호|패스워드)"
                    + "\\s{0,2}[:=]\\s{0,2}[^\\s/,]{1,80}+\\s{0,2}[/,]\\s{0,2}(?<secret>[^\\s,]{4,400}+)");

    /** {@code user: alice, password: abc} */
    private static final Pattern NAMED_PAIR = Pattern.compile(
            "(?iu)(?<![\\w-])(?:id|user(?:name)?|login|account|아이디|계정)(?:\\s{0,2}[:=]\\s{0,2}|[는은]?\\s{1,2})[^\\s/,]{1,80}+\\s{0,2}[/,;]\\s{0,2}"
                    + "(?:pw|pass(?:word|wd)?|비밀번호|비번|암호|패스워드)(?:\\s{0,2}[:=]\\s{0,2}|[는은]?\\s{1,2})[\"'`]?(?<secret>[^\\s,\"'`]{4,400}+)");

    /** {@code use alice:abc123 to log in} */
    private static final Pattern LOGIN =
            Pattern.compile("(?iu)(?<![\\w./-])[\\w.@-]{2,60}+:(?<secret>[^\\s\"'`/]{6,200}+) to (?:log|sign) ?in");

    /** {@code login with alice / abc123} */
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?iu)(?<![\\w-])(?:log(?:ged)?[ -]?in|sign(?:ed)?[ -]?in|accounts?|credentials?|basic auth|user|계정|로그인|접속(?: 정보)?|아이디)"
                    + "[^/\\n]{0,24}?[\\s:][\\w.@\\\\-]{2,60}+\\s/\\s[\"'`]?(?!\\d{1,3}\\.\\d)(?<secret>[^\\s\"'`]{6,400}+)");

    /** Names of cipher suites stand behind the same word, in Korean and Chinese. */
    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i)(?:tls|ssl|ecdhe|dhe|aes|chacha|rsa|sha|curl|errno|0x).*|/.*|.*://.*|.*\\.(?:txt|pem|key|crt|json|ya?ml)");

    private static final Pattern NEXT_PARAMETER = Pattern.compile("&[\\w.%-]{1,40}+=");

    /** One of these is in everything looked for; most lines have none. */
    private static final Pattern STEMS =
            Pattern.compile("pass|pw|pin|otp|key|secret|token|비번|비밀|암호|패스|토큰|인증키|パス|密|wort|contrase|senha|пароль");

    /** Nobody writes longer sentences. */
    private static final int LONGEST_LINE = 8_000;

    private SentenceSecrets() {}

    static void find(View view, String lowerCase, Found found) {
        String text = view.text();
        int pair = text.indexOf(" / ");
        int login = text.indexOf(" to ");
        for (int from = 0; from < text.length(); ) {
            int end = Characters.endOfLine(text, from);
            pair = pair >= 0 && pair < from ? text.indexOf(" / ", from) : pair;
            if (pair >= 0 && pair < end && end - from <= LONGEST_LINE) {
                for (Matcher account = ACCOUNT.matcher(text).region(from, end); account.find(); ) {
                    report(text, account.start("secret"), account.end("secret"), found);
                }
            }
            login = login >= 0 && login < from ? text.indexOf(" to ", from) : login;
            if (login >= 0 && login < end && end - from <= LONGEST_LINE) {
                for (Matcher told = LOGIN.matcher(text).region(from, end); told.find(); ) {
                    report(text, told.start("secret"), told.end("secret"), found);
                }
            }
            if (end - from <= LONGEST_LINE
                    && STEMS.matcher(lowerCase)
                            .region(from, Math.min(end, lowerCase.length()))
                            .find()) {
                line(text, from, end, found);
            }
            from = end + 1;
        }
    }

    private static void line(String text, int from, int end, Found found) {
        for (Matcher told = TOLD.matcher(text).region(from, end); told.find(); ) {
            report(text, told.start("secret"), told.end("secret"), found);
        }
        for (Matcher alone = WORD_ALONE.matcher(text).region(from, end); alone.find(); ) {
            String word = alone.group("secret");
            if (!isSaidOfPasswords(word) && !NO_SECRET.matcher(word).matches()) {
                found.secret(alone.start("secret"), alone.end("secret"));
            }
        }
        for (Matcher pair = PAIR.matcher(text).region(from, end); pair.find(); ) {
            found.secret(pair.start("secret"), pair.end("secret"));
        }
        for (Matcher pair = NAMED_PAIR.matcher(text).region(from, end); pair.find(); ) {
            if (!isSaidOfPasswords(pair.group("secret"))) {
                found.secretOf(pair);
            }
        }
    }

    /** {@code required}, {@code string}: no password, but a word about them. */
    static boolean isSaidOfPasswords(String word) {
        return SAID_OF_PASSWORDS.matcher(word).matches();
    }

    /** Digits among it, or capitals within. */
    private static boolean isTelling(String value) {
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean capital = value.chars().skip(1).anyMatch(Character::isUpperCase)
                && value.chars().anyMatch(Character::isLowerCase);
        return digit && (letter || value.length() >= 6) || capital && value.length() >= 8;
    }

    private static void report(String text, int start, int end, Found found) {
        if (text.startsWith("[secret-", end) || text.substring(start, end).contains("[secret-")) {
            return; // the start of a token that is masked already
        }
        int last = withoutRest(text, start, end);
        int to = last;
        while (to > start && ".!?".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String value = text.substring(start, to);
        if (isTelling(value)
                && !NO_SECRET.matcher(value.toLowerCase(Locale.ROOT)).matches()
                && !Placeholders.isPlaceholder(value)) {
            found.secret(start, last);
        }
    }

    /** {@code (token=abc123&page=2)} ends before the next parameter, and before what was opened in front of it. */
    private static int withoutRest(String text, int start, int end) {
        Matcher next = NEXT_PARAMETER.matcher(text).region(start, end);
        int to = next.find() ? next.start() : end;
        while (to > start && ")]}".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }
}
