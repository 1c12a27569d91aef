package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isBlank;
import static dev.curlexplain.redaction.Characters.isQuote;

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

    private static final Pattern KEY_BEGIN = Pattern.compile("-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----");
    private static final Pattern KEY_LINE = Pattern.compile("[A-Za-z0-9+/=]{1,200}+$");

    private static final Pattern AUTH = Pattern.compile(
            "(?:^|[>:] |\\] )\\s{0,4}(?:[A-Za-z0-9.]{1,10} )?AUTH(?:ENTICATE)? (?<mechanism>[A-Z][A-Z0-9_-]{2,20}+)");

    private static final Pattern ANSWER =
            Pattern.compile("(?:^|[>:] )\\s{0,4}(?<secret>[A-Za-z0-9+/]{4,8000}+={0,2}+)[\\s\"'})\\],]{0,12}+$");
    private static final Pattern VERDICT =
            Pattern.compile("(?:^|[<:] )(?:235|5\\d\\d|\\+OK|-ERR|[A-Za-z0-9.]{1,10} (?:OK|NO|BAD))");

    private static final Pattern NAMED_PART = Pattern.compile(
            "(?i)(?:form-data;.{0,40}?name=\"(?<part>[^\"]{2,80}+)\"|^[\\s>-]{0,40}+name\\s{0,4}[:=]\\s{0,4}[\"']?(?<entry>[\\w.-]{2,80}+)[\"']?,?\\s{0,4}$)");

    private static final Pattern ENTRY_VALUE = Pattern.compile(
            "(?i)^[\\s>-]{0,40}+\"?value\"?\\s{0,4}[:=]\\s{0,4}[\"']?(?<secret>[^\"'\\s][^\"']{0,4000}?)[\"']?,?\\s{0,4}$");

    private static final Pattern PASSWORD_LINE =
            Pattern.compile("(?:^|\\s)password\\s{1,8}(?<secret>\\S{1,4000}+)\\s{0,4}$");

    private boolean inKey;
    private int answers;
    private int argumentsOfAuth;
    private boolean namedPart;
    private boolean namedEntry;
    private int sinceLogin = PATIENCE;

    /** Whether the line before told a length: {@code $4}. */
    private boolean lengths;

    void see(View view, Found found) {
        String text = view.text();
        key(text, found);
        answer(text, found);
        redis(text, found);
        part(text, found);
        netrc(text, found);
    }

    private void key(String text, Found found) {
        if (text.contains("PRIVATE KEY")) {
            Matcher begin = KEY_BEGIN.matcher(text);
            int end = text.lastIndexOf("-----END ");
            inKey = begin.find() && end < begin.start();
        } else if (inKey && !text.isBlank()) {
            int last = endOfLastWord(text);
            int word = startOfLastWord(text, last);
            boolean header = text.contains("Proc-Type:") || text.contains("DEK-Info:") || text.contains("Comment:");
            if (KEY_LINE.matcher(text).region(word, last).lookingAt()) {
                found.secret(word, last);
            } else {
                inKey = header || last - word <= 2 || StandIns.isMasked(text.substring(word, last));
            }
        }
    }

    /** Without the quotes and brackets that a log put behind the text. */
    private static int endOfLastWord(String text) {
        int end = text.length();
        while (end > 0 && (isBlank(text.charAt(end - 1)) || "\"'})],\\+".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > 0 && text.startsWith("[secret-", text.lastIndexOf('[', end))
                ? Math.min(text.length(), end + 1)
                : end;
    }

    private static int startOfLastWord(String text, int end) {
        int start = end;
        while (start > 0 && !isBlank(text.charAt(start - 1)) && !isQuote(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private void answer(String text, Found found) {
        if (answers > 0) {
            answers--;
            Matcher answer = ANSWER.matcher(text);
            if (VERDICT.matcher(text).find()) {
                answers = 0;
            } else if (answer.find() && text.indexOf("< ") < 0) {
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
        int end = endOfLastWord(text);
        int from = startOfLastWord(text, end);
        String word = text.substring(from, end);
        if (word.equalsIgnoreCase("AUTH") && lengths) {
            argumentsOfAuth = 2;
        } else if (argumentsOfAuth > 0 && !isLength(word)) {
            if (lengths && !word.isEmpty() && !Placeholders.isPlaceholder(word)) {
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

    private void part(String text, Found found) {
        if (namedEntry) {
            namedEntry = false;
            Matcher value = ENTRY_VALUE.matcher(text);
            if (text.length() < 5000 && value.find() && !Placeholders.isPlaceholder(value.group("secret"))) {
                found.secret(value.start("secret"), value.end("secret"));
            }
        }
        if (namedPart && !text.isBlank() && !text.contains("Content-")) {
            int end = Characters.trimmedEnd(text, 0, text.length());
            int from = contentStart(text, end);
            namedPart = from >= end;
            if (from < end && !text.startsWith("--", from) && !Placeholders.isPlaceholder(text.substring(from, end))) {
                found.secret(from, end);
            }
        }
        if (text.contains("name")) {
            Matcher named = NAMED_PART.matcher(text);
            if (text.length() < 500 && named.find()) {
                String name = named.group("part") == null ? named.group("entry") : named.group("part");
                boolean secret = SecretNames.isSecretIfAssigned(SecretNames.squeezed(name));
                namedPart = secret && named.group("part") != null;
                namedEntry = secret && named.group("entry") != null;
            }
        }
    }

    private static int contentStart(String text, int end) {
        int marker = text.indexOf(": ");
        boolean row =
                marker >= 4 && text.substring(Math.max(0, marker - 4), marker).matches("[0-9a-f]{4}");
        int from = Characters.skipBlanks(text, row ? marker + 2 : 0, end);
        return text.startsWith("> ", from) ? from + 2 : from;
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
        if (sinceLogin > 0 && sinceLogin <= 3 && text.contains("password")) {
            Matcher password = PASSWORD_LINE.matcher(text);
            if (password.find() && !Placeholders.isPlaceholder(password.group("secret"))) {
                found.secret(password.start("secret"), password.end("secret"));
            }
        }
    }
}
