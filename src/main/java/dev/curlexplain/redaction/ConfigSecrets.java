package dev.curlexplain.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets in a file for {@code --config} where no equals sign stands before them, or where they stand behind a file's
 * name. The others are {@link NamedValues}.
 *
 * <pre>{@code
 * user "alice:abc"     -u "alice:abc"     oauth2-bearer "abc"     cert = "client.pem:abc"
 * }</pre>
 */
final class ConfigSecrets {
    private static final Pattern OPTION = Pattern.compile(
            "(?<![\\w.-])(?:(?<login>-u|-U|(?:--)?(?:proxy-)?user)|(?:--)?(?<secret>oauth2-bearer|(?:proxy-)?tlspassword)|(?<certificate>(?:--)?(?:proxy-)?cert|-E))"
                    + "(?:\\s{1,4}|\\s{0,4}[=:]\\s{0,4})(?=\")");

    private static final int LONGEST = 65_536;

    private ConfigSecrets() {}

    static void find(View view, Found found) {
        String text = view.text();
        if (text.indexOf('"') < 0) {
            return;
        }
        for (Matcher option = OPTION.matcher(text); option.find(); ) {
            int start = option.end() + 1;
            int end = view.closing(option.end(), Math.min(text.length(), start + LONGEST));
            if (option.group("login") != null) {
                password(text, start, end, found);
            } else if (option.group("certificate") != null) {
                passphrase(text, start, end, found);
            } else {
                report(text, start, end, found);
            }
        }
    }

    /** What stands before the colon is a name; {@code 1000:1000} and {@code www:www} are user and group. */
    private static void password(String text, int start, int end, Found found) {
        int colon = Characters.indexOf(text, ':', start, end);
        String name = text.substring(start, Math.max(start, colon));
        boolean group =
                name.chars().allMatch(Character::isDigit) || name.equals(text.substring(Math.min(end, colon + 1), end));
        if (colon > start && !group && !text.startsWith("//", colon + 1)) {
            report(text, colon + 1, end, found);
        }
    }

    /** The colon of {@code C:\client.pem} is none of these. */
    private static void passphrase(String text, int start, int end, Found found) {
        int colon = Characters.lastIndexOf(text, ':', start, end);
        boolean path = colon + 1 < end && "/\\".indexOf(text.charAt(colon + 1)) >= 0;
        if (colon > start + 1 && !path && !text.startsWith("pkcs11:", start)) {
            report(text, colon + 1, end, found);
        }
    }

    private static void report(String text, int start, int end, Found found) {
        if (start < end && !Placeholders.isPlaceholder(text.substring(start, end))) {
            found.secret(start, end);
        }
    }
}
