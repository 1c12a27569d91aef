package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isBlank;
import static dev.curlexplain.redaction.Characters.isQuote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that a name tells to be secret: header fields, parameters, members of objects, variables.
 *
 * <pre>{@code
 * > X-Api-Key: abc        [authorization: Bearer abc]      -H 'Cookie: sid=abc'
 * ?access_token=abc       "password": "abc"                export TOKEN=abc
 * }</pre>
 */
final class NamedValues {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_BLANKS = 8;

    /** Before the values of a header, as Go writes it. */
    private static final String GO_LIST = "[]string{";

    /** Between an old value and a new one, as Terraform writes it. */
    private static final String CHANGE = " -> \"";

    /** {@code ["password"]=> string(3) "abc"}, as PHP writes it. */
    private static final Pattern VAR_DUMP = Pattern.compile("string\\(\\d{1,7}\\) (?=\")");

    private final View view;
    private final String text;
    private final Found found;

    /** Up to here all is known to be secret. */
    private int done;

    private int endOfLine = -1;
    private int bracketSearchedFrom = -1;
    private int bracket = -1;

    private NamedValues(View view, Found found) {
        this.view = view;
        this.text = view.text();
        this.found = (start, end) -> {
            done = Math.max(done, end);
            found.secret(start, end);
        };
    }

    static void find(View view, Found found) {
        NamedValues values = new NamedValues(view, found);
        for (int i = 1; i < values.text.length(); i = Math.max(i + 1, values.done)) {
            char c = values.text.charAt(i);
            if (c == '=' || c == ':' || c == ',') {
                values.at(i);
            }
        }
    }

    private void at(int separator) {
        int end = separator;
        while (end > 0 && separator - end < 4 && text.charAt(end - 1) == ' ') {
            end--;
        }
        // $config['password'] = 'abc'
        end -= end > 1 && text.charAt(end - 1) == ']' && isQuote(text.charAt(end - 2)) ? 1 : 0;
        boolean quoted = end > 0 && isQuote(text.charAt(end - 1));
        end -= quoted ? isDoubled(end - 1) ? 2 : 1 : 0;
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && (text.charAt(start) == '[' || text.charAt(start) == '-')) {
            start++;
        }
        if (end - start >= 2) {
            named(new Name(start, end, separator, quoted, SecretNames.squeezed(text.substring(start, end))));
        }
    }

    /** Windows writes a quote between quotes twice: {@code "{""password"":""abc""}"}. */
    private boolean isDoubled(int quote) {
        return quote > 0 && text.charAt(quote) == '"' && text.charAt(quote - 1) == '"';
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "_-.[]$@".indexOf(c) >= 0;
    }

    /** A name before its value. */
    private record Name(int start, int end, int separator, boolean quoted, String squeezed) {}

    private void named(Name name) {
        HeaderSecrets.Kind kind = HeaderSecrets.kind(name.squeezed());
        boolean login = name.squeezed().equals("user") || name.squeezed().equals("proxyuser");
        boolean pair = login || name.squeezed().endsWith("userpwd");
        boolean listed = (name.squeezed().equals("name") || name.squeezed().equals("key")) && name.quoted();
        boolean secret = SecretNames.mayBeSecret(name.squeezed()) && (isSecret(name) || isSecretIfQuoted(name));
        if (kind == HeaderSecrets.Kind.NONE && !pair && !secret && !listed) {
            return;
        }
        Value value = value(name);
        if (value == null || text.charAt(name.separator()) == ',' && (!value.quoted() || isName(value))) {
            return;
        }
        if (listed) {
            listed(value);
        } else if (secret && !value.quoted() && !isSecret(name)) {
            return;
        } else if (pair) {
            password(value, name.squeezed().equals("user") && !beginsLine(name));
        } else if (kind != HeaderSecrets.Kind.NONE) {
            HeaderSecrets.value(view, kind, value.start(), value.end(), value.exact(), found);
        } else {
            secret(name, value);
        }
    }

    /** {@code "Authorization", "value": "Bearer abc"}: what follows the comma is a name, too. */
    private boolean isName(Value quoted) {
        int next = Characters.skipBlanks(text, quoted.end() + 1, Math.min(text.length(), quoted.end() + 8));
        return next < text.length() && text.charAt(next) == ':';
    }

    private boolean isSecret(Name name) {
        char before = name.start() == 0 ? ' ' : text.charAt(name.start() - 1);
        int end = name.end() - (text.charAt(name.end() - 1) == ']' ? 1 : 0); // [X-Api-Key] => abc
        String written = text.substring(name.start(), end);
        boolean assigned = text.charAt(name.separator()) == '=';
        if (assigned && "?&;'\"".indexOf(before) >= 0) {
            return SecretNames.isSecretParameter(name.squeezed())
                    || SecretNames.isSecretMember(written, name.squeezed());
        }
        return assigned || name.quoted()
                ? SecretNames.isSecretMember(written, name.squeezed())
                : SecretNames.isSecretHeader(written, name.squeezed());
    }

    /** {@code pass: 'abc'} */
    private boolean isSecretIfQuoted(Name name) {
        return text.charAt(name.separator()) == ':'
                && SecretNames.isSecretMember(text.substring(name.start(), name.end()), name.squeezed());
    }

    /**
     * @param quoted whether quotes are around the value alone
     * @param exact whether it is known where it ends
     */
    private record Value(int start, int end, boolean quoted, boolean exact) {}

    private Value value(Name name) {
        int at = behind(name.separator());
        if (at < 0) {
            return null;
        }
        int limit = limit(name);
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
        while (from + 1 < limit && "$b[(".indexOf(text.charAt(from)) >= 0 && isQuote(text.charAt(from + 1))) {
            from++;
        }
        if (from >= limit) {
            return null;
        }
        if (isQuote(text.charAt(from))) {
            from += from + 2 < limit && isDoubled(from + 1) && text.charAt(from + 2) != ',' ? 1 : 0;
            return new Value(from + 1, view.closing(from, limit), true, true);
        }
        if (text.charAt(from) == '[' && !text.startsWith("[secret-", from)) {
            int close = closingBracket(from + 1, limit);
            return new Value(from + 1, close, false, true);
        }
        int end = Characters.unclosedEnd(text, from, Characters.endBeforeMarkUp(text, from, limit));
        return new Value(from, end, false, isWhole(name));
    }

    /** Behind {@code =}, {@code :}, {@code =>} or {@code :=}; -1 for {@code ==}, {@code ::} and {@code ://}. */
    private int behind(int separator) {
        char c = text.charAt(separator);
        if (text.startsWith(c == '=' ? ">" : "=", separator + 1) && c != ',') {
            return c == '=' || c == ':' ? separator + 2 : -1;
        }
        boolean other = text.startsWith("==", separator)
                || text.startsWith("::", separator)
                || text.startsWith("://", separator)
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

    private void secret(Name name, Value value) {
        if (value.quoted()) {
            report(name, value.start(), value.end());
            moreOfArray(name, value);
        } else if (text.charAt(name.separator()) == '=') {
            report(name, value.start(), assignedEnd(value, name.start() == 0 ? ' ' : text.charAt(name.start() - 1)));
        } else if (name.quoted()) {
            report(name, value.start(), bareEnd(value));
        } else if (!isSentence(name, value)) {
            HeaderSecrets.value(view, HeaderSecrets.Kind.PLAIN, value.start(), value.end(), value.exact(), found);
        }
    }

    /** {@code Invalid token: unexpected end}: words go on where a secret would stand. */
    private boolean isSentence(Name name, Value value) {
        String written = text.substring(name.start(), name.end());
        int end = Characters.endOfWord(text, value.start(), value.end(), "");
        int next = Characters.skipBlanks(text, end, value.end());
        return written.indexOf('-') < 0
                && Characters.isPlainWord(text, value.start(), end)
                && (next < value.end()
                        || end - value.start() < 4
                        || SentenceSecrets.isSaidOfPasswords(text.substring(value.start(), end)));
    }

    /** {@code api_key = "abc" -> "def"}, {@code ["abc", "def"]} */
    private void moreOfArray(Name name, Value value) {
        if (text.startsWith(CHANGE, value.end() + 1)) {
            int open = value.end() + 1 + CHANGE.length();
            report(name, open, view.closing(open - 1, text.length()));
        }
        int open = value.start() - 2;
        if (open < 0 || text.charAt(open) != '[') {
            return;
        }
        int at = value.end() + 1;
        while (at < text.length() && (text.charAt(at) == ',' || isBlank(text.charAt(at)))) {
            at++;
            if (at < text.length() && isQuote(text.charAt(at))) {
                int close = view.closing(at, text.length());
                report(name, at + 1, close);
                at = close + 1;
            }
        }
    }

    /** @param before what stands before the name: of {@code ;Password=a&b;} the end is another one */
    private int assignedEnd(Value value, char before) {
        return switch (before) {
            case '?', '&' -> Characters.endOfWord(text, value.start(), value.end(), "&\"'`<>#");
            case ';' -> Characters.endOfWord(text, value.start(), value.end(), ";\"'`<>");
            case '"' -> bareEnd(value, "&\"");
            default -> bareEnd(value);
        };
    }

    private int bareEnd(Value value) {
        return bareEnd(value, "&\"'`<>");
    }

    private int bareEnd(Value value, String stops) {
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
        while (at < limit && at - from < 40 && (isOfName(text.charAt(at)) || isQuote(text.charAt(at)))) {
            at++;
        }
        return at == from || at < limit && (text.charAt(at) == '=' || text.charAt(at) == ':');
    }

    private void report(Name name, int start, int end) {
        if (start >= end) {
            return;
        }
        String value = text.substring(start, Math.min(end, start + 40));
        boolean folder =
                name.squeezed().endsWith("pwd") && (value.startsWith("/") || value.matches("[A-Za-z]:[/\\\\].*"));
        boolean count = value.length() < 3 && value.chars().allMatch(Character::isDigit);
        boolean ordinary = SecretNames.isSecretParameter(name.squeezed())
                && !SecretNames.isSecretIfAssigned(name.squeezed())
                && isOrdinary(value);
        if (!folder && !count && !ordinary && !Placeholders.isPlaceholder(text.substring(start, end))) {
            found.secret(start, end);
        }
    }

    /** {@code ?state=open}, {@code ?code=35} */
    private static boolean isOrdinary(String value) {
        boolean word = value.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '_' || c == '-') && value.length() < 16;
        return word || value.length() < 6 && value.chars().allMatch(Character::isDigit);
    }

    /** As options in a file for {@code --config} do: {@code user = alice:abc}, {@code user: alice:abc} */
    private boolean beginsLine(Name name) {
        int at = name.start();
        while (at > 0 && text.charAt(at - 1) == ' ' && name.start() - at < MOST_BLANKS) {
            at--;
        }
        return at == 0 || "\n'".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** {@code user = "alice:abc"}: what stands before the colon is a name. */
    private void password(Value value, boolean onlyQuoted) {
        if (onlyQuoted && !value.quoted()) {
            return;
        }
        int end = value.quoted() ? value.end() : bareEnd(value);
        int colon = Characters.indexOf(text, ':', value.start(), end);
        boolean time =
                colon >= 0 && text.substring(value.start(), colon).chars().allMatch(Character::isDigit);
        if (colon >= 0 && !time && colon + 1 < end && !text.startsWith("//", colon + 1)) {
            found.secret(colon + 1, end);
        }
    }

    /** {@code {"name": "Authorization", "value": "Bearer abc"}} */
    private void listed(Value named) {
        if (!named.quoted() || named.end() - named.start() > LONGEST_NAME) {
            return;
        }
        String squeezed = SecretNames.squeezed(text.substring(named.start(), named.end()));
        HeaderSecrets.Kind kind = HeaderSecrets.kind(squeezed);
        boolean secret = SecretNames.isSecretHeader(text.substring(named.start(), named.end()), squeezed)
                || SecretNames.isSecretIfAssigned(squeezed);
        int near = Math.min(text.length(), named.end() + 30);
        int word = named.end()
                + Math.max(0, text.substring(Math.min(named.end(), near), near).indexOf("value"));
        int colon = Characters.indexOf(text, ':', word, near);
        if (!secret && kind == HeaderSecrets.Kind.NONE || !text.startsWith("value", word) || colon < 0) {
            return;
        }
        int open = Characters.skipBlanks(text, colon + 1, Math.min(text.length(), colon + MOST_BLANKS));
        if (open < text.length() && isQuote(text.charAt(open))) {
            int close = view.closing(open, text.length());
            if (kind != HeaderSecrets.Kind.NONE) {
                HeaderSecrets.value(view, kind, open + 1, close, true, found);
            } else if (!Placeholders.isPlaceholder(text.substring(open + 1, close))) {
                found.secret(open + 1, close);
            }
        }
    }
}
