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

    private static final Pattern QUOTED = Pattern.compile("[\\s>|+]{0,40}+");
    private static final Pattern TAIL = Pattern.compile("[A-Za-z0-9._~+/=%@:-]{2,}+[\"'\\])},;\\\\]{0,3}+");

    /** Behind what was broken off a quoted word, a cookie, a field of a form. */
    private static final String ENDS_OF_TAILS = "\"'`,;&)]}";

    /** The name stands here, the value does not. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)(?:(?:authorization|cookie|token|key|secret|password|passwd)[\"']?(?::(?:protected|private))?\\]?\\s{0,4}(?:=>?|:\\s{0,4}[\"']?(?:basic|bearer|digest|negotiate|ntlm|token|apikey|key)?)"
                    + "|(?:^|[\\s\"'])-[a-z]{0,6}[uUbHdFE]|--[a-z0-9-]{3,30}+)[\"']?,?\\s{0,8}[\\\\^`]?\\s{0,4}$");

    private static final Pattern OPEN_FIELD = Pattern.compile("(?<name>[A-Za-z][\\w-]{2,60}+):\\s{0,4}$");

    private static final Pattern COMMAND_GOES_ON = Pattern.compile("\\s{0,8}[\\\\^`]\\s{0,4}$");

    /** {@code > Cookie: sid=abc;} */
    private static final Pattern OPEN_COOKIES = Pattern.compile("(?i)(?<![\\w-])cookie: [^\\n]{1,4000}+(?<=;)$");

    /** A line of its own, {@code password=abc}; base 64 has equals signs at its end only. */
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z][A-Za-z_-]{1,30}+=[^=\\s]");

    private static final Pattern PAIR = Pattern.compile("[\\w.-]{1,80}=\\S");

    private final Consumer<View> joined;
    private final List<JoinedView.Part> parts = new ArrayList<>();

    /** How the next line goes on where this one was broken at a blank: with the value, or another cookie. */
    private enum Fold {
        NONE,
        VALUE,
        COOKIES
    }

    private Fold fold = Fold.NONE;
    private boolean mayGoOn;

    /** Where the first line ends. */
    private int width;

    WrappedLines(Consumer<View> joined) {
        this.joined = joined;
    }

    /** @param open whether a secret was found that goes to the end of the line */
    void see(View line, boolean open) {
        String text = line.text();
        int end = Characters.trimmedEnd(text, 0, text.length());
        if (mayGoOn && parts.size() < MOST_LINES && goesOn(line, end)) {
            return;
        }
        end();
        begin(line, end, open);
    }

    private void begin(View line, int end, boolean open) {
        String text = line.text();
        boolean named = endsWithName(text, end);
        boolean cookies =
                !named && open && OPEN_COOKIES.matcher(text).region(0, end).find();
        fold = named ? Fold.VALUE : cookies ? Fold.COOKIES : Fold.NONE;
        if (fold != Fold.NONE || open && end >= SHORTEST) {
            Matcher goesOn = COMMAND_GOES_ON.matcher(text).region(Math.max(0, end - 10), end);
            int to = named && goesOn.find() ? goesOn.start() : end;
            parts.add(new JoinedView.Part(line, 0, to, ""));
            width = end;
            mayGoOn = true;
        }
    }

    private static boolean endsWithName(String text, int end) {
        int from = Math.max(0, end - 120);
        if (OPEN.matcher(text).region(from, end).find()) {
            return true;
        }
        Matcher field = OPEN_FIELD.matcher(text).region(from, end);
        return end > 0
                && text.charAt(end - 1) == ':'
                && field.find()
                && field.group("name").indexOf('-') > 0
                && SecretNames.isSecretHeader(field.group("name"), SecretNames.squeezed(field.group("name")));
    }

    private boolean goesOn(View line, int end) {
        String text = line.text();
        int from = behindPrefix(text, end);
        if (from >= end || !isTail(text, from, end)) {
            return false;
        }
        parts.add(new JoinedView.Part(line, from, end, fold == Fold.NONE ? "" : " "));
        if (fold == Fold.VALUE) {
            boolean again = endsWithName(text, end);
            fold = again ? Fold.VALUE : Fold.NONE;
            mayGoOn = again || end >= SHORTEST && isOneWord(text, from, end);
            return true;
        }
        mayGoOn = fold == Fold.COOKIES
                ? text.charAt(end - 1) == ';'
                : end >= SHORTEST && (isOneWord(text, from, end) || end >= width);
        return true;
    }

    /** What a mail program or a log put before this line as before the first, and the hyphen of a list's element. */
    private int behindPrefix(String text, int end) {
        Matcher quoted = QUOTED.matcher(text).region(0, end);
        int from = Math.max(quoted.lookingAt() ? quoted.end() : 0, sharedPrefix(text, end));
        return fold == Fold.VALUE && text.startsWith("- ", from) ? from + 2 : from;
    }

    /** {@code 2026-11-23T02:43:12Z }: the same as before the first line, but for digits; 0 for none. */
    private int sharedPrefix(String text, int end) {
        String first = parts.get(0).view().text();
        int at = 0;
        int blank = 0;
        int digits = 0;
        while (at < Math.min(end, first.length()) && isAlike(first.charAt(at), text.charAt(at))) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
            at++;
            blank = Characters.isBlank(text.charAt(at - 1)) ? at : blank;
        }
        return digits >= 4 || fold == Fold.VALUE ? blank : 0;
    }

    private static boolean isAlike(char one, char other) {
        return one == other || Character.isDigit(one) && Character.isDigit(other);
    }

    private boolean isTail(String text, int from, int end) {
        if (fold == Fold.COOKIES) {
            return PAIR.matcher(text).region(from, end).lookingAt();
        }
        if (fold == Fold.VALUE) {
            boolean named = text.charAt(Characters.endOfWord(text, from, end, "") - 1) == ':';
            return !named && "*<{}".indexOf(text.charAt(from)) < 0 && !text.startsWith("curl", from);
        }
        Matcher tail = TAIL.matcher(text).region(from, end);
        boolean other = !tail.lookingAt()
                || text.charAt(tail.end() - 1) == ':'
                || ASSIGNMENT.matcher(text).region(from, end).lookingAt();
        if (other) {
            return false;
        }
        boolean whole = tail.end() == end;
        boolean closed = ENDS_OF_TAILS.indexOf(text.charAt(tail.end() - 1)) >= 0
                || !whole && ENDS_OF_TAILS.indexOf(text.charAt(tail.end())) >= 0;
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
