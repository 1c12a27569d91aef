package dev.curlexplain.event;

import java.util.Locale;
import java.util.Map;

/**
 * {@code TLSv1.3 (OUT), TLS handshake, Client hello (1):}. The number is what went over the wire; the
 * words are a look-up of the build's, which older builds got wrong ({@code TLS alert, Server hello
 * (2):} is a fatal alert). So names come from record and number.
 */
final class TlsMessageDecoding {
    /** RFC 8446 section 4, RFC 5246 section 7.4. */
    private static final Map<Integer, String> HANDSHAKE = Map.ofEntries(
            Map.entry(0, "hello-request"),
            Map.entry(1, "client-hello"),
            Map.entry(2, "server-hello"),
            Map.entry(4, "new-session-ticket"),
            Map.entry(5, "end-of-early-data"),
            Map.entry(8, "encrypted-extensions"),
            Map.entry(11, "certificate"),
            Map.entry(12, "server-key-exchange"),
            Map.entry(13, "certificate-request"),
            Map.entry(14, "server-hello-done"),
            Map.entry(15, "certificate-verify"),
            Map.entry(16, "client-key-exchange"),
            Map.entry(20, "finished"),
            Map.entry(21, "certificate-url"),
            Map.entry(22, "certificate-status"),
            Map.entry(23, "supplemental-data"),
            Map.entry(24, "key-update"),
            Map.entry(67, "next-protocol"),
            Map.entry(254, "message-hash"));

    private static final int FATAL = 2;

    private final Vocabulary vocabulary;

    TlsMessageDecoding(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void decode(Map<String, Object> fields) {
        String words = String.valueOf(fields.remove("messageName"));
        String record = record(String.valueOf(fields.getOrDefault("record", "")));
        fields.computeIfPresent("direction", (k, v) -> v.toString().toLowerCase(Locale.ROOT));
        fields.computeIfPresent("tlsVersion", (k, v) -> v.toString().replaceAll("[()]", ""));
        fields.put("record", record);
        int number = fields.get("number") instanceof Long n ? n.intValue() : -1;
        switch (record) {
            case "alert" -> decodeAlert(fields, number, words);
            case "handshake" -> fields.put("message", handshake(number, words));
            case "change-cipher" -> fields.put("message", "change-cipher-spec");
            default -> fields.put("message", kebab(words));
        }
    }

    /** {@code TLS handshake}, {@code TLS alert}, {@code TLS header}, ... */
    private static String record(String text) {
        return kebab(text.replaceFirst("^TLS ", ""));
    }

    /** {@code [no content] (0)} is the type inside a record of TLS 1.3, of which there is no message. */
    private static String handshake(int number, String words) {
        String named = kebab(words).replaceAll("^-|-$", "");
        return named.equals("no-content") ? named : HANDSHAKE.getOrDefault(number, kebab(words));
    }

    /** The number is level * 256 + description, or in builds up to 7.61.0 the level alone. */
    private void decodeAlert(Map<String, Object> fields, int number, String words) {
        fields.put("message", "alert");
        int level = number >= 256 ? number >> 8 : number;
        fields.put("alertLevel", level == FATAL ? "fatal" : "warning");
        if (number >= 256) {
            int description = number & 0xff;
            fields.put("alert", vocabulary.tlsAlert(description).orElseGet(() -> kebab(words)));
            fields.put("alertNumber", (long) description);
        }
    }

    private static String kebab(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
