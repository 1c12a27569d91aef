package dev.curlexplain.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for secrets: {@code [secret-1~32]} is the first secret of the text, 32 characters or more but
 * fewer than 64. The part of a token that tells its form is kept: {@code ghp_[secret-2~32]}.
 */
final class StandIns {
    private static final Pattern MASK = Pattern.compile("\\[secret-(\\d{1,9})~\\d{1,9}\\]?");

    /** The header of a JSON Web Token tells the algorithm. */
    private static final Pattern JWT =
            Pattern.compile("eyJ[A-Za-z0-9_-]{5,4000}+\\.(?=[A-Za-z0-9_-]{2,})[A-Za-z0-9_.=-]++");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{4,}+={0,2}+");
    private static final int LONGEST_LOGIN = 4096;
    private static final int SHORTEST_CLASS = 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int used;

    /** @param used the highest number that a stand-in in the text has already */
    StandIns(int used) {
        this.used = used;
    }

    /** Of a whole text, 0 for none. */
    static int highest(List<String> lines) {
        int highest = 0;
        for (String line : lines) {
            if (line.contains("[secret-")) {
                for (Matcher mask = MASK.matcher(line); mask.find(); ) {
                    highest = Math.max(highest, Integer.parseInt(mask.group(1)));
                }
            }
        }
        return highest;
    }

    /** @return end of the stand-in that begins here, or the next character */
    static int endOfMask(String text, int at) {
        Matcher mask = MASK.matcher(text).region(at, text.length());
        return mask.lookingAt() ? mask.end() : at + 1;
    }

    /** Whether nothing is left to be masked. */
    static boolean isMasked(String value) {
        if (value.startsWith("*") && value.chars().allMatch(c -> c == '*' || c == ' ')) {
            return true;
        }
        int mask = value.indexOf("[secret-");
        if (mask < 0 || !TokenForms.isPrefix(value.substring(0, mask))) {
            return false;
        }
        int end = mask;
        while (value.startsWith("[secret-", end)) {
            int behind = endOfMask(value, end);
            end = Characters.skipBlanks(value, behind, value.length());
        }
        return end >= value.length();
    }

    /** @param value as it stands in the text */
    String of(String value) {
        String prefix = keptPrefix(value);
        String secret = canonical(value);
        int number = numbers.computeIfAbsent(secret, unused -> used + numbers.size() + 1);
        return prefix + "[secret-" + number + '~' + lengthClass(secret.length()) + ']';
    }

    private static int lengthClass(int length) {
        return Math.max(SHORTEST_CLASS, Integer.highestOneBit(length));
    }

    private static String keptPrefix(String value) {
        if (value.startsWith("eyJ") && JWT.matcher(value).matches()) {
            return value.substring(0, value.indexOf('.') + 1);
        }
        return TokenForms.prefix(value);
    }

    /**
     * The same for every form in which a secret is written: {@code YWxpY2U6YWJj} is {@code alice:abc}, and
     * that stands for {@code abc}.
     */
    static String canonical(String value) {
        String decoded = decoded(value);
        if (decoded == null) {
            return value.indexOf('%') < 0 ? value : Unescaping.withoutPercent(value);
        }
        int start = Math.max(decoded.indexOf(':'), decoded.lastIndexOf('\0')) + 1;
        return start < decoded.length() ? decoded.substring(start) : decoded;
    }

    /** Whether this is {@code name:password} in base 64. */
    static boolean isLogin(String base64) {
        String decoded = decoded(base64);
        return decoded != null && (decoded.indexOf(':') >= 0 || decoded.indexOf('\0') >= 0);
    }

    /** What base 64 stands for, null where it is none, or stands for something else than text. */
    private static String decoded(String value) {
        if (value.length() > LONGEST_LOGIN || !BASE64.matcher(value).matches()) {
            return null;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
            for (byte b : bytes) {
                if (b < ' ' && b != 0 || b == 0x7f) {
                    return null;
                }
            }
            return bytes.length < 3 ? null : new String(bytes, StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
