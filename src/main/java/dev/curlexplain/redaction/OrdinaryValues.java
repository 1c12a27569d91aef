package dev.curlexplain.redaction;

/**
 * What stands behind the name of a secret and is none: {@code PWD=/home/kim}, {@code tokens: 12}, {@code ?state=open},
 * {@code token=$TOKEN}.
 */
final class OrdinaryValues {
    /** Of more it is not asked what it looks like. */
    private static final int BEGINNING = 40;

    private static final int LONGEST_COUNT = 2;
    private static final int LONGEST_CODE = 5;
    private static final int LONGEST_WORD = 15;

    private OrdinaryValues() {}

    static boolean isOrdinary(String squeezedName, String value) {
        String beginning = value.substring(0, Math.min(value.length(), BEGINNING));
        return isFolder(squeezedName, beginning)
                || isNumber(beginning, LONGEST_COUNT)
                || isSecretInUrlsOnly(squeezedName) && (isNumber(beginning, LONGEST_CODE) || isWord(beginning))
                || Placeholders.isPlaceholder(value);
    }

    private static boolean isFolder(String squeezedName, String value) {
        return squeezedName.endsWith("pwd") && (value.startsWith("/") || value.matches("[A-Za-z]:[/\\\\].*"));
    }

    /** {@code ?state=open}, {@code ?code=35} */
    private static boolean isSecretInUrlsOnly(String squeezedName) {
        return SecretNames.isSecretParameter(squeezedName) && !SecretNames.isSecretIfAssigned(squeezedName);
    }

    private static boolean isNumber(String value, int longest) {
        return value.length() <= longest && value.chars().allMatch(Character::isDigit);
    }

    private static boolean isWord(String value) {
        return value.length() <= LONGEST_WORD
                && value.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '_' || c == '-');
    }
}
