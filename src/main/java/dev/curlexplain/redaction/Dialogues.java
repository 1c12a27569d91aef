package dev.curlexplain.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets that are told to be such by a line before them: private keys, answers to {@code AUTH LOGIN}, the
 * arguments of Redis, parts of a form, members of a list.
 */
final class Dialogues {
    /** Lines after {@code AUTH} in which its answers may stand. */
    private static final int PATIENCE = 16;

    private static final int LONGEST_LINE = 400;

    private static final Pattern AUTH = Pattern.compile(
            "(?:^|[>:] |\\] )\\s{0,4}(?:[A-Za-z0-9.]{1,10} )?AUTH(?:ENTICATE)? (?<mechanism>[A-Z][A-Z0-9_-]{2,20}+)");

    private static final Pattern ANSWER =
            Pattern.compile("(?:^|[>:] )\\s{0,4}(?<secret>[A-Za-z0-9+/]{4,8000}+={0,2}+)[\\s\"'`|})\\],]{0,12}+$");
    private static final Pattern VERDICT =
            Pattern.compile("(?:^|[<:] )(?:235|5\\d\\d|\\+OK|-ERR|[A-Za-z0-9.]{1,10} (?:OK|NO|BAD))");

    private static final Pattern PASSWORD_LINE =
            Pattern.compile("(?:^|\\s)(?:password|account)\\s{1,8}(?<secret>\\S{1,4000}+)\\s{0,4}$");

    private final KeyBlock key = new KeyBlock();
    private final Parts parts = new Parts();
    private final AccountLines accounts = new AccountLines();
    private int answers;
    private int argumentsOfAuth;
    private int sinceLogin = PATIENCE;

    /** Whether the line before told a length: {@code $4}. */
    private boolean lengths;

    /** A line of a log; of JSON it may be many lines. */
    void see(View view, Found found) {
        String text = view.text();
        Elements.each(text, (from, end) -> line(text.substring(from, end), (s, e) -> found.secret(from + s, from + e)));
    }

    private void line(String text, Found found) {
        boolean leftOver = text.startsWith("\",") || text.startsWith("\"}");
        if (leftOver || !text.isEmpty() && LastWord.end(text) == 0) {
            return; // what a log's own quotes and members leave behind a line break
        }
        key.see(text, found);
        answer(text, found);
        redis(text, found);
        parts.see(text, found);
        accounts.see(text, found);
        netrc(text, found);
    }

    private void answer(String text, Found found) {
        if (answers > 0) {
            answers--;
            Matcher answer = ANSWER.matcher(text);
            if (VERDICT.matcher(text).find()) {
                answers = 0;
            } else if (answer.find()
                    && text.indexOf("< ") < 0
                    && !Characters.isPlainWord(text, answer.start("secret"), answer.end("secret"))) {
                found.secret(answer.start("secret"), answer.end("secret"));
            }
        }
        if (text.contains("AUTH")) {
            Matcher auth = AUTH.matcher(text);
            if (auth.find()
                    && LoginSecrets.MECHANISMS.contains(auth.group("mechanism"))
                    && !auth.group("mechanism").matches("TLS.*|SSL")) {
                answers = PATIENCE;
            }
        }
    }

    /** {@code $4}, {@code AUTH}, {@code $3}, {@code abc}, a line each */
    private void redis(String text, Found found) {
        if (text.length() > LONGEST_LINE && argumentsOfAuth == 0) {
            return;
        }
        int end = LastWord.end(text);
        int from = LastWord.start(text, end);
        String word = text.substring(from, end);
        if (word.isEmpty()) {
            return;
        }
        if (word.equalsIgnoreCase("AUTH") && lengths) {
            argumentsOfAuth = 2;
        } else if (argumentsOfAuth > 0 && !isLength(word)) {
            if (lengths && !Placeholders.isPlaceholder(word)) {
                found.secret(from, end);
                argumentsOfAuth--;
            } else {
                argumentsOfAuth = 0;
            }
        }
        lengths = isLength(word);
    }

    private static boolean isLength(String word) {
        return word.length() > 1
                && word.charAt(0) == '$'
                && word.chars().skip(1).allMatch(Character::isDigit);
    }

    /** A .netrc with a line for each of its words. */
    private void netrc(String text, Found found) {
        if (text.length() > 400) {
            return;
        }
        sinceLogin++;
        if (text.contains("login ") || text.contains("machine ")) {
            sinceLogin = text.contains("=") ? PATIENCE : 0;
        }
        if (sinceLogin > 0 && sinceLogin <= 4 && (text.contains("password") || text.contains("account"))) {
            Matcher password = PASSWORD_LINE.matcher(text);
            if (password.find()) {
                found.secretOf(password);
            }
        }
    }
}
