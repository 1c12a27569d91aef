package dev.curlexplain.diagnosis;

import java.util.Locale;

/** Content of a response that was printed among curl's lines: JSON or HTML shows by itself whether it came to its end. */
final class PrintedBody {
    private PrintedBody() {}

    /** Whether a JSON object or list, or an HTML page, ends where it should. */
    static boolean isWhole(String content) {
        String text = content.strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return endOfJson(text) == text.length();
        }
        return text.startsWith("<") && text.toLowerCase(Locale.ROOT).endsWith("</html>");
    }

    /** Behind the bracket that closes the first one; -1 where none does. */
    private static int endOfJson(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
