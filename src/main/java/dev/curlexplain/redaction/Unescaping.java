package dev.curlexplain.redaction;

import java.util.Map;

/**
 * What terminals, JSON, HTML, shells and Markdown make of a character: {@code \"}, {@code \\\"},
 * {@code \u0026}, {@code &quot;}, {@code ^"}, {@code \_}, and terminal escapes, which stand for nothing.
 */
final class Unescaping {
    /** @param character what is meant, -1 for nothing */
    record Unescaped(int character, int end) {}

    private static final char ESCAPE = '\u001b';
    private static final int LONGEST_ENTITY = 8;
    private static final int LONGEST_CONTROL = 80;

    private static final Map<String, Character> ENTITIES =
            Map.of("quot", '"', "apos", '\'', "amp", '&', "lt", '<', "gt", '>', "nbsp", ' ');

    private Unescaping() {}

    static boolean isNeeded(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ("\\&^`".indexOf(c) >= 0
                    || c == ESCAPE
                    || c > 0x7f && typographic(c) != 0
                    || lineBreak(raw, i) != null) {
                return true;
            }
        }
        return false;
    }

    static boolean hasPercent(String raw) {
        for (int i = raw.indexOf('%'); i >= 0; i = raw.indexOf('%', i + 1)) {
            if (percent(raw, i) != null) {
                return true;
            }
        }
        return false;
    }

    static String withoutPercent(String raw) {
        StringBuilder decoded = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            Unescaped one = percent(raw, i);
            decoded.append(one == null ? raw.charAt(i) : (char) one.character());
            i = one == null ? i + 1 : one.end();
        }
        return decoded.toString();
    }

    /** @return null where a character stands for itself */
    static Unescaped at(String raw, int i) {
        return switch (raw.charAt(i)) {
            case '\\' -> backslash(raw, i);
            case '&' -> entity(raw, i);
            case '<' -> lineBreak(raw, i);
            case ESCAPE -> new Unescaped(-1, endOfControl(raw, i));
            case '^', '`' -> i + 1 < raw.length() && raw.charAt(i + 1) == '"' ? new Unescaped('"', i + 2) : null;
            default -> {
                char plain = typographic(raw.charAt(i));
                yield plain == 0 ? null : new Unescaped(plain, i + 1);
            }
        };
    }

    /** {@code <br>}, {@code <br />} */
    private static Unescaped lineBreak(String raw, int i) {
        if (!raw.regionMatches(true, i, "<br", 0, 3)) {
            return null;
        }
        int end = Characters.skipBlanks(raw, i + 3, Math.min(raw.length(), i + 5));
        end += raw.startsWith("/", end) ? 1 : 0;
        return raw.startsWith(">", end) ? new Unescaped('\n', end + 1) : null;
    }

    /** Any number of backslashes: each round of JSON doubles them. */
    private static Unescaped backslash(String raw, int i) {
        int next = behindBackslashes(raw, i);
        Unescaped backslash = next - i > 1 ? new Unescaped('\\', next) : null;
        if (next == raw.length()) {
            return backslash;
        }
        return switch (raw.charAt(next)) {
            case 'n', 'r' -> new Unescaped('\n', next + 1);
            case 't' -> new Unescaped('\t', next + 1);
            case 'u' -> hex(raw, next + 1, 4, backslash);
            case 'x' -> {
                Unescaped bytes = Bytes.character(raw, i, Unescaping::hexByte);
                yield bytes == null ? backslash : bytes;
            }
            case '2', '3' -> {
                Unescaped bytes = Bytes.character(raw, i, Unescaping::octalByte);
                yield bytes == null || bytes.character() < 0x100 ? backslash : bytes;
            }
            case '^', '`' -> raw.startsWith("\"", next + 1) ? new Unescaped('"', next + 2) : backslash;
            case '&' -> {
                Unescaped entity = entity(raw, next);
                yield entity == null ? new Unescaped('&', next + 1) : entity;
            }
            case '"', '\'', '/', '=', '?', '_', '*', '-', ' ' -> new Unescaped(raw.charAt(next), next + 1);
            default -> backslash;
        };
    }

    private static Unescaped hexByte(String raw, int i) {
        int next = behindBackslashes(raw, i);
        return next > i && raw.startsWith("x", next) ? hex(raw, next + 1, 2, null) : null;
    }

    /** {@code \354}: the first byte of a character that is none of ASCII. */
    private static Unescaped octalByte(String raw, int i) {
        int next = behindBackslashes(raw, i);
        int value = next > i ? Bytes.number(raw, next, Math.min(raw.length(), next + 3), 8) : -1;
        return value < 0x80 || value > 0xff ? null : new Unescaped(value, next + 3);
    }

    private static int behindBackslashes(String raw, int i) {
        int next = i;
        while (next < raw.length() && raw.charAt(next) == '\\') {
            next++;
        }
        return next;
    }

    private static Unescaped hex(String raw, int from, int digits, Unescaped otherwise) {
        int value = from + digits <= raw.length() ? Bytes.number(raw, from, from + digits, 16) : -1;
        return value < 0 ? otherwise : new Unescaped(value == 0x1b ? -1 : value, from + digits);
    }

    /** Also where it was escaped twice: {@code &amp;quot;} */
    private static Unescaped entity(String raw, int begin) {
        int i = begin;
        while (raw.startsWith("amp;", i + 1) && entityEnd(raw, i + 4) > 0) {
            i += 4;
        }
        int end = raw.indexOf(';', i + 1);
        if (end < 0 || end - i > LONGEST_ENTITY) {
            return null;
        }
        Character named = ENTITIES.get(raw.substring(i + 1, end));
        if (named != null) {
            return new Unescaped(named, end + 1);
        }
        boolean hex = raw.startsWith("#x", i + 1);
        int value = raw.startsWith("#", i + 1) ? Bytes.number(raw, i + (hex ? 3 : 2), end, hex ? 16 : 10) : -1;
        return value < 0 || value > 0xffff ? null : new Unescaped(value, end + 1);
    }

    /** Of an entity that goes on behind this semicolon, -1 where none does. */
    private static int entityEnd(String raw, int semicolon) {
        int end = raw.indexOf(';', semicolon + 1);
        boolean entity = end > 0
                && end - semicolon <= LONGEST_ENTITY
                && (ENTITIES.containsKey(raw.substring(semicolon + 1, end)) || raw.startsWith("#", semicolon + 1));
        return entity ? end : -1;
    }

    /** {@code %3D}, and {@code %253D} where it was done twice; null where it is something else. */
    static Unescaped percent(String raw, int i) {
        if (raw.charAt(i) != '%') {
            return null;
        }
        int at = i + 1;
        while (raw.startsWith("25", at) && at + 4 <= raw.length() && Bytes.number(raw, at + 2, at + 4, 16) >= 0) {
            at += 2;
        }
        int value = at + 2 <= raw.length() ? Bytes.number(raw, at, at + 2, 16) : -1;
        return value < ' ' || value > '~' ? null : new Unescaped(value, at + 2);
    }

    /** Colours and the like (CSI), titles and hyperlinks (OSC). */
    private static int endOfControl(String raw, int i) {
        int limit = Math.min(raw.length(), i + LONGEST_CONTROL);
        if (i + 1 >= raw.length()) {
            return i + 1;
        }
        if (raw.charAt(i + 1) == '[') {
            int at = i + 2;
            while (at < limit && raw.charAt(at) >= ' ' && raw.charAt(at) < '@') {
                at++;
            }
            return Math.min(limit, at + 1);
        }
        return i + 1;
    }

    private static char typographic(char c) {
        return switch (c) {
            case '\u201c', '\u201d', '\u201e', '\uff02' -> '"';
            case '\u2018', '\u2019' -> '\'';
            case '\u00a0', '\u3000' -> ' ';
            default -> 0;
        };
    }
}
