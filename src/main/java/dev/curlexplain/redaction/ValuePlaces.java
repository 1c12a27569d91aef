package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isBlank;
import static dev.curlexplain.redaction.Characters.isQuote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the value of a name begins and ends: in quotes, in brackets, or bare. */
final class ValuePlaces {
    private static final int MOST_BLANKS = 8;

    /** Before the values of a header, as Go writes it. */
    private static final String GO_LIST = "[]string{";

    /** {@code ["password"]=> string(3) "abc"}, as PHP writes it. */
    private static final Pattern VAR_DUMP = Pattern.compile("string\\(\\d{1,7}\\) (?=\")");

    /** {@code SecretStr('abc')} */
    private static final Pattern CALL = Pattern.compile("[A-Z]\\w{2,40}+\\((?=[\"'])");

    private final View view;
    private final String text;

    /** Of the name that was asked for last: many names of one line share it. */
    private int endOfLine = -1;

    private int bracketSearchedFrom = -1;
    private int bracket = -1;

    ValuePlaces(View view) {
        this.view = view;
        this.text = view.text();
    }

    /**
     * @param quoted whether quotes are around the value alone
     * @param exact whether it is known where it ends
     */
    record Value(int start, int end, boolean quoted, boolean exact) {}

    /** @return null where none stands behind the name */
    Value of(Name name) {
        int at = behind(name.separator());
        if (at < 0) {
            return null;
        }
        int limit = limit(name);
        int from = beginning(at, limit);
        if (from >= limit) {
            return null;
        }
        if (isQuote(text.charAt(from))) {
            boolean doubled = from + 2 < limit
                    && Characters.isDoubledQuote(text, from + 1)
                    && " ,;)}]".indexOf(text.charAt(from + 2)) < 0;
            int open = doubled ? from + 1 : from;
            return new Value(open + 1, view.closing(open, limit), true, true);
        }
        if (text.charAt(from) == '[' && !text.startsWith("[secret-", from)) {
            return new Value(from + 1, closingBracket(from + 1, limit), false, true);
        }
        int end = Characters.unclosedEnd(text, from, Characters.endBeforeMarkUp(text, from, limit));
        return new Value(from, end, false, isWhole(name));
    }

    /** Behind blanks, and behind what programs write before a string: {@code ["abc"]}, {@code b'abc'}, {@code $"abc"} */
    private int beginning(int at, int limit) {
        int from = at;
        while (from < limit && from - at < MOST_BLANKS && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
            from++;
        }
        from += text.startsWith(GO_LIST, from) ? GO_LIST.length() : 0;
        if (from + 1 < limit && text.charAt(from) == '[' && text.charAt(from + 1) == ' ') {
            int first = Characters.skipBlanks(text, from + 1, limit);
            from = first < limit && isQuote(text.charAt(first)) ? first : from;
        }
        if (text.startsWith("string(", from)) {
            Matcher dumped = VAR_DUMP.matcher(text).region(from, limit);
            from = dumped.lookingAt() ? dumped.end() : from;
        }
        if (from < limit && Character.isUpperCase(text.charAt(from))) {
            Matcher call = CALL.matcher(text).region(from, limit);
            from = call.lookingAt() ? call.end() : from;
        }
        while (from + 1 < limit && "$b[(".indexOf(text.charAt(from)) >= 0 && isQuote(text.charAt(from + 1))) {
            from++;
        }
        return from;
    }

    /** Behind {@code =}, {@code :}, {@code =>} or {@code :=}; -1 for {@code ==}, {@code ::} and {@code ://}. */
    private int behind(int separator) {
        char c = text.charAt(separator);
        if (text.startsWith(c == '=' ? ">" : "=", separator + 1) && c != ',') {
            return separator + 2;
        }
        boolean other = text.startsWith("==", separator)
                || text.startsWith("::", separator)
                || text.startsWith("://", separator)
                || text.startsWith(":protected]", separator)
                || text.startsWith(":private]", separator)
                || c == '=' && separator > 0 && "=!<>".indexOf(text.charAt(separator - 1)) >= 0;
        return other ? -1 : separator + 1;
    }

    /** Up to the quote or bracket that was opened before the name, else to the end of the line. */
    private int limit(Name name) {
        if (endOfLine < name.separator()) {
            endOfLine = endOfLine(name.separator());
        }
        int line = endOfLine;
        if (name.start() == 0 || name.quoted()) {
            return line;
        }
        char before = text.charAt(name.start() - 1);
        if (isQuote(before)) {
            return view.closing(name.start() - 1, text.length());
        }
        if (before == '[') {
            return closingBracket(name.separator(), line);
        }
        int string = EnclosingString.end(view, name.start());
        return string < 0 ? line : Math.min(line, string);
    }

    /** Or of the string that the line is the last one of: {@code {"log": "> A: b\\n> X-Key: abc", "rc": 0}} */
    private int endOfLine(int from) {
        int end = Characters.endOfLine(text, from);
        int lineBreak = text.lastIndexOf('\n', from);
        int depth = lineBreak < 0 ? 1 : view.depth(lineBreak);
        for (int at = lineBreak + 1; depth > 1 && at < end; at++) {
            if (isQuote(text.charAt(at)) && view.depth(at) < depth && !isWithinWord(at)) {
                int inner = opensValue(at) ? text.indexOf(text.charAt(at), at + 1) : -1;
                if (inner < 0 || inner > end) {
                    return at > from ? at : end;
                }
                at = inner;
            }
        }
        return end;
    }

    private boolean isWithinWord(int quote) {
        return quote > 0
                && quote + 1 < text.length()
                && Characters.isWord(text.charAt(quote - 1))
                && Characters.isWord(text.charAt(quote + 1));
    }

    /** {@code > Cookie: sid="abc"} in a string with other quotes around it */
    private boolean opensValue(int quote) {
        return quote > 0
                && quote + 1 < text.length()
                && "=: (".indexOf(text.charAt(quote - 1)) >= 0
                && Characters.isWord(text.charAt(quote + 1));
    }

    private int closingBracket(int from, int limit) {
        boolean known = bracketSearchedFrom >= 0 && bracketSearchedFrom <= from && from <= bracket;
        if (!known) {
            bracketSearchedFrom = from;
            bracket = from;
            while (bracket < text.length() && text.charAt(bracket) != ']') {
                bracket = text.charAt(bracket) == '[' ? StandIns.endOfMask(text, bracket) : bracket + 1;
            }
        }
        return Math.min(bracket, limit);
    }

    /** A header line or a header in quotes: all behind the colon is its value. */
    private boolean isWhole(Name name) {
        if (text.charAt(name.separator()) != ':' || name.quoted()) {
            return false;
        }
        String before = text.substring(Math.max(0, name.start() - 3), name.start());
        return before.isBlank()
                || before.endsWith("> ")
                || before.endsWith("< ")
                || isQuote(before.charAt(before.length() - 1))
                || before.endsWith("[")
                || before.endsWith("\n")
                || before.matches("[0-9a-f]: ");
    }

    /** @param before what stands before the name: of {@code ?token=abc&user=x} the end is another one than of {@code ;Password=a&b;} */
    int endOfAssigned(Value value, char before) {
        return switch (before) {
            case '?', '&' -> Characters.endOfWord(text, value.start(), value.end(), "&\"'`<>#");
            case ';' -> Characters.endOfWord(text, value.start(), value.end(), ";\"'`<>");
            case '"' -> endOfBare(value, "&\"");
            default -> endOfBare(value);
        };
    }

    /** {@code abc} of {@code token=abc, user=x}, {@code {token: abc}} */
    int endOfBare(Value value) {
        return endOfBare(value, "&\"'`<>");
    }

    private int endOfBare(Value value, String stops) {
        int at = value.start();
        while (at < value.end() && !isBlank(text.charAt(at)) && stops.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if ((c == ',' || c == ';') && (at + 1 == value.end() || endsAt(at + 1, value.end()))) {
                break;
            }
            at++;
        }
        while (at > value.start()
                && ")}]".indexOf(text.charAt(at - 1)) >= 0
                && !text.startsWith("[secret-", value.start())) {
            at--;
        }
        return at;
    }

    /** Whether behind a comma the next member begins: {@code token=abc,user=x} */
    private boolean endsAt(int from, int limit) {
        int at = from;
        while (at < limit && at - from < 40 && (Characters.isOfName(text.charAt(at)) || isQuote(text.charAt(at)))) {
            at++;
        }
        return at == from || at < limit && (text.charAt(at) == '=' || text.charAt(at) == ':');
    }
}
