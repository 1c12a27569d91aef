package dev.curlexplain.redaction;

import java.util.Map;

/**
 * A line without its secrets.
 *
 * @param standIns what was masked in it, with what stands there instead
 */
public record MaskedLine(String text, Map<String, String> standIns) {
    /** Shorter values are replaced only where they are whole words. */
    private static final int TELLING = 4;

    /** Keeps the search bounded; keys and tokens are shorter. */
    private static final int LONGEST_OVERLAP = 2_000;

    /** A part of the same line, such as a field's value. */
    public String mask(String part) {
        String masked = part;
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            masked = replaced(masked, standIn.getKey(), standIn.getValue());
        }
        return reachedInto(masked);
    }

    /** What was masked can reach beyond the field that holds its beginning, its end, or a piece of it. */
    private String reachedInto(String part) {
        if (part.length() < TELLING || text.contains(part)) {
            return part;
        }
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            String secret = standIn.getKey();
            if (secret.contains(part)) {
                return standIn.getValue();
            }
            int longest = Math.min(Math.min(part.length(), secret.length()) - 1, LONGEST_OVERLAP);
            for (int length = longest; length >= TELLING; length--) {
                if (part.regionMatches(part.length() - length, secret, 0, length)) {
                    return part.substring(0, part.length() - length) + standIn.getValue();
                }
                if (part.regionMatches(0, secret, secret.length() - length, length)) {
                    return standIn.getValue() + part.substring(length);
                }
            }
        }
        return part;
    }

    private static String replaced(String text, String secret, String standIn) {
        int at = text.indexOf(secret);
        if (at < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (; at >= 0; at = text.indexOf(secret, at + secret.length())) {
            int end = at + secret.length();
            boolean word = (at == 0 || !Characters.isWord(text.charAt(at - 1)))
                    && (end == text.length() || !Characters.isWord(text.charAt(end)));
            if (word || secret.length() >= TELLING) {
                replaced.append(text, done, at).append(standIn);
                done = end;
            }
        }
        return replaced.append(text.substring(done)).toString();
    }
}
