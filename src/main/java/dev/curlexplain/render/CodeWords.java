package dev.curlexplain.render;

import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Codes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write for a code: {@code 56}, {@code errno 104}, {@code curl: (35)}, {@code error:0A00010B}. */
final class CodeWords {
    private static final Pattern OPENSSL = Pattern.compile("(?i)(?:error:)?([0-9a-f]{8})(?::.*)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+|0x[0-9A-Fa-f]+");

    /** What the tables are called when people speak. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("curl", "curlcode"),
            Map.entry("curl error", "curlcode"),
            Map.entry("exit", "curlcode"),
            Map.entry("exit code", "curlcode"),
            Map.entry("curle", "curlcode"),
            Map.entry("error", "curlcode"),
            Map.entry("wsa", "errno"),
            Map.entry("os error", "errno"),
            Map.entry("alert", "tls-alert"),
            Map.entry("tls alert number", "tls-alert"),
            Map.entry("ssl alert number", "tls-alert"),
            Map.entry("ssl alert", "tls-alert"),
            Map.entry("alert number", "tls-alert"),
            Map.entry("http", "http-status"),
            Map.entry("status", "http-status"),
            Map.entry("http/1.1", "http-status"),
            Map.entry("http/2", "http-status"),
            Map.entry("h2", "http2-error"),
            Map.entry("http2", "http2-error"),
            Map.entry("h3", "http3-error"),
            Map.entry("http3", "http3-error"),
            Map.entry("quic", "quic-error"),
            Map.entry("ftp", "ftp-reply"),
            Map.entry("smtp", "smtp-reply"),
            Map.entry("socks4", "socks4-reply"),
            Map.entry("socks5", "socks5-reply"),
            Map.entry("rtsp", "rtsp-status"),
            Map.entry("ldap", "ldap-result"),
            Map.entry("ssh", "ssh-error"),
            Map.entry("libssh2", "ssh-error"),
            Map.entry("verify", "x509-verify"),
            Map.entry("verify error", "x509-verify"),
            Map.entry("x509", "x509-verify"),
            Map.entry("eai", "getaddrinfo"),
            Map.entry("rcode", "dns-rcode"),
            Map.entry("ares", "ares-error"),
            Map.entry("c-ares", "ares-error"),
            Map.entry("openssl", "openssl-error"));

    private final Codes codes;
    private final Map<String, String> tables = new HashMap<>(TABLES);

    CodeWords(Codes codes) {
        this.codes = codes;
        for (CodeEntry code : codes.all()) {
            tables.put(code.table(), code.table());
            tables.put(code.table().replace('-', ' '), code.table());
        }
    }

    /** The likeliest first. */
    List<CodeEntry> find(String words) {
        Set<CodeEntry> found = new LinkedHashSet<>();
        if (NUMBER.matcher(words).matches()) {
            codes.byNumber("curlcode", words).ifPresent(found::add);
        }
        found.addAll(codes.find(words));
        if (found.isEmpty()) {
            found.addAll(openssl(words));
        }
        if (found.isEmpty()) {
            found.addAll(inTable(words));
        }
        return new ArrayList<>(found);
    }

    /** {@code tls alert 40}, {@code errno 104}, {@code http-status Bad Gateway}, {@code curl: (35)} */
    private List<CodeEntry> inTable(String words) {
        String spoken =
                words.toLowerCase(Locale.ROOT).replaceAll("[\\s:#=()]+", " ").strip();
        return tables.keySet().stream()
                .filter(name -> spoken.startsWith(name + ' '))
                .max(Comparator.comparingInt(String::length))
                .map(name -> called(spoken.substring(name.length() + 1), tables.get(name)))
                .orElse(List.of());
    }

    /** An errno without its system: what ends connections is likelier than what never comes from a socket. */
    private List<CodeEntry> called(String word, String table) {
        return codes.all().stream()
                .filter(code -> code.table().equals(table) && isCalled(code, word))
                .sorted(Comparator.comparing(code -> code.how() == null))
                .toList();
    }

    private static boolean isCalled(CodeEntry code, String word) {
        return code.numbers().values().stream().anyMatch(word::equalsIgnoreCase)
                || code.names().stream().anyMatch(word::equalsIgnoreCase);
    }

    private List<CodeEntry> openssl(String words) {
        Matcher packed = OPENSSL.matcher(words);
        return packed.matches() ? new PackedOpensslError(Long.parseLong(packed.group(1), 16)).in(codes) : List.of();
    }
}
