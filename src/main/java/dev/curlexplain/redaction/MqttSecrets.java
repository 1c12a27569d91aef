package dev.curlexplain.redaction;

import java.util.regex.Pattern;

/**
 * The password in a CONNECT packet of MQTT: fields, each behind its length in two bytes. A text dump shows lengths as
 * dots.
 *
 * <pre>{@code
 * 0000: 10 1f 00 04 4d 51 54 54 04 c2 00 3c 00 03 61 62 ....MQTT...<..ab
 * }</pre>
 */
final class MqttSecrets {
    private static final String PROTOCOL = "\0\4MQTT";
    private static final int BEHIND_PROTOCOL = 4;

    private static final int HAS_USER = 0x80;
    private static final int HAS_PASSWORD = 0x40;
    private static final int HAS_WILL = 0x04;
    private static final int VERSION_5 = 5;

    /** Client id, user, password, where their lengths cannot be told. */
    private static final Pattern SHOWN = Pattern.compile(
            "\\.MQTT[^\\n]{4}\\.[^\\n](?:curl\\w{8}|[^.\\n]{1,64}+)\\.[^\\n][^.\\n]{1,128}+\\.[^\\n](?<secret>[^\\n]{1,256}+)");

    private final String text;
    private int at;

    private MqttSecrets(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static void find(View view, Found found) {
        String text = view.text();
        if (!text.contains("MQTT")) {
            return;
        }
        for (int at = text.indexOf(PROTOCOL); at >= 0; at = text.indexOf(PROTOCOL, at + 1)) {
            new MqttSecrets(text, at + PROTOCOL.length()).password(found);
        }
        found.secretsOf(SHOWN.matcher(text));
    }

    private void password(Found found) {
        if (at + BEHIND_PROTOCOL > text.length()) {
            return;
        }
        int version = text.charAt(at);
        int flags = text.charAt(at + 1);
        at += BEHIND_PROTOCOL;
        if ((flags & HAS_PASSWORD) == 0) {
            return;
        }
        skipProperties(version);
        skipField();
        if ((flags & HAS_WILL) != 0) {
            skipProperties(version);
            skipField();
            skipField();
        }
        if ((flags & HAS_USER) != 0) {
            skipField();
        }
        int end = Math.min(text.length(), at + 2 + length());
        if (at + 2 < end) {
            found.secret(at + 2, end);
        }
    }

    /** A number of bytes, in one byte where they are few. */
    private void skipProperties(int version) {
        if (version == VERSION_5 && at < text.length()) {
            at += 1 + text.charAt(at);
        }
    }

    private void skipField() {
        at += 2 + length();
    }

    private int length() {
        return at + 1 < text.length() ? (text.charAt(at) & 0xff) << 8 | text.charAt(at + 1) & 0xff : 0;
    }
}
