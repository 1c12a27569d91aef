package dev.curlexplain.redaction;

import java.util.Map;

/**
 * A line without its secrets.
 *
 * @param standIns what was masked in it, with what stands there instead
 */
public record MaskedLine(String text, Map<String, String> standIns) {
    /** A part of the same line, such as a field's value. */
    public String mask(String part) {
        String masked = part;
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            masked = masked.replace(standIn.getKey(), standIn.getValue());
        }
        return masked;
    }
}
