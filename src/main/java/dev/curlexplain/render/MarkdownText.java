package dev.curlexplain.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Running text for Markdown: {@code a *b* <c>} becomes {@code a \*b\* \<c>}. Only what CommonMark and
 * GitHub would take for mark-up is escaped, since Slack and mail show every backslash.
 */
final class MarkdownText {
    /** An underscore inside a word, as in {@code CURLE_RECV_ERROR}, is no emphasis. */
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*\\[\\]<~|$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?[A-Za-z0-9]{1,32};)");

    /** What begins a list, a heading, a rule, a quotation or a table when it stands first. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:>|(?:[-+]|=+|#{1,6}|--+)(?=\\s|$))");

    private static final Pattern NUMBERING = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

    private MarkdownText() {}

    static String of(String text) {
        String line = ControlPictures.of(BLANKS.matcher(text).replaceAll(" "));
        String escaped = SPECIAL.matcher(line).replaceAll(r -> Matcher.quoteReplacement('\\' + r.group()));
        return beginning(escaped);
    }

    private static String beginning(String text) {
        String noList = NUMBERING.matcher(text).replaceFirst("$1\\\\$2");
        return BEGINNING.matcher(noList).find() ? '\\' + noList : noList;
    }
}
