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

    private boolean inside;

    void see(String text, Found found) {
        if (text.contains("PRIVATE KEY") || text.contains("Private-Lines")) {
            Matcher begin = BEGIN.matcher(text);
            int end = text.lastIndexOf("-----END ");
            inside = begin.find() && end < begin.start();
        } else if (inside && !text.isBlank() && !HEADER.matcher(text).find()) {
            int last = LastWord.end(text);
            int word = LastWord.start(text, last);
            if (CONTENT.matcher(text).region(word, last).lookingAt()) {
                found.secret(word, last);
            } else {
                inside = last - word <= 2 || StandIns.isMasked(text.substring(word, last));
            }
        }
    }
}
