package dev.curlexplain.redaction;

import java.util.regex.Pattern;

/**
 * How the tokens of one kind look.
 *
 * @param prefix tells the kind of the token and is no secret
 * @param whole finds a token as its group {@code secret}, the prefix included
 */
record TokenForm(String prefix, Pattern whole) {
    /** @param rest the secret part, a regular expression */
    static TokenForm of(String prefix, String rest) {
        String before = prefix.equals("eyJ") ? "(?<![A-Za-z0-9_-])" : "(?<![A-Za-z0-9])";
        return new TokenForm(prefix, Pattern.compile(before + "(?<secret>" + Pattern.quote(prefix) + rest + ")"));
    }
}
