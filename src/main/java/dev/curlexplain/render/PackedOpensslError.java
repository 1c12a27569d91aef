package dev.curlexplain.render;

import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Codes;
import java.util.List;
import java.util.Optional;

/**
 * {@code 0A00010B}: which part of OpenSSL complained, and why (include/openssl/err.h).
 *
 * <p>OpenSSL 1.x and LibreSSL pack 8 bits library, 12 bits function, 12 bits reason; OpenSSL 3 packs a flag
 * for errors of the system, 8 bits library, 23 bits reason.
 */
record PackedOpensslError(long number) {
    private static final int SYSTEM = 2;
    private static final int TLS = 20;

    /** The reason's entry; without one the library's, which at least says who complained. */
    List<CodeEntry> in(Codes codes) {
        if (number >>> 31 == 1) {
            return errno(codes, number & 0x7fff_ffffL);
        }
        if (number >>> 24 == SYSTEM) {
            return errno(codes, number & 0xfff);
        }
        List<CodeEntry> three = reason(codes, number >>> 23, number & 0x7f_ffff);
        List<CodeEntry> one = reason(codes, number >>> 24, number & 0xfff);
        return number >>> 24 == TLS || three.isEmpty() ? one : three;
    }

    private static List<CodeEntry> errno(Codes codes, long errno) {
        return codes.all().stream()
                .filter(c -> c.table().equals("errno") && c.numbers().containsValue(Long.toString(errno)))
                .sorted((one, other) -> Boolean.compare(one.how() == null, other.how() == null))
                .toList();
    }

    private static List<CodeEntry> reason(Codes codes, long library, long reason) {
        Optional<CodeEntry> part = codes.byNumber("openssl-library", Long.toString(library));
        List<CodeEntry> reasons = codes.all().stream()
                .filter(c -> c.table().equals("openssl-error") && c.numbers().containsValue(Long.toString(reason)))
                .filter(c -> c.name().startsWith("ERR_R_")
                        || part.map(p -> c.name().startsWith(p.name() + "_R_")).orElse(false))
                .toList();
        return reasons.isEmpty() ? part.stream().toList() : reasons;
    }
}
