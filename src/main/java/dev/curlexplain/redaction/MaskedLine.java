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

    /** A part of the same line, such as a field's value. */
    public String mask(String part) {
        String masked = part;
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            masked = replaced(masked, standIn.getKey(), standIn.getValue());
        }
        return masked;
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
