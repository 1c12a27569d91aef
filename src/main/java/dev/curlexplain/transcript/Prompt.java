package dev.curlexplain.transcript;

import java.util.regex.Pattern;

/** A shell's prompt in front of a curl command: {@code kim@build01:~/app$ curl ...}, {@code PS C:\\> curl.exe ...}, {@code + curl ...}. */
final class Prompt {
    private static final int LONGEST = 80;

    private static final Pattern COMMAND = Pattern.compile("curl(?:\\.exe)? +(?=[-\"'$]|\\S{0,200}[./:])");

    private static final Pattern WINDOWS = Pattern.compile("(?:PS )?[A-Za-z]:\\\\[^<>|\"]{0,80}$");

    private Prompt() {}

    /**
     * Where the prompt of the command at {@code curl} begins, or -1 where there is none.
     *
     * @param from where it may begin at the earliest
     */
    static int before(String text, int curl, int from) {
        int sign = curl > from && text.charAt(curl - 1) == ' ' ? curl - 2 : curl - 1;
        if (sign < from || "$#%❯>+".indexOf(text.charAt(sign)) < 0 || !isCommand(text, curl)) {
            return -1;
        }
        return switch (text.charAt(sign)) {
            case '>' -> windows(text, sign, from);
            case '+' -> sign == from || text.charAt(sign - 1) == ' ' ? sign : -1;
            default -> word(text, sign, from);
        };
    }

    private static boolean isCommand(String text, int curl) {
        return COMMAND.matcher(text).region(curl, text.length()).lookingAt();
    }

    private static int windows(String text, int sign, int from) {
        var prompt = WINDOWS.matcher(text).region(Math.max(from, sign - LONGEST), sign);
        return prompt.find() ? prompt.start() : -1;
    }

    /** {@code kim@build01:~/app$}; what ends in a colon stands in front of the prompt. */
    private static int word(String text, int sign, int from) {
        int start = sign;
        while (start > from && sign - start < LONGEST && isOfPrompt(text.charAt(start - 1))) {
            start--;
        }
        return start < sign && text.charAt(sign - 1) == ':' ? sign : start;
    }

    private static boolean isOfPrompt(char c) {
        return !Character.isWhitespace(c) && "\"'`{}<>|".indexOf(c) < 0;
    }
}
