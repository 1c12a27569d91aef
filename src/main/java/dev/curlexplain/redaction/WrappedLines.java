package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins a line with what was broken off it: by a mail program in the middle of a token, by a fold behind
 * {@code Authorization: Bearer}, by a backslash at the end of a command's line.
 */
final class WrappedLines {
    /** Nobody breaks shorter lines. */
    private static final int SHORTEST = 50;

    private static final int MOST_LINES = 200;

    private static final Pattern QUOTED = Pattern.compile("[\\s>|]{0,40}+");
    private static final Pattern TAIL = Pattern.compile("[A-Za-z0-9._~+/=%@:-]{2,}+[\"'\\])},;\\\\]{0,3}+");

    /** The name stands here, the value does not. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)(?:(?:authorization|cookie|token|key|secret|password|passwd)[\"']?\\s{0,4}(?:=|:\\s{0,4}[\"']?(?:basic|bearer|digest|negotiate|ntlm|token|apikey|key)?)"
                    + "|(?:^|\\s)-[a-z]{0,6}[uUbHdF]|--[a-z0-9-]{3,30}+)\\s{0,8}[\\\\^`]?\\s{0,4}$");

    private static final Pattern COMMAND_GOES_ON = Pattern.compile("\\s{0,8}[\\\\^`]\\s{0,4}$");

    private final Consumer<View> joined;
    private final List<JoinedView.Part> parts = new ArrayList<>();
    private boolean mayGoOn;
    private boolean foldedFirst;

    WrappedLines(Consumer<View> joined) {
        this.joined = joined;
    }

    /** @param open whether a secret was found that goes to the end of the line */
    void see(View line, boolean open) {
        String text = line.text();
        int end = Characters.trimmedEnd(text, 0, text.length());
        Matcher quoted = QUOTED.matcher(text).region(0, end);
        int from = quoted.lookingAt() ? quoted.end() : 0;
        boolean tail = mayGoOn && parts.size() < MOST_LINES && from < end && isTail(text, from, end);
        if (tail) {
            parts.add(new JoinedView.Part(line, from, end, isFolded() ? " " : ""));
            mayGoOn = end >= SHORTEST && isOneWord(text, from, end);
            return;
        }
        end();
        Matcher name = OPEN.matcher(text).region(Math.max(0, end - 120), end);
        boolean folded = name.find();
        if (folded || open && end >= SHORTEST) {
            Matcher goesOn = COMMAND_GOES_ON.matcher(text).region(Math.max(0, end - 10), end);
            int to = folded && goesOn.find() ? goesOn.start() : end;
            parts.add(new JoinedView.Part(line, 0, to, ""));
            foldedFirst = folded;
            mayGoOn = true;
        }
    }

    private boolean isFolded() {
        return foldedFirst && parts.size() == 1;
    }

    private boolean isTail(String text, int from, int end) {
        if (isFolded()) {
            return "*<{}".indexOf(text.charAt(from)) < 0 && !text.startsWith("curl", from);
        }
        Matcher tail = TAIL.matcher(text).region(from, end);
        if (!tail.lookingAt() || text.charAt(tail.end() - 1) == ':') {
            return false;
        }
        boolean whole = tail.end() == end;
        boolean closed = "\"'".indexOf(text.charAt(tail.end() - 1)) >= 0;
        return (whole || closed) && !Characters.isPlainWord(text, from, tail.end());
    }

    private static boolean isOneWord(String text, int from, int end) {
        return Characters.endOfWord(text, from, end, "\"'") == end;
    }

    void end() {
        if (parts.size() > 1) {
            joined.accept(new JoinedView(parts));
        }
        parts.clear();
        mayGoOn = false;
    }
}
