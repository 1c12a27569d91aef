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
    private static final String WHAT = "password|passwd|pass ?phrase|pass|pw|pwd|pin|api[ -]?key|secret(?: key)?|token"
            + "|비밀번호|비번|패스워드|암호|토큰|인증키|パスワード|密码|密碼|passwort|kennwort|mot de passe|contraseña|senha|пароль";

    private static final Pattern TOLD = Pattern.compile(
            "(?iu)(?<![\\w-])(?:" + WHAT
                    + ")(?:\\s{1,2}(?:is|was|ist|es|est|é)\\s{1,2}|\\s{0,2}[:=]\\s{0,2}|[는은가이]\\s{1,2}|\\s{1,2}(?=[\"'`]?(?!\\d{4}-)[A-Za-z0-9_+/=!$%*#~^&@-]{10})|(?<=[가-힣])\\s{1,2}(?=[\"'`]?[A-Za-z0-9]))[\"'`]?(?<secret>[^\\s\"'`,;<>()\\[\\]]{5,400}+)");

    /**
     * {@code password is hunter}, {@code 비밀번호는 hunter 입니다}: a word alone, and the sentence is over. Words of
     * one language that end a sentence of another are no sentence's own.
     */
    private static final Pattern WORD_ALONE = Pattern.compile(
            "(?iu)(?:(?<![\\w-])(?:password|passwd|pass ?phrase|pw)(?:\\s{1,2}(?:is|was)\\s{1,2}|\\s{0,2}[:=]\\s{0,2}|\\s{1,2}(?=[\"'`]))"
                    + "|(?:비밀번호|비번|패스워드|(?<![\\w-])pw)(?:[는은가이]\\s{1,2}|\\s{0,2}[:=]\\s{0,2}|\\s{1,2}))"
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

    /** Names of cipher suites stand behind the same word, in Korean and Chinese. */
    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i)(?:tls|ssl|ecdhe|dhe|aes|chacha|rsa|sha|curl|errno|0x).*|/.*|.*://.*|.*\\.(?:txt|pem|key|crt|json|ya?ml)");

    /** One of these is in everything looked for; most lines have none. */
    private static final Pattern STEMS =
            Pattern.compile("pass|pw|pin|key|secret|token|비번|비밀|암호|패스|토큰|인증키|パス|密|wort|contrase|senha|пароль");

    /** Nobody writes longer sentences. */
    private static final int LONGEST_LINE = 8_000;

    private SentenceSecrets() {}

    static void find(View view, String lowerCase, Found found) {
        String text = view.text();
        for (int from = 0; from < text.length(); ) {
            int end = Characters.endOfLine(text, from);
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
            if (!isSaidOfPasswords(alone.group("secret"))) {
                found.secret(alone.start("secret"), alone.end("secret"));
            }
        }
        for (Matcher pair = PAIR.matcher(text).region(from, end); pair.find(); ) {
            found.secret(pair.start("secret"), pair.end("secret"));
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
        if (text.startsWith("[secret-", end)) {
            return; // the start of a token that is masked already
        }
        int to = end;
        while (to > start && ".!?".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String value = text.substring(start, to).toLowerCase(Locale.ROOT);
        if (isTelling(text.substring(start, to))
                && !NO_SECRET.matcher(value).matches()
                && !Placeholders.isPlaceholder(value)) {
            found.secret(start, end);
        }
    }
}
