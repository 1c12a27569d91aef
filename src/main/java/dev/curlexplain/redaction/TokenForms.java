package dev.curlexplain.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens that are known by their form, wherever they stand. */
final class TokenForms {
    /**
     * @param prefix tells the kind of the token and is no secret
     * @param rest the secret part, a regular expression
     */
    private record Form(String prefix, Pattern whole) {
        static Form of(String prefix, String rest) {
            return new Form(
                    prefix,
                    Pattern.compile((prefix.equals("eyJ") ? "(?<![A-Za-z0-9_-])" : "(?<![A-Za-z0-9])") + "(?<secret>"
                            + Pattern.quote(prefix) + rest + ")"));
        }
    }

    private static final String ALNUM = "[A-Za-z0-9]";
    private static final String URL_SAFE = "[A-Za-z0-9_-]";

    private static final List<Form> FORMS = List.of(
            Form.of("AKIA", "[A-Z0-9]{12,20}+(?![A-Za-z0-9])"),
            Form.of("ASIA", "[A-Z0-9]{12,20}+(?![A-Za-z0-9])"),
            Form.of("ghp_", ALNUM + "{16,255}+"),
            Form.of("gho_", ALNUM + "{16,255}+"),
            Form.of("ghu_", ALNUM + "{16,255}+"),
            Form.of("ghs_", ALNUM + "{16,255}+"),
            Form.of("ghr_", ALNUM + "{16,255}+"),
            Form.of("github_pat_", "\\w{16,255}+"),
            Form.of("glpat-", "[\\w.-]{12,255}+"),
            Form.of("gldt-", URL_SAFE + "{12,255}+"),
            Form.of("glrt-", "[\\w.-]{12,255}+"),
            Form.of("glptt-", URL_SAFE + "{12,255}+"),
            Form.of("glcbt-", URL_SAFE + "{12,255}+"),
            Form.of("glsoat-", URL_SAFE + "{12,255}+"),
            Form.of("xoxb-", "[A-Za-z0-9-]{8,255}+"),
            Form.of("xoxp-", "[A-Za-z0-9-]{8,255}+"),
            Form.of("xoxa-", "[A-Za-z0-9-]{8,255}+"),
            Form.of("xoxo-", "[A-Za-z0-9-]{8,255}+"),
            Form.of("xoxs-", "[A-Za-z0-9-]{8,255}+"),
            Form.of("xoxr-", "[A-Za-z0-9-]{8,255}+"),
            Form.of("xoxe-", "[A-Za-z0-9-]{8,255}+"),
            Form.of("xoxe.xox", "[A-Za-z0-9.-]{8,255}+"),
            Form.of("xoxc-", "[A-Za-z0-9-]{8,255}+"),
            Form.of("xoxd-", "[A-Za-z0-9%+/=-]{8,255}+"),
            Form.of("xapp-", "[A-Za-z0-9-]{8,255}+"),
            Form.of("hooks.slack.com/services/", "[A-Za-z0-9/]{12,255}+"),
            Form.of("hooks.slack.com/workflows/", "[A-Za-z0-9/]{12,255}+"),
            Form.of("discord.com/api/webhooks/", "[0-9]{5,25}+/[\\w-]{16,255}+"),
            Form.of("discordapp.com/api/webhooks/", "[0-9]{5,25}+/[\\w-]{16,255}+"),
            Form.of("AIza", URL_SAFE + "{30,60}+"),
            Form.of("ya29.", "[A-Za-z0-9._-]{16,1000}+"),
            Form.of("GOCSPX-", URL_SAFE + "{16,60}+"),
            Form.of("1//0", URL_SAFE + "{30,255}+"),
            Form.of("sk_live_", ALNUM + "{10,255}+"),
            Form.of("sk_test_", ALNUM + "{10,255}+"),
            Form.of("rk_live_", ALNUM + "{10,255}+"),
            Form.of("rk_test_", ALNUM + "{10,255}+"),
            Form.of("whsec_", "[A-Za-z0-9+/=]{16,255}+"),
            Form.of("npm_", ALNUM + "{20,80}+"),
            Form.of("pypi-", "(?=[A-Za-z0-9_-]{0,200}[0-9])[A-Za-z0-9_-]{16,1000}+"),
            Form.of("sk-", "(?=[A-Za-z0-9_-]{0,80}[0-9])[A-Za-z0-9_-]{20,255}+"),
            Form.of("hf_", ALNUM + "{20,80}+"),
            Form.of("dop_v1_", "[a-f0-9]{32,80}+"),
            Form.of("doo_v1_", "[a-f0-9]{32,80}+"),
            Form.of("dor_v1_", "[a-f0-9]{32,80}+"),
            Form.of("SG.", URL_SAFE + "{16,64}+\\." + URL_SAFE + "{16,64}+"),
            Form.of("hvs.", URL_SAFE + "{20,255}+"),
            Form.of("hvb.", URL_SAFE + "{20,500}+"),
            Form.of("shpat_", "[a-fA-F0-9]{30,40}+"),
            Form.of("shpss_", "[a-fA-F0-9]{30,40}+"),
            Form.of("dckr_pat_", URL_SAFE + "{20,60}+"),
            Form.of("lin_api_", ALNUM + "{30,60}+"),
            Form.of("ATATT3", "[\\w=-]{30,300}+"),
            Form.of("NRAK-", "[A-Z0-9]{20,40}+"),
            Form.of("PMAK-", "[a-f0-9-]{40,80}+"),
            Form.of("dapi", "[a-f0-9]{32}(?![A-Za-z0-9])"),
            Form.of("AGE-SECRET-KEY-", "[A-Z0-9]{30,80}+"),
            Form.of("eyJ", "[A-Za-z0-9_-]{5,4000}+\\.[A-Za-z0-9_-]{2,100000}+(?:\\.[A-Za-z0-9_-]{0,100000}+){1,4}+"));

    /** Forms that begin with nothing of their own. */
    private static final List<Form> WITHOUT_PREFIX = List.of(
            // Discord: id, time and code
            Form.of("", "[MNO][A-Za-z0-9_-]{22,26}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}+"),
            // Azure AD application secret
            Form.of("", "[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}+"),
            // Mailgun, Mailchimp
            Form.of("", "key-[0-9a-f]{32}+(?![A-Za-z0-9])"),
            Form.of("", "[0-9a-f]{32}-us[0-9]{1,2}+(?![A-Za-z0-9])"));

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
        for (Form form : FORMS) {
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
        HeaderSecrets.report(matcher, found);
    }

    /** The start that tells the form of a token, empty where a value has none. */
    static String prefix(String value) {
        for (Form form : FORMS) {
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
                || FORMS.stream().anyMatch(f -> f.prefix().equals(start))
                || start.startsWith("eyJ") && start.indexOf('.') == start.length() - 1;
    }
}
