package dev.curlexplain.event;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.antlr.v4.runtime.ParserRuleContext;

/** Grammar labels and event ids: {@code #tcpConnected} is {@code tcp.connected}. */
public final class Labels {
    private static final String CONTEXT = "Context";
    private static final Map<Class<?>, String> IDS = new ConcurrentHashMap<>();

    private Labels() {}

    static String id(ParserRuleContext labelled) {
        return IDS.computeIfAbsent(labelled.getClass(), type -> {
            String name = type.getSimpleName();
            return id(name.substring(0, name.length() - CONTEXT.length()));
        });
    }

    /** @param label {@code TcpConnected} or {@code tcpConnected} */
    public static String id(String label) {
        String kebab = kebab(label);
        int hyphen = kebab.indexOf('-');
        return kebab.substring(0, hyphen) + '.' + kebab.substring(hyphen + 1);
    }

    private static String kebab(String label) {
        StringBuilder kebab = new StringBuilder();
        for (char c : label.toCharArray()) {
            if (Character.isUpperCase(c) && !kebab.isEmpty()) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }
}
