package dev.curlexplain.phrase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English words behind a number: {@code 1 byte}, {@code 5 bytes}; with their verb where one follows, {@code 1 byte
 * is}, {@code 5 bytes are}.
 */
record Plural(String one, String many) {
    private static final Pattern PAIR = Pattern.compile("([A-Za-z][A-Za-z -]{0,40})/([A-Za-z][A-Za-z -]{0,40})");

    /** @param pair as written in the knowledge base: {@code byte/bytes} */
    static Optional<Plural> of(String pair) {
        Matcher words = PAIR.matcher(pair);
        return words.matches() ? Optional.of(new Plural(words.group(1), words.group(2))) : Optional.empty();
    }

    String after(String value) {
        return ' ' + (value.equals("1") ? one : many);
    }
}
