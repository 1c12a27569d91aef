package dev.curlexplain.event;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Result codes by name: {@code CURLE_COULDNT_CONNECT} (C), {@code return_code=couldnt_connect} (Ruby's Ethon),
 * {@code Curl::Err::HostResolutionError} (Ruby's Curb), {@code [CURL-EASY][COULDNT_CONNECT]} (Lua).
 */
final class ErrorNames {
    private static final int LONGEST = 2_000;

    private static final Pattern IN_C = Pattern.compile("\\bCURLE_[A-Z0-9_]{4,40}\\b");

    private static final Pattern ELSEWHERE =
            Pattern.compile("\\breturn_code[\"']?\\s?(?:=>|=|:|is)\\s?[:\"']?(?<symbol>[a-z0-9_]{4,40})"
                    + "|\\[CURL-EASY\\]\\[(?<lua>[A-Z0-9_]{4,40})\\]|\\b(?<curb>Curl::Err::\\w{4,60})");

    /** Source code and manuals name codes without any of them having occurred. */
    private static final Pattern SOURCE_CODE = Pattern.compile(
            "[;{}]\\s*$|[=!]=|\\b(?:case|if|switch|define|assert\\w*)\\b|(?<!:)//|/\\*|\\bmaybe\\b|\\bshould\\b");

    private static final Pattern FAILED =
            Pattern.compile("(?i)###|=>|\\b(?:failed|failure|returned|returns|perform\\w{0,5})\\b");

    /** In front of a name: {@code res = }, {@code error: }. */
    private static final Pattern RESULT_BEFORE = Pattern.compile(
            "(?i)\\b(?:error|err|errno|code|curlcode|status|result|res|rc|ret)[^\\w\\s]{0,2} ?[:=(\\[] ?$");

    private final Vocabulary vocabulary;

    ErrorNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The code that a line says has occurred.
     *
     * @param alone whether the line is all there is, so that somebody asks about it
     */
    Optional<Integer> in(String line, boolean alone) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher elsewhere = ELSEWHERE.matcher(line);
        if (elsewhere.find()) {
            String symbol = elsewhere.group("symbol") != null ? elsewhere.group("symbol") : elsewhere.group("lua");
            return named(symbol != null ? "CURLE_" + symbol.toUpperCase(Locale.ROOT) : elsewhere.group("curb"));
        }
        return inC(line, alone);
    }

    private Optional<Integer> inC(String line, boolean alone) {
        Matcher name = IN_C.matcher(line);
        if (!name.find()) {
            return Optional.empty();
        }
        String first = name.group();
        String before = line.substring(0, name.start());
        boolean all = alone && line.strip().length() <= first.length() + 5;
        while (name.find()) {
            if (!name.group().equals(first)) {
                return Optional.empty();
            }
        }
        String others = line.replace(first, " ");
        boolean said =
                FAILED.matcher(others).find() || RESULT_BEFORE.matcher(before).find();
        boolean occurred = all || said && !SOURCE_CODE.matcher(others).find();
        return occurred ? named(first) : Optional.empty();
    }

    private Optional<Integer> named(String name) {
        return vocabulary.codeOfName(name).filter(code -> code > 0);
    }
}
