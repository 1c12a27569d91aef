package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isBlank;
import static dev.curlexplain.redaction.Characters.isQuote;

import dev.curlexplain.redaction.ValuePlaces.Value;

/**
 * Values that a name tells to be secret: header fields, parameters, members of objects, variables.
 *
 * <pre>{@code
 * > X-Api-Key: abc        [authorization: Bearer abc]      -H 'Cookie: sid=abc'
 * ?access_token=abc       "password": "abc"                export TOKEN=abc
 * }</pre>
 */
final class NamedValues {
    private static final int MOST_BLANKS = 8;

    /** Between an old value and a new one, as Terraform writes it. */
    private static final String CHANGE = " -> \"";

    private final View view;
    private final String text;
    private final ValuePlaces places;
    private final Found found;

    /** Up to here all is known to be secret. */
    private int done;

    private NamedValues(View view, Found found) {
        this.view = view;
        this.text = view.text();
        this.places = new ValuePlaces(view);
        this.found = (start, end) -> {
            done = Math.max(done, end);
            found.secret(start, end);
        };
    }

    static void find(View view, Found found) {
        NamedValues values = new NamedValues(view, found);
        for (int i = 1; i < values.text.length(); i = Math.max(i + 1, values.done)) {
            char c = values.text.charAt(i);
            Name name = c == '=' || c == ':' || c == ',' ? Name.before(i, values.text) : null;
            if (name != null) {
                values.named(name);
            }
        }
    }

    private void named(Name name) {
        HeaderSecrets.Kind kind = HeaderSecrets.kind(name.squeezed());
        boolean login = name.squeezed().equals("user") || name.squeezed().equals("proxyuser");
        boolean pair = login || name.squeezed().endsWith("userpwd");
        boolean listed = (name.squeezed().equals("name") || name.squeezed().equals("key")) && name.quoted();
        boolean secret = SecretNames.mayBeSecret(name.squeezed()) && (isSecret(name) || isSecretIfQuoted(name));
        if (kind == HeaderSecrets.Kind.NONE && !pair && !secret && !listed) {
            return;
        }
        Value value = places.of(name);
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

    private void secret(Name name, Value value) {
        if (value.quoted()) {
            report(name, value.start(), value.end());
            moreOfArray(name, value);
        } else if (text.charAt(name.separator()) == '=') {
            char before = name.start() == 0 ? ' ' : text.charAt(name.start() - 1);
            report(name, value.start(), places.endOfAssigned(value, before));
        } else if (name.quoted()) {
            report(name, value.start(), places.endOfBare(value));
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

    private void report(Name name, int start, int end) {
        if (start < end && !OrdinaryValues.isOrdinary(name.squeezed(), text.substring(start, end))) {
            found.secret(start, end);
        }
    }

    /** As options in a file for {@code --config} do: {@code user = alice:abc}, {@code user: alice:abc} */
    private boolean beginsLine(Name name) {
        int at = name.start();
        while (at > 0 && text.charAt(at - 1) == ' ' && name.start() - at < MOST_BLANKS) {
            at--;
        }
        return at == 0 || "\n'\"".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** {@code user = "alice:abc"}: what stands before the colon is a name. */
    private void password(Value value, boolean onlyQuoted) {
        if (onlyQuoted && !value.quoted()) {
            return;
        }
        int end = value.quoted() ? value.end() : places.endOfBare(value);
        int colon = Characters.indexOf(text, ':', value.start(), end);
        boolean time =
                colon >= 0 && text.substring(value.start(), colon).chars().allMatch(Character::isDigit);
        if (colon >= 0 && !time && colon + 1 < end && !text.startsWith("//", colon + 1)) {
            found.secret(colon + 1, end);
        }
    }

    /** {@code {"name": "Authorization", "value": "Bearer abc"}} */
    private void listed(Value named) {
        if (!named.quoted() || named.end() - named.start() > Name.LONGEST) {
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
            if (kind == HeaderSecrets.Kind.NONE) {
                found.secretIn(text, open + 1, close);
            } else {
                HeaderSecrets.value(view, kind, open + 1, close, true, found);
            }
        }
    }
}
