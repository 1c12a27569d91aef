package dev.curlexplain.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of another program's line that may be a sentence of libcurl's: {@code Operation too slow ...} in
 * {@code failed retrieving file 'core.db' from a.test : Operation too slow ...}. Where it begins is told by a
 * separator; where it ends, by what the program put behind.
 *
 * @param line all of it
 * @param start where the sentence may begin
 */
record Passage(String line, int start) {
    private static final int MOST = 20;

    /** Shorter sentences are other programs' as well. */
    private static final int SHORTEST = 12;

    private static final Pattern SEPARATOR = Pattern.compile(
            "(?:[:：;,()\\[\\]>|!=–\"'“‘「`*-]\\s{0,2})++|(?<![\\w.])\\d{1,3} (?=[A-Z])"
                    // somebody tells what a program said, without quotes
                    + "|(?i:\\b(?:says|said|saying|reads|prints|printed|shows|reports|reported|gets?|getting|got|seeing|error|message|with|because)) (?=[A-Z])");

    /** Within a word these separate nothing: {@code Couldn't}, {@code non-zero}, {@code curl::curl_fetch_memory}. */
    private static final Pattern IN_WORD = Pattern.compile("['*-]|::");

    private static final String OPENING = "\"`“「*'‘";
    private static final String CLOSING = "\"`”」*'’";

    /** The program's own words behind: the URL, the code, where to read more, what it does next. */
    private static final Pattern ADDED = Pattern.compile(
            "[.,;]?\\s{0,3}\\(?\\s?\\b(?:[Ss]ee|for|while \\w{3,20}|url|URL file)\\b[ :=]{0,3}[\"'`<(]?(?:[a-z]{2,8}://|\\S{0,200}libcurl-errors).*$"
                    + "| warning: .*$|\\s\\{[\"'\\\\].*$|\\s\\[\\](?: \\[\\]| \\{.*)?\\s*$| in (?:/|[A-Za-z]:\\\\)\\S{1,300}(?::\\d+| on line \\d+)?(?:\\s.*)?$|[.,;]? This may be a libcurl error.*$| \\[url\\] .*$|\\s?\\([a-z]{2,8}://.*$|; retrying in .*$|, temp file size .*$|\\\\n(?:[\"'].*)?$"
                    + "|(?<![.\\s])\\s{0,3}\\((?:[Cc]ode:? )?(?:\\d{1,3}|[a-z]{2,20}(?:_[a-z]{2,20}){1,4}|\\w{1,40}(?:::\\w{1,60}){1,4})\\)\\W*$");

    /** Somebody's sentence goes on: {@code (28) Resolving timed out after 5000 milliseconds when running the installer}. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?<=[^\\s.]) and (?:stops|exits|fails|ends|dies|hangs|aborts|quits|then|that|it|I|we|the)\\b.*$|[.;] (?:You|Please|Try|This|The) [a-z].*$|,? (?:when|while) [a-z].*$");

    /** Sentences in Chinese and Japanese go on behind these; libcurl's own words end in ASCII. */
    private static final Pattern FULL_WIDTH = Pattern.compile("(?<=[\\x21-\\x7e])[，。、！？].*$");

    private static final Pattern LOOSE_END = Pattern.compile("[\\s`*_\\\\|]++$");

    private static final Pattern LOOSE_QUOTES = Pattern.compile("[\\s\"'`”’」*_.|\\\\]++$");

    /** All places of a line where a sentence may begin, the line's beginning first. */
    static List<Passage> of(String line) {
        List<Passage> passages = new ArrayList<>();
        int indent = line.length() - line.stripLeading().length();
        add(line, indent, passages);
        Matcher separator = SEPARATOR.matcher(line);
        while (separator.find() && passages.size() < MOST) {
            boolean inWord = separator.start() > 0
                    && Character.isLetterOrDigit(line.charAt(separator.start() - 1))
                    && IN_WORD.matcher(separator.group()).matches();
            if (!inWord) {
                add(line, separator.end(), passages);
            }
        }
        return passages;
    }

    private static void add(String line, int start, List<Passage> passages) {
        if (line.length() - start >= SHORTEST && Character.isLetter(line.charAt(start))) {
            passages.add(new Passage(line, start));
        }
    }

    /** What stands in front, such as {@code error: [35] }. */
    String before() {
        return line.substring(0, start);
    }

    String rest() {
        return line.substring(start);
    }

    /** What follows some characters further on, behind the blanks there. */
    Passage behind(int length) {
        int next = start + length;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        return new Passage(line, next);
    }

    /**
     * Numbers beside the sentence.
     *
     * @param before where they stand in front of it
     * @param behind where they stand in what follows {@code length} characters further on
     */
    Set<Integer> codes(Pattern before, Pattern behind, int length) {
        Set<Integer> codes = new LinkedHashSet<>();
        Matcher first = before.matcher(before());
        if (first.find()) {
            codes.add(Integer.valueOf(first.group(1)));
        }
        Matcher last = behind.matcher(rest().substring(length));
        if (last.find()) {
            codes.add(Integer.valueOf(last.group(1)));
        }
        return codes;
    }

    /** What the sentence may be, the likeliest first. */
    List<String> readings() {
        String whole = unescaped(rest());
        String own = FULL_WIDTH.matcher(ADDED.matcher(whole).replaceFirst("")).replaceFirst("");
        Set<String> readings = new LinkedHashSet<>();
        String ended = GOES_ON.matcher(closed(own)).replaceFirst("");
        for (String reading : List.of(closed(own), own, closed(whole), ended)) {
            readings.add(LOOSE_END.matcher(reading).replaceFirst("").strip());
            readings.add(LOOSE_QUOTES.matcher(reading).replaceFirst("").strip());
        }
        readings.removeIf(String::isEmpty);
        return readings.stream().toList();
    }

    /** What stands in quotes or brackets ends with them. */
    private String closed(String text) {
        int end = text.length();
        for (int i = 0; i < OPENING.length(); i++) {
            char close = CLOSING.charAt(i);
            int closing = isOpen(OPENING.charAt(i), close) ? next(text, close, 0) : -1;
            end = closing >= 0 ? Math.min(end, closing) : end;
        }
        return balanced(text.substring(0, end));
    }

    /** Whether a quote stands open where the sentence begins. */
    private boolean isOpen(char open, char close) {
        boolean within = false;
        for (int at = next(line, open, 0); at >= 0 && at < start; at = next(line, within ? close : open, at + 1)) {
            within = !within;
        }
        return within;
    }

    /** An apostrophe in a word opens and closes nothing. */
    private static int next(String text, char quote, int from) {
        int at = text.indexOf(quote, from);
        while (at > 0
                && at + 1 < text.length()
                && (quote == '\'' || quote == '’' || quote == '*')
                && Character.isLetter(text.charAt(at - 1))
                && !isBytesPrefix(text, at - 1)
                && Character.isLetter(text.charAt(at + 1))) {
            at = text.indexOf(quote, at + 1);
        }
        return at;
    }

    /** Python's {@code b'text'}. */
    private static boolean isBytesPrefix(String text, int at) {
        return text.charAt(at) == 'b' && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    /** A bracket that nothing in the sentence opened ends it, and so does mark-up. */
    private static String balanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                open++;
            } else if ((c == ')' || c == ']') && --open < 0 || text.startsWith("</", i)) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    /** JSON and HTML write quotes in their own way. */
    private static String unescaped(String text) {
        String plain = text.indexOf('\\') < 0 ? text : text.replaceAll("\\\\{1,3}([\"/])", "$1");
        return plain.indexOf('&') < 0
                ? plain
                : plain.replaceAll("&(?:#0?39|#8217|apos|rsquo);", "'")
                        .replace("&quot;", "\"")
                        .replace("&gt;", ">")
                        .replace("&lt;", "<")
                        .replace("&amp;", "&");
    }
}
