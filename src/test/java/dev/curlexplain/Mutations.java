package dev.curlexplain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What happens to a transcript on its way to a ticket, and what somebody could do to it on purpose. */
public final class Mutations {
    private static final List<String> ODD = List.of(
            "\u0000",
            "\u0007",
            "\b",
            "\u001b[2J",
            "\u001b]0;t\u0007",
            "\u009b31m",
            "\r",
            "\r\r\n",
            "\t",
            "\f",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202e",
            "\u2066",
            "\u200b",
            "\u200d",
            "\ufeff",
            "\ufffd",
            "\uffff",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\u0301",
            "각",
            "<script>",
            "</code></div>",
            "<!--",
            "&lt;",
            "\" onclick=\"",
            "```",
            "~~~",
            "](https://a.test)",
            "${7*7}",
            "<#assign x=1>",
            "\\n",
            "\\",
            "'",
            "\"",
            "{{",
            "[[",
            "]]",
            "> > > ",
            "* ",
            "curl: (35) ",
            "curl: (",
            "password=hunter2hunter2",
            "Authorization: Bearer abcdefgh",
            "=cmd|' /C calc'!A0");

    private final Random random;

    /** The same seed makes the same mutations. */
    public Mutations(long seed) {
        random = new Random(seed);
    }

    /** One to four mutations, one after the other. */
    public String of(String text) {
        String mutated = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private String once(String text) {
        return switch (random.nextInt(10)) {
            case 0 -> text.substring(at(text));
            case 1 -> text.substring(0, at(text));
            case 2, 3, 4 -> inserted(text, ODD.get(random.nextInt(ODD.size())));
            case 5 -> inserted(text, String.valueOf((char) random.nextInt(0x10000)));
            case 6 -> inserted(text, ODD.get(random.nextInt(ODD.size())).repeat(1 + random.nextInt(3_000)));
            case 7 -> text.replace("\n", random.nextBoolean() ? "\r\n" : random.nextBoolean() ? "\r" : "\\n");
            case 8 -> text.lines().map(l -> wrapping() + l).collect(Collectors.joining("\n"));
            default -> linesMoved(text);
        };
    }

    private int at(String text) {
        return random.nextInt(text.length() + 1);
    }

    private String inserted(String text, String piece) {
        int at = at(text);
        return text.substring(0, at) + piece + text.substring(at);
    }

    private String wrapping() {
        return List.of("> ", "12:00:00.123456 ", "#8 0.345 ", "    ", "").get(random.nextInt(5));
    }

    /** Deleted, doubled, swapped. */
    private String linesMoved(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(line));
            default -> Collections.swap(lines, line, random.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }
}
