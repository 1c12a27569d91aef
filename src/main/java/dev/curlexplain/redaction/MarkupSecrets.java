package dev.curlexplain.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code <password>abc</password>}, {@code <input name="csrf_token" value="abc">}, private keys on one line. */
final class MarkupSecrets {
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:[\\w-]{1,40}:)?(?<name>[\\w.-]{2,60}+)(?:\\s[^<>]{0,400}+)?>\\s{0,8}+(?:<!\\[CDATA\\[)?(?<secret>[^<\\]]{1,8000}+)");

    /** {@code <input name="csrf" value="abc">}, {@code <add key="Password" value="abc"/>} */
    private static final Pattern VALUE = Pattern.compile(
            "<\\w[^<>]{0,200}?\\b(?:(?:name|key|id)=|type=(?=.{0,1}password))[\"']?(?<name>[\\w.-]{2,60}+)[\"']?[^<>]{0,200}?\\b(?:value|content)=[\"'](?<secret>[^\"'<>]{1,8000}+)");

    /** {@code <property name="password">abc</property>} */
    private static final Pattern CONTENT = Pattern.compile(
            "<\\w[^<>]{0,200}?\\b(?:[Nn]ame|key|id)=[\"']?(?<name>[\\w.-]{2,60}+)[\"']?[^<>]{0,200}+>\\s{0,8}+(?<secret>[^<\\s][^<]{0,8000}+)</");

    /** {@code <key>Password</key><string>abc</string>}, also of XML-RPC */
    private static final Pattern PLIST = Pattern.compile(
            "<(?:key|name)>(?<name>[\\w .-]{2,60}+)</(?:key|name)>\\s{0,8}+<(?:string|value)>(?:\\s{0,8}+<string>)?(?<secret>[^<]{1,8000}+)");

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----(?<secret>[^-\"']{8,20000}+)");

    private MarkupSecrets() {}

    static void find(View view, Found found) {
        String text = view.text();
        if (text.contains("</")) {
            named(ELEMENT.matcher(text), found);
            named(PLIST.matcher(text), found);
            named(CONTENT.matcher(text), found);
        }
        if (text.contains("value=") || text.contains("content=")) {
            named(VALUE.matcher(text), found);
        }
        if (text.contains("PRIVATE KEY")) {
            for (Matcher key = PRIVATE_KEY.matcher(text); key.find(); ) {
                trimmed(text, key.start("secret"), key.end("secret"), found);
            }
        }
    }

    private static void named(Matcher matcher, Found found) {
        while (matcher.find()) {
            String value = matcher.group("secret").strip();
            String squeezed = SecretNames.squeezed(matcher.group("name"));
            if ((SecretNames.isSecretIfAssigned(squeezed) || HeaderSecrets.kind(squeezed) != HeaderSecrets.Kind.NONE)
                    && !Placeholders.isPlaceholder(value)) {
                int start = matcher.start("secret");
                found.secret(
                        start, start + matcher.group("secret").stripTrailing().length());
            }
        }
    }

    private static void trimmed(String text, int start, int end, Found found) {
        int from = Characters.skipBlanks(text, start, end);
        int to = Characters.trimmedEnd(text, from, end);
        if (!text.startsWith("[secret-", from)) {
            found.secretIn(text, from, to);
        }
    }
}
