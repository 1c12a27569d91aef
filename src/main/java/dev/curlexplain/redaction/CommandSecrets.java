package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isBlank;
import static dev.curlexplain.redaction.Characters.isQuote;

import java.util.Set;

/**
 * Secrets in options: {@code -u alice:abc}, {@code --oauth2-bearer abc}, {@code -d 'password=abc'}. Headers
 * among them are {@link NamedValues}.
 */
final class CommandSecrets {
    private static final Set<String> LOGINS = Set.of("user", "proxy-user", "u", "U", "auth");
    private static final Set<String> COOKIES = Set.of("cookie", "b");
    private static final Set<String> CERTIFICATES = Set.of("cert", "proxy-cert", "E");
    private static final Set<String> SECRETS =
            Set.of("oauth2-bearer", "pass", "proxy-pass", "tlspassword", "proxy-tlspassword", "ftp-account");

    private static final Set<String> FORMS = Set.of(
            "d",
            "F",
            "data",
            "data-raw",
            "data-ascii",
            "data-binary",
            "data-urlencode",
            "form",
            "form-string",
            "json",
            "url-query",
            "body");

    /** Short options of curl's that have a value. */
    private static final String WITH_VALUE = "ACDEFHKPQTUXYbcdehmortuwxyz";

    /** Some services take a token as the name, with no password. */
    private static final int LONG_AS_A_TOKEN = 12;

    private static final int LONGEST_VALUE = 65_536;

    private final View view;
    private final String text;
    private final boolean ofCurl;
    private final Found found;

    /** Up to here all has been looked at. */
    private int done;

    private CommandSecrets(View view, boolean ofCurl, Found found) {
        this.view = view;
        this.text = view.text();
        this.ofCurl = ofCurl;
        this.found = found;
    }

    static void find(View view, String lowerCase, Found found) {
        int first = Characters.skipBlanks(view.text(), 0, view.text().length());
        int last = Characters.trimmedEnd(view.text(), first, view.text().length());
        while (last > first && "\"',".indexOf(view.text().charAt(last - 1)) >= 0) {
            last--;
        }
        boolean goesOn = view.text().startsWith("-", first)
                || last > first && "\\^`".indexOf(view.text().charAt(last - 1)) >= 0
                || lowerCase.contains(" -h ")
                || lowerCase.contains(" -d ");
        CommandSecrets secrets = new CommandSecrets(view, lowerCase.contains("curl") || goesOn, found);
        String text = view.text();
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', Math.max(at + 1, secrets.done))) {
            char before = at == 0 ? ' ' : text.charAt(at - 1);
            if (isBlank(before) || isQuote(before) || before == '[' || before == ',') {
                secrets.option(at, isQuote(before));
            }
        }
    }

    private void option(int dash, boolean quoted) {
        int from = dash + 1;
        if (text.startsWith("-", from)) {
            int end = from + 1;
            while (end < text.length() && end - from < 60 && isOfOption(text.charAt(end))) {
                end++;
            }
            value(text.substring(from + 1, end), end, quoted);
        } else if (!longWithOneDash(from, quoted)) {
            int at = from;
            while (at < text.length() && at - from < 12 && isFlag(text.charAt(at))) {
                at++;
            }
            if (at < text.length() && (ofCurl ? WITH_VALUE : "uU").indexOf(text.charAt(at)) >= 0) {
                value(text.substring(at, at + 1), at + 1, quoted);
            }
        }
    }

    /** {@code -Password abc}, {@code -token abc}, as PowerShell and programs in Go have it. */
    private boolean longWithOneDash(int from, boolean quoted) {
        int end = from;
        while (end < text.length() && end - from < 40 && isOfOption(text.charAt(end))) {
            end++;
        }
        boolean named = end - from > 4 && SecretNames.isSecret(SecretNames.squeezed(text.substring(from, end)));
        if (named && end < text.length() && (isBlank(text.charAt(end)) || text.charAt(end) == '=')) {
            value(text.substring(from, end), end, quoted);
        }
        return named;
    }

    private static boolean isOfOption(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static boolean isFlag(char c) {
        return (Character.isLetterOrDigit(c) || c == '#' || c == ':') && WITH_VALUE.indexOf(c) < 0;
    }

    private void value(String option, int end, boolean quoted) {
        int at = end;
        if (quoted && at < text.length() && isQuote(text.charAt(at))) {
            at++;
            while (at < text.length() && at - end < 8 && (text.charAt(at) == ',' || isBlank(text.charAt(at)))) {
                at++;
            }
        } else if (at < text.length() && text.charAt(at) == '=') {
            at++;
        } else {
            at = Characters.skipBlanks(text, at, Math.min(text.length(), end + 8));
        }
        if (text.startsWith("<<<", at)) {
            at = Characters.skipBlanks(text, at + 3, Math.min(text.length(), at + 8));
        }
        if (at + 1 < text.length() && text.charAt(at) == '$' && text.charAt(at + 1) == '\'') {
            at++;
        }
        boolean attached = at == end && option.length() > 1;
        if (at < text.length() && !attached) {
            int limit = Math.min(text.length(), at + LONGEST_VALUE);
            int wordEnd = Characters.endOfShellWord(view, at, limit);
            int closing = isQuote(text.charAt(at)) ? view.closing(at, limit) : -1;
            boolean whole = closing >= wordEnd - 1
                    || closing > 0 && closing + 1 < limit && ",])};".indexOf(text.charAt(closing + 1)) >= 0;
            int close = whole ? closing : wordEnd;
            secret(option, whole ? at + 1 : at, close);
        }
    }

    private void secret(String option, int start, int end) {
        if (FORMS.contains(option) || COOKIES.contains(option) || LOGINS.contains(option) || SECRETS.contains(option)) {
            done = end;
        }
        if (LOGINS.contains(option)) {
            login(option, start, end);
        } else if (COOKIES.contains(option)) {
            if (Characters.indexOf(text, '=', start, end) >= 0) {
                HeaderSecrets.value(view, HeaderSecrets.Kind.COOKIES, start, end, true, found);
            }
        } else if (CERTIFICATES.contains(option)) {
            certificate(start, end);
        } else if (FORMS.contains(option)) {
            form(option, start, end);
        } else if (SECRETS.contains(option) || isSecret(option)) {
            report(start, end);
        }
    }

    /** Of any program: {@code --db-password abc} */
    private static boolean isSecret(String option) {
        return option.length() > 1 && SecretNames.isSecretOption(option);
    }

    /** What stands before the colon is a name, unless nothing stands behind it. */
    private void login(String option, int start, int end) {
        int colon = Characters.indexOf(text, ':', start, end);
        if (colon < start) {
            return;
        }
        boolean certain = ofCurl || option.equals("auth");
        boolean numbers = text.substring(start, end).chars().allMatch(c -> Character.isDigit(c) || c == ':');
        if (numbers && colon > start && end - start < 14 || !certain && !isTelling(text.substring(colon + 1, end))) {
            return;
        }
        boolean quoted =
                end - colon > 2 && isQuote(text.charAt(colon + 1)) && text.charAt(end - 1) == text.charAt(colon + 1);
        if (colon + 1 == end) {
            if (colon - start >= LONG_AS_A_TOKEN) {
                report(start, colon);
            }
        } else {
            report(quoted ? colon + 2 : colon + 1, quoted ? end - 1 : end);
        }
    }

    /** Other programs have a {@code -u} too, and mean host and path by it. */
    private static boolean isTelling(String value) {
        return value.length() >= 6 && value.indexOf('/') < 0 && value.chars().anyMatch(Character::isDigit);
    }

    /** {@code client.pem:abc}; the colon of {@code C:\client.pem} is none of these. */
    private void certificate(int start, int end) {
        int colon = Characters.lastIndexOf(text, ':', start, end);
        boolean drive = colon == start + 1;
        boolean path = colon + 1 < end && "/\\".indexOf(text.charAt(colon + 1)) >= 0;
        if (colon > start && colon + 1 < end && !drive && !path && !text.startsWith("pkcs11:", start)) {
            report(colon + 1, end);
        }
    }

    private void form(String option, int start, int end) {
        boolean single = option.equals("F") || option.startsWith("form") || option.equals("data-urlencode");
        int at = start;
        while (at < end) {
            int next = single ? -1 : Characters.indexOf(text, '&', at, end);
            int fieldEnd = next < 0 ? end : next;
            int equals = Characters.indexOf(text, '=', at, Math.min(fieldEnd, at + 80));
            if (equals > at) {
                String name = SecretNames.squeezed(text.substring(at, equals));
                boolean file = equals + 1 < fieldEnd && "@<".indexOf(text.charAt(equals + 1)) >= 0;
                if (SecretNames.isSecretIfAssigned(name) && !file) {
                    report(equals + 1, fieldEnd);
                }
            }
            at = fieldEnd + 1;
        }
    }

    private void report(int start, int end) {
        if (start < end && !Placeholders.isPlaceholder(text.substring(start, end))) {
            found.secret(start, end);
        }
    }
}
