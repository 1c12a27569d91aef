package dev.curlexplain.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a message says, apart from where it stands: {@code Connected to a.test (192.0.2.1) port 443}
 * is {@code tcp.connected} with host, address and port.
 *
 * @param id event id
 * @param fields values are {@link String}, {@link Long} or {@link Boolean}
 */
public record Statement(String id, Map<String, Object> fields) {
    public Statement {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Statement(String id) {
        this(id, Map.of());
    }

    /** {@code tls} of {@code tls.message}; nothing of an id without a point. */
    public String area() {
        return id.substring(0, Math.max(0, id.indexOf('.')));
    }

    public Statement with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Statement(id, more);
    }
}
