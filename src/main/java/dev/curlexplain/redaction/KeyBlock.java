package dev.curlexplain.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key of several lines, as PEM, PGP and PuTTY write it. */
final class KeyBlock {
    private static final Pattern BEGIN =
            Pattern.compile("-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----|Private-Lines: \\d{1,4}");

    private static final Pattern CONTENT = Pattern.compile("[A-Za-z0-9+/=]{1,200}+$");

    private static final Pattern HEADER =
            Pattern.compile("(?:^|[^\\w-])(?:Proc-Type|DEK-Info|Comment|Version|Hash|Charset|MessageID):");

    /** What a mail program broke off {@code -----BEGIN RSA PRIVATE}. */
    private static final Pattern BROKEN_BEGIN = Pattern.compile("^[^-]{0,40}(?<![\\w-])KEY-----$");

    private boolean inside;

    /** Whether the line before ended a key. */
    private boolean ended;

    void see(String text, Found found) {
        boolean bounds = text.contains("-----") && text.contains("PRIVATE KEY") || text.contains("Private-Lines");
        if (bounds && !BROKEN_BEGIN.matcher(text).find()) {
            Matcher begin = BEGIN.matcher(text);
            int end = text.lastIndexOf("-----END ");
            if (inside && end > 0) {
                content(text.substring(0, end), found);
            }
            inside = begin.find() && end < begin.start();
        } else if (!inside && BROKEN_BEGIN.matcher(text).find()) {
            inside = !ended;
        } else if (inside && !text.isBlank() && !HEADER.matcher(text).find()) {
            content(text, found);
        }
        ended = text.contains("-----END ");
    }

    private void content(String text, Found found) {
        int last = LastWord.end(text);
        int word = LastWord.start(text, last);
        if (CONTENT.matcher(text).region(word, last).lookingAt()) {
            found.secret(word, last);
        } else {
            inside = last - word <= 2 || StandIns.isMasked(text.substring(word, last));
        }
    }
}
