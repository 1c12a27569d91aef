package dev.curlexplain.event;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code error:02FFF036:system library:func(4095):Connection reset by peer}: a packed number, then
 * library, function and reason as this build spells them.
 *
 * <p>OpenSSL 1.x and LibreSSL pack 8 bits library, 12 bits function, 12 bits reason; OpenSSL 3 packs a
 * flag for errors of the system, 8 bits library, 23 bits reason (include/openssl/err.h of each).
 * The reason of a system error is the errno of that system, so {@code 0x36} = 54 tells macOS or BSD.
 */
final class OpensslErrorDecoding {
    private static final Pattern PACKED = Pattern.compile("error:([0-9A-Fa-f]{1,16}):([^:]*):([^:]*)(?::([^:].*|))?");

    private static final long SYSTEM_FLAG_3 = 0x8000_0000L;
    private static final int SYSTEM_LIBRARY = 2;
    private static final int FIRST_ALERT_REASON = 1000;

    private final Vocabulary vocabulary;

    OpensslErrorDecoding(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void decode(String packed, Map<String, Object> fields) {
        Matcher matcher = PACKED.matcher(packed.strip());
        if (!matcher.matches()) {
            return;
        }
        fields.put("opensslCode", matcher.group(1).toUpperCase(Locale.ROOT));
        String reason = matcher.group(4) == null ? matcher.group(3) : matcher.group(4);
        if (!reason.isBlank()) {
            fields.put("reason", reason.replaceFirst("[.\\s]+$", ""));
        }
        decodeNumber(Long.parseUnsignedLong(matcher.group(1), 16), isThree(matcher), fields);
    }

    /** OpenSSL 3 has no functions: the field between library and reason is empty. */
    private static boolean isThree(Matcher matcher) {
        return matcher.group(3).isEmpty();
    }

    private void decodeNumber(long code, boolean three, Map<String, Object> fields) {
        boolean flagged = three && (code & SYSTEM_FLAG_3) != 0;
        long library = flagged ? SYSTEM_LIBRARY : three ? code >> 23 & 0xff : code >> 24 & 0xff;
        long reason = flagged ? code & 0x7fff_ffffL : three ? code & 0x7f_ffff : code & 0xfff;
        fields.put("opensslLibrary", library);
        fields.put("opensslReason", reason);
        fields.put("opensslLayout", three ? "3" : "1");
        if (library == SYSTEM_LIBRARY && reason > 0) {
            fields.put("errno", reason);
        } else if (reason >= FIRST_ALERT_REASON && reason < FIRST_ALERT_REASON + 256) {
            vocabulary.tlsAlert((int) reason - FIRST_ALERT_REASON).ifPresent(alert -> {
                fields.put("alert", alert);
                fields.put("direction", "in");
            });
        }
    }
}
