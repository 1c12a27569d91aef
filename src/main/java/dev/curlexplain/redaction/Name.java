package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isQuote;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name before its value: {@code X-Api-Key: abc}, {@code "password": "abc"}, {@code TOKEN=abc}.
 *
 * @param separator place of the {@code :}, {@code =} or {@code ,} behind it
 * @param quoted whether quotes are around it
 * @param squeezed as {@link SecretNames} has it: {@code xapikey}
 */
record Name(int start, int end, int separator, boolean quoted, String squeezed) {
    static final int LONGEST = 80;

    private static final int SHORTEST = 2;

    private static final int MOST_BLANKS = 4;

    /** As PHP prints the members of an object. */
    private static final Pattern ACCESS = Pattern.compile("(?::\"?[\\w\\\\]{1,40}+\"?)?:(?:protected|private)\\]$");

    /** Numbers that {@code curl.h} gives to options whose values are secrets, and what they are like. */
    private static final Map<String, String> CURL_OPTIONS = Map.of(
            "10005]", "userpwd",
            "10006]", "proxyuserpwd",
            "10022]", "curloptcookie",
            "10026]", "keypasswd",
            "10134]", "ftpaccountpassword",
            "10174]", "password",
            "10176]", "proxypassword",
            "10205]", "tlsauthpassword",
            "10220]", "oauth2bearer",
            "10258]", "proxykeypasswd");

    /** @return null where none stands before the separator */
    static Name before(int separator, String text) {
        int end = separator;
        while (end > 0 && separator - end < MOST_BLANKS && text.charAt(end - 1) == ' ') {
            end--;
        }
        end = beforeAccess(text, end);
        // $config['password'] = 'abc'
        end -= end > 1 && text.charAt(end - 1) == ']' && isQuote(text.charAt(end - 2)) ? 1 : 0;
        boolean quoted = end > 0 && isQuote(text.charAt(end - 1));
        end -= quoted ? Characters.isDoubledQuote(text, end - 1) ? 2 : 1 : 0;
        int start = end;
        while (start > 0 && end - start < LONGEST && Characters.isOfName(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && (text.charAt(start) == '[' || text.charAt(start) == '-')) {
            start++;
        }
        return end - start < SHORTEST
                ? null
                : new Name(start, end, separator, quoted, squeezed(text.substring(start, end)));
    }

    /** {@code [10005] => alice:abc}: PHP prints the options of curl by number. */
    private static String squeezed(String written) {
        String option = written.startsWith("10") && written.endsWith("]") ? CURL_OPTIONS.get(written) : null;
        return option == null ? SecretNames.squeezed(written) : option;
    }

    /** {@code [password:protected] => abc}, {@code ["password":"App\Config":private]=>} */
    private static int beforeAccess(String text, int end) {
        if (end == 0 || text.charAt(end - 1) != ']') {
            return end;
        }
        Matcher access = ACCESS.matcher(text).region(Math.max(0, end - LONGEST), end);
        return access.find() ? access.start() : end;
    }
}
