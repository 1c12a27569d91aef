package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isQuote;

import java.util.Set;

/**
 * What is secret in the value of an option: all of {@code --oauth2-bearer abc}, the password of {@code -u alice:abc}, a
 * field of {@code -d 'password=abc'}. Headers among them are {@link NamedValues}.
 */
final class OptionSecrets {
    private static final Set<String> LOGINS =
            Set.of("user", "proxy-user", "u", "U", "auth", "creds", "src-creds", "dest-creds");
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

    /** Some services take a token as the name, with no password. */
    private static final int LONG_AS_A_TOKEN = 12;

    private final View view;
    private final String text;
    private final boolean ofCurl;
    private final Found found;

    /** @param ofCurl whether letters mean what they mean to curl */
    OptionSecrets(View view, boolean ofCurl, Found found) {
        this.view = view;
        this.text = view.text();
        this.ofCurl = ofCurl;
        this.found = found;
    }

    /** @return whether nothing else needs to look into the value */
    boolean find(String option, int start, int end) {
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
            found.secretIn(text, start, end);
        }
        return FORMS.contains(option)
                || COOKIES.contains(option)
                || LOGINS.contains(option)
                || SECRETS.contains(option);
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
        boolean certain = ofCurl || option.equals("auth") || option.endsWith("creds");
        boolean numbers = text.substring(start, end).chars().allMatch(c -> Character.isDigit(c) || c == ':');
        if (numbers && colon > start && end - start < 14 || !certain && !isTelling(text.substring(colon + 1, end))) {
            return;
        }
        boolean quoted =
                end - colon > 2 && isQuote(text.charAt(colon + 1)) && text.charAt(end - 1) == text.charAt(colon + 1);
        if (colon + 1 == end) {
            if (colon - start >= LONG_AS_A_TOKEN) {
                found.secretIn(text, start, colon);
            }
        } else {
            found.secretIn(text, quoted ? colon + 2 : colon + 1, quoted ? end - 1 : end);
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
            found.secretIn(text, colon + 1, end);
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
                    found.secretIn(text, equals + 1, fieldEnd);
                }
            }
            at = fieldEnd + 1;
        }
    }
}
