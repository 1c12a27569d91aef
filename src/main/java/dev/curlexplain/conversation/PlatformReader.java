package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.EventLine;
import dev.curlexplain.event.LineKind;
import dev.curlexplain.event.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from wording and numbers which program, library and system printed a transcript. */
final class PlatformReader {
    /** Errno numbers that mean a socket error on one system only (Linux asm-generic, BSD sys/errno.h, winsock). */
    private static final Set<Long> BSD = Set.of(49L, 51L, 54L, 57L, 60L, 61L, 64L, 65L);

    private static final Set<Long> LINUX = Set.of(99L, 101L, 104L, 107L, 110L, 111L, 112L, 113L);

    /** Lines in which another program can say who it is. */
    private static final Set<LineKind> SPOKEN =
            EnumSet.of(LineKind.PROSE, LineKind.ERROR, LineKind.WARNING, LineKind.INFO, LineKind.TRACE);

    /** Who has not said it in so many lines is not looked for any longer, nor in lines longer than this. */
    private static final int LINES_LOOKED_AT = 2_000;

    private static final int LONGEST_LINE = 2_000;

    private static final Map<String, String> LIBRARY_BY_PREFIX = Map.of(
            "tls.schannel-",
            "Schannel",
            "tls.gnutls-",
            "GnuTLS",
            "tls.nss-",
            "NSS",
            "tls.securetransport-",
            "Secure Transport",
            "tls.mbedtls-",
            "mbedTLS",
            "tls.wolfssl-",
            "wolfSSL",
            "tls.rustls-",
            "rustls",
            "tls.bearssl-",
            "BearSSL");

    private String curlVersion;
    private String library;
    private String libraryVersion;
    private String system;
    private String client;

    private final Vocabulary vocabulary;
    private boolean curl;

    private PlatformReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Platform read(List<Event> events, List<EventLine> lines, Vocabulary vocabulary) {
        PlatformReader reader = new PlatformReader(vocabulary);
        events.forEach(reader::see);
        if (reader.client == null && !reader.curl) {
            reader.client = clientOf(lines, vocabulary);
        }
        return new Platform(reader.curlVersion, reader.library, reader.libraryVersion, reader.system, reader.client);
    }

    /** The first line that shows it decides. */
    private static String clientOf(List<EventLine> lines, Vocabulary vocabulary) {
        return lines.stream()
                .filter(l -> SPOKEN.contains(l.kind()))
                .limit(LINES_LOOKED_AT)
                .map(l -> l.line().text())
                .filter(text -> text.length() <= LONGEST_LINE)
                .flatMap(text -> vocabulary.clientOfLine(text).stream())
                .findFirst()
                .orElse(null);
    }

    private void see(Event event) {
        curl |= event.is("command.curl");
        ReleaseReader.agent(event).ifPresent(this::agent);
        event.text("library").ifPresent(name -> library = name);
        event.text("libraryVersion").ifPresent(version -> libraryVersion = version);
        LIBRARY_BY_PREFIX.forEach((prefix, name) -> {
            if (library == null && event.id().startsWith(prefix)) {
                library = name;
            }
        });
        if (library == null && (event.is("tls.message") || event.is("tls.openssl-error"))) {
            library = "OpenSSL";
        }
        if (system == null) {
            system = system(event);
        }
    }

    private void agent(String value) {
        ReleaseReader.ofAgent(value).ifPresent(version -> curlVersion = version);
        curl |= value.startsWith("curl/");
        vocabulary.clientOfAgent(value).ifPresent(id -> client = id);
    }

    private static String system(Event event) {
        Long errno = event.number("errnoNumber").orElse(null);
        if (errno != null && BSD.contains(errno)) {
            return "macos";
        }
        if (errno != null && LINUX.contains(errno)) {
            return "linux";
        }
        if (errno != null && errno > 10_000 && errno < 12_000 || event.id().startsWith("tls.schannel-")) {
            return "windows";
        }
        if (event.id().startsWith("tls.securetransport-")) {
            return "macos";
        }
        return null;
    }
}
