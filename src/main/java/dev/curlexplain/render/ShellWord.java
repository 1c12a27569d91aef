package dev.curlexplain.render;

import java.util.regex.Pattern;

/** A value as one word of a POSIX shell ({@code ~/} in front stays the home directory), so that pasting a command runs nothing hidden in a transcript. */
final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("(?:~/)?[A-Za-z0-9._:/@%+,-]+");

    private ShellWord() {}

    static String of(String value) {
        String word = value.replaceAll("\\p{Cntrl}", "");
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
