package dev.curlexplain.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands where a secret would, and is none: {@code $TOKEN}, {@code null}, {@code ****}, or a stand-in. */
final class Placeholders {
    private static final Set<String> NO_VALUES = Set.of(
            "",
            "true",
            "false",
            "null",
            "none",
            "nil",
            "undefined",
            "yes",
            "no",
            "on",
            "off",
            "redacted",
            "filtered",
            "masked",
            "hidden",
            "removed",
            "plain",
            "login",
            "cram-md5",
            "digest-md5",
            "gssapi",
            "ntlm",
            "xoauth2",
            "oauthbearer",
            "external",
            "scram-sha-1",
            "scram-sha-256",
            "basic",
            "bearer",
            "digest",
            "negotiate");

    private static final Pattern VARIABLE = Pattern.compile(
            "\\$[A-Z_][A-Z0-9_]*+|\\$\\{[^}]{1,80}+\\}|\\$\\([^)]{1,200}+\\)|%[A-Z_][A-Z0-9_]*+%|\\{\\{[^}]{1,80}+\\}\\}|<[^>]{1,80}+>");

    private static final Pattern FILLED =
            Pattern.compile("[*xX•.]{3,}+|[|>][+-]?|\\[?<?(?:REDACTED|FILTERED|MASKED|HIDDEN)>?\\]?");

    private static final int LONGEST = 200;

    private Placeholders() {}

    static boolean isPlaceholder(String value) {
        if (StandIns.isMasked(value)) {
            return true;
        }
        if (value.length() > LONGEST) {
            return value.chars().allMatch(c -> c == '*');
        }
        return NO_VALUES.contains(value.toLowerCase(Locale.ROOT))
                || VARIABLE.matcher(value).matches()
                || FILLED.matcher(value).matches();
    }
}
