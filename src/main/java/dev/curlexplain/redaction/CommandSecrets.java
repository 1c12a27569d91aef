package dev.curlexplain.redaction;

import static dev.curlexplain.redaction.Characters.isBlank;
import static dev.curlexplain.redaction.Characters.isQuote;

/**
 * Finds options and their values in a command, {@code -u alice:abc}, {@code --oauth2-bearer abc}; what is secret in them
 * {@link OptionSecrets} knows.
 */
final class CommandSecrets {
    /** Short options of curl's that have a value. */
    private static final String WITH_VALUE = "ACDEFHKPQTUXYbcdehmortuwxyz";

    private static final int LONGEST_VALUE = 65_536;

    /** Before a word in the next line of a command. */
    private static final int MOST_BLANKS = 40;

    private final View view;
    private final String text;
    private final boolean ofCurl;
    private final OptionSecrets secrets;

    /** Up to here all has been looked at. */
    private int done;

    private CommandSecrets(View view, boolean ofCurl, Found found) {
        this.view = view;
        this.text = view.text();
        this.ofCurl = ofCurl;
        this.secrets = new OptionSecrets(view, ofCurl, found);
    }

    static void find(View view, String lowerCase, Found found) {
        int first = Characters.skipBlanks(view.text(), 0, view.text().length());
        int last = Characters.trimmedEnd(view.text(), first, view.text().length());
        while (last > first && "\"',".indexOf(view.text().charAt(last - 1)) >= 0) {
            last--;
        }
        boolean goesOn = view.text().startsWith("-", first)
                || last > first && "\\^`".indexOf(view.text().charAt(last - 1)) >= 0
                || lowerCase.contains(" -h ")
                || lowerCase.contains(" -d ");
        CommandSecrets command = new CommandSecrets(view, lowerCase.contains("curl") || goesOn, found);
        String text = view.text();
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', Math.max(at + 1, command.done))) {
            char before = at == 0 ? ' ' : text.charAt(at - 1);
            if (isBlank(before) || isQuote(before) || before == '[' || before == ',') {
                command.option(at, isQuote(before));
            }
        }
    }

    private void option(int dash, boolean quoted) {
        int from = dash + 1;
        if (text.startsWith("-", from)) {
            int end = from + 1;
            while (end < text.length() && end - from < 60 && isOfOption(text.charAt(end))) {
                end++;
            }
            value(text.substring(from + 1, end), end, quoted);
        } else if (!longWithOneDash(from, quoted)) {
            int at = from;
            while (at < text.length() && at - from < 12 && isFlag(text.charAt(at))) {
                at++;
            }
            if (at < text.length() && (ofCurl ? WITH_VALUE : "uU").indexOf(text.charAt(at)) >= 0) {
                value(text.substring(at, at + 1), at + 1, quoted);
            }
        }
    }

    /** {@code -Password abc}, {@code -token abc}, as PowerShell and programs in Go have it. */
    private boolean longWithOneDash(int from, boolean quoted) {
        int end = from;
        while (end < text.length() && end - from < 40 && isOfOption(text.charAt(end))) {
            end++;
        }
        boolean named = end - from > 4 && SecretNames.isSecret(SecretNames.squeezed(text.substring(from, end)));
        if (named && end < text.length() && (isBlank(text.charAt(end)) || text.charAt(end) == '=')) {
            value(text.substring(from, end), end, quoted);
        }
        return named;
    }

    private static boolean isOfOption(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static boolean isFlag(char c) {
        return (Character.isLetterOrDigit(c) || c == '#' || c == ':') && WITH_VALUE.indexOf(c) < 0;
    }

    private void value(String option, int end, boolean quoted) {
        int at = end;
        if (quoted && at < text.length() && isQuote(text.charAt(at))) {
            at++;
            while (at < text.length() && at - end < 8 && (text.charAt(at) == ',' || isBlank(text.charAt(at)))) {
                at++;
            }
        } else if (at < text.length() && text.charAt(at) == '=') {
            at++;
        } else {
            at = Characters.skipBlanks(text, at, Math.min(text.length(), end + 8));
        }
        if (at + 1 < text.length() && "\\^`".indexOf(text.charAt(at)) >= 0) {
            int below = Characters.skipBlanks(text, at + 1, Math.min(text.length(), at + MOST_BLANKS));
            at = text.substring(at + 1, below).indexOf('\n') < 0 ? at : below;
        }
        if (text.startsWith("<<<", at)) {
            at = Characters.skipBlanks(text, at + 3, Math.min(text.length(), at + 8));
        }
        if (at + 1 < text.length() && text.charAt(at) == '$' && text.charAt(at + 1) == '\'') {
            at++;
        }
        boolean attached = at == end && option.length() > 1;
        if (at < text.length() && !attached) {
            int limit = Math.min(text.length(), at + LONGEST_VALUE);
            int wordEnd = Characters.endOfShellWord(view, at, limit);
            int closing = isQuote(text.charAt(at)) ? view.closing(at, limit) : -1;
            boolean whole = closing >= wordEnd - 1
                    || closing > 0 && closing + 1 < limit && ",])};".indexOf(text.charAt(closing + 1)) >= 0;
            int close = whole ? closing : wordEnd;
            done = secrets.find(option, whole ? at + 1 : at, close) ? close : done;
        }
    }
}
