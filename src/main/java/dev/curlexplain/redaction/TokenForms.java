package dev.curlexplain.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens that are known by their form, wherever they stand. */
final class TokenForms {
    /** Forms that begin with nothing of their own. */
    private static final List<TokenForm> WITHOUT_PREFIX = List.of(
            // Discord: id, time and code
            TokenForm.of("", "[MNO][A-Za-z0-9_-]{22,26}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}+"),
            // Azure AD application secret
            TokenForm.of("", "[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}+"),
            // Mailgun, Mailchimp
            TokenForm.of("", "key-[0-9a-f]{32}+(?![A-Za-z0-9])"),
            TokenForm.of("", "[0-9a-f]{32}-us[0-9]{1,2}+(?![A-Za-z0-9])"));

    /** Telegram: {@code /bot}, its id, and 35 characters. */
    private static final Pattern TELEGRAM =
            Pattern.compile("(?<![0-9])(?<secret>[0-9]{8,10}:AA[A-Za-z0-9_-]{32,34}+)(?![A-Za-z0-9:])");

    /** Twilio: the letters SK and 32 hexadecimal digits. */
    private static final Pattern TWILIO = Pattern.compile("(?<![A-Za-z0-9])(?<secret>SK[0-9a-f]{32})(?![A-Za-z0-9])");

    /** {@code CLIENT_RANDOM 5a... 9b...} of a key log opens the TLS session. */
    private static final Pattern KEY_LOG = Pattern.compile(
            "(?:CLIENT_RANDOM|[A-Z_]{6,40}_SECRET(?:_0)?|EXPORTER_SECRET) [0-9a-f]{64} (?<secret>[0-9a-f]{64,128}+)");

    private TokenForms() {}

    static void find(View view, Found found) {
        String text = view.text();
        for (TokenForm form : VendorTokens.FORMS) {
            if (text.contains(form.prefix())) {
                report(form.whole().matcher(text), found);
            }
        }
        if (text.contains(":AA")) {
            report(TELEGRAM.matcher(text), found);
        }
        if (hasDotsApart(text)) {
            report(WITHOUT_PREFIX.get(0).whole().matcher(text), found);
        }
        if (text.contains("Q~")) {
            report(WITHOUT_PREFIX.get(1).whole().matcher(text), found);
        }
        if (text.contains("key-") || text.contains("-us")) {
            report(WITHOUT_PREFIX.get(2).whole().matcher(text), found);
            report(WITHOUT_PREFIX.get(3).whole().matcher(text), found);
        }
        if (text.contains("SK")) {
            report(TWILIO.matcher(text), found);
        }
        if (text.contains("_RANDOM ") || text.contains("SECRET")) {
            report(KEY_LOG.matcher(text), found);
        }
    }

    /** Two dots with six characters between them. */
    private static boolean hasDotsApart(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (text.startsWith(".", dot + 7)) {
                return true;
            }
        }
        return false;
    }

    private static void report(Matcher matcher, Found found) {
        found.secretsOf(matcher);
    }

    /** The start that tells the form of a token, empty where a value has none. */
    static String prefix(String value) {
        for (TokenForm form : VendorTokens.FORMS) {
            if (!form.prefix().equals("eyJ")
                    && value.startsWith(form.prefix())
                    && form.whole().matcher(value).matches()) {
                return form.prefix();
            }
        }
        return "";
    }

    /** Whether this may stand before a stand-in: nothing, the start of a known form, the header of a JWT. */
    static boolean isPrefix(String start) {
        return start.isEmpty()
                || VendorTokens.FORMS.stream().anyMatch(f -> f.prefix().equals(start))
                || start.startsWith("eyJ") && start.indexOf('.') == start.length() - 1;
    }
}
