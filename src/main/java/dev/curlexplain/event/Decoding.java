package dev.curlexplain.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes one value of what builds, systems and libraries write differently. */
final class Decoding {
    private final Vocabulary vocabulary;

    Decoding(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Statement decode(Statement statement) {
        Map<String, Object> fields = new LinkedHashMap<>(statement.fields());
        if (statement.id().equals("tls.message")) {
            new TlsMessageDecoding(vocabulary).decode(fields);
        }
        if (fields.get("opensslError") instanceof String packed) {
            new OpensslErrorDecoding(vocabulary).decode(packed, fields);
        }
        if (fields.get("reason") instanceof String reason && reason.startsWith("error:")) {
            new OpensslErrorDecoding(vocabulary).decode(reason, fields);
        }
        joinAddress(fields);
        decodeErrno(fields);
        if (statement.id().startsWith("dns.")) {
            decodeResolverError(fields);
        }
        decodeHttp2(fields);
        return new Statement(statement.id(), fields);
    }

    /** {@code fail for 2001:db8::9: Network is unreachable}: the reason begins behind the last colon with a blank. */
    private static void joinAddress(Map<String, Object> fields) {
        if (!fields.containsKey("port")
                && fields.get("address") instanceof String address
                && fields.get("reason") instanceof String reason) {
            int colon = reason.lastIndexOf(": ");
            if (colon >= 0) {
                fields.put("address", address + ':' + reason.substring(0, colon));
                fields.put("reason", reason.substring(colon + 2));
            }
        }
    }

    /** {@code errno 104} and {@code Connection reset by peer} both become {@code errno: ECONNRESET}. */
    private void decodeErrno(Map<String, Object> fields) {
        if (fields.get("errno") instanceof Long number) {
            fields.remove("errno");
            fields.put("errnoNumber", number);
            vocabulary.errnoOfNumber(number).ifPresent(name -> fields.put("errno", name));
        }
        if (!fields.containsKey("errno") && fields.get("reason") instanceof String reason) {
            errnoIn(reason).ifPresent(name -> fields.put("errno", name));
        }
    }

    private Optional<String> errnoIn(String reason) {
        return vocabulary.errnoOfText(reason);
    }

    /** {@code Could not resolve host: a.test; Temporary failure in name resolution}, in whatever language. */
    private void decodeResolverError(Map<String, Object> fields) {
        if (fields.get("reason") instanceof String reason) {
            vocabulary.resolverErrorOfText(reason).ifPresent(name -> fields.put("resolverError", name));
        }
    }

    private static void decodeHttp2(Map<String, Object> fields) {
        if (fields.remove("h2CodeHex") instanceof String hex) {
            try {
                fields.put("h2Code", Long.decode(hex));
            } catch (NumberFormatException odd) {
                fields.put("h2Code", hex);
            }
        }
        if (fields.get("opensslError") == null && fields.get("resultHex") instanceof String hex) {
            fields.remove("resultHex");
            try {
                fields.put("result", Long.parseLong(hex.strip(), 16));
            } catch (NumberFormatException odd) {
                fields.put("result", hex);
            }
        }
    }
}
