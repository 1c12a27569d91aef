package dev.curlexplain.render;

import java.util.LinkedHashMap;
import java.util.Map;

/** What templates put around words to colour them: ECMA-48 sequences, or nothing. */
final class Palette {
    private static final Map<String, String> SEQUENCES =
            Map.of("bold", "1", "dim", "2", "green", "32", "red", "31;1", "yellow", "33", "cyan", "36", "off", "0");

    private Palette() {}

    /** The only escape sequences that ever reach a terminal. */
    static Map<String, Object> of(boolean colour) {
        Map<String, Object> styles = new LinkedHashMap<>();
        SEQUENCES.forEach(
                (name, code) -> styles.put(name, TextFormat.TERMINAL.markup(colour ? "\u001b[" + code + 'm' : "")));
        return styles;
    }
}
