package dev.curlexplain.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes terminal escapes, HTML's and JSON's spellings of {@code <} and {@code >} and a byte order mark off. */
final class MarkUp {
    /** Colours and bold (CSI), titles and hyperlinks (OSC), the likes of {@code ESC [1mDate ESC [0m}. */
    private static final Pattern TERMINAL_ESCAPES = Pattern.compile(
            "\u001b(?:\\[[0-?]{0,64}[ -/]{0,8}[@-~]|\\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\\\{1,8})|[@-Z\\\\^_])");

    /** {@code &gt; GET / HTTP/1.1}, {@code curl: (6) Couldn&#39;t ...}: somebody pasted a page's source. */
    private static final Pattern IN_HTML = Pattern.compile(
            "&(?:amp;)?(?:gt; (?:[A-Z]{3,10} \\S{1,2000} HTTP/|[A-Z][A-Za-z-]{1,40}: |[A-Z]{3,4}(?: |$))|lt;(?: HTTP/\\d| \\d{3}[ -]|= Recv ))"
                    + "|^.{0,80}(?:\\*|&[lg]t;)(?:&nbsp;){1,4}[A-Z]"
                    + "|^.{0,80}(?:\\* |curl: |curl )[^&]{0,400}&(?:amp;)?(?:gt|lt|quot|#39|#x27|#34);");

    private static final Pattern ENTITY = Pattern.compile("&(?:amp;)?(gt|lt|quot|apos|#39|#x27|#34|nbsp|#160|amp);");

    /** Go and others write {@code \}{@code u003e} for {@code >} in JSON. */
    private static final Pattern ESCAPED_SIGN = Pattern.compile("\\\\{1,4}u00(3[ce]|2[67])", Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_INTEREST = Pattern.compile("(?:^|[^\\w])[*<>] |(?i:curl|error|fail|ssl|could)");

    /** {@code \x1b[1m}, {@code \}{@code u001b[1m}: an escape in a string. */
    private static final Pattern WRITTEN_ESCAPE = Pattern.compile("\\\\{1,4}(?:x1[bB]|u001[bB]|033)(?=[\\[\\]\\\\])");

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private MarkUp() {}

    static List<String> remove(List<String> lines) {
        boolean html = lines.stream()
                .anyMatch(l -> l.indexOf('&') >= 0 && IN_HTML.matcher(l).find());
        List<String> plain = new ArrayList<>(lines.size());
        for (String line : lines) {
            plain.add(remove(line, html));
        }
        return plain;
    }

    private static String remove(String line, boolean html) {
        String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        if (text.indexOf('\\') >= 0 && WRITTEN_ESCAPE.matcher(text).find()) {
            text = WRITTEN_ESCAPE.matcher(text).replaceAll("\u001b");
        }
        if (text.indexOf('\u001b') >= 0) {
            text = TERMINAL_ESCAPES.matcher(text).replaceAll("");
        }
        if (html && text.indexOf('&') >= 0) {
            text = ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(sign(entity.group(1))));
        }
        if (text.contains("u00")) {
            text = ESCAPED_SIGN
                    .matcher(text)
                    .replaceAll(sign -> String.valueOf((char) Integer.parseInt(sign.group(1), 16)));
        }
        return asTyped(text);
    }

    /**
     * Undoes what word processors and wrong code pages did. A command stays as it is, quotes that no shell
     * knows may be what is wrong with it; a body's own signs are its own.
     */
    private static String asTyped(String line) {
        String text = Typography.plain(Mojibake.repaired(line));
        if (text == line || !OF_INTEREST.matcher(text).find()) {
            return line;
        }
        boolean command = text.contains("curl ") && line.indexOf(' ') >= 0;
        return command ? line : text;
    }

    private static String sign(String entity) {
        return switch (entity) {
            case "gt" -> ">";
            case "lt" -> "<";
            case "amp" -> "&";
            case "quot", "#34" -> "\"";
            case "nbsp", "#160" -> " ";
            default -> "'";
        };
    }
}
