package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isQuote;

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

    /** @return null where none stands before the separator */
    static Name before(int separator, String text) {
        int end = separator;
        while (end > 0 && separator - end < MOST_BLANKS && text.charAt(end - 1) == ' ') {
            end--;
        }
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
                : new Name(start, end, separator, quoted, SecretNames.squeezed(text.substring(start, end)));
    }
}
