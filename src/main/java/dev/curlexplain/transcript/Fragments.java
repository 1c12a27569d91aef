package dev.curlexplain.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line at carriage returns and behind progress meters, and unwraps each piece. */
final class Fragments {
    /** The end of a meter row with something glued to it: {@code --:--:--     0* Closing connection}. */
    private static final Pattern GLUED_TO_METER = Pattern.compile(
            "^[ \\d.:kMGTPdhmy%#=O-]{20,200}?[\\dkMGTP% -](?=(?:[*<>] |curl: \\(|Warning: |Note: |\\^C))");

    private static final int SHORTEST_METER = 20;

    /**
     * A line break that somebody wrote as an escape, as in JSON: {@code * Trying ...\\n* Connected ...}. Only
     * where curl's words go on behind it: {@code C:\\new} holds none.
     */
    private static final Pattern ESCAPED_BREAK = Pattern.compile(
            "(?:\\\\r)?\\\\n(?=[*<>{}] |  |curl: \\(|curl |\\\\[rn]|$)|(?<=[a-z0-9]{2}[:.])\\\\n(?=\\w)|^\\\\[rn](?=[ #\\[\\d])|\r(?!$)");

    private Fragments() {}

    static List<Fragment> of(String text) {
        List<Fragment> fragments = new ArrayList<>(1);
        int start = 0;
        if (text.indexOf('\r') >= 0 || text.indexOf('\\') >= 0) {
            for (Matcher cut = ESCAPED_BREAK.matcher(text); cut.find(); start = cut.end()) {
                addUnglued(fragments, text, start, cut.start());
            }
        }
        addUnglued(fragments, text, start, text.length());
        return fragments;
    }

    private static void addUnglued(List<Fragment> fragments, String text, int start, int end) {
        if (start == end && !(fragments.isEmpty() && end == text.length())) {
            return;
        }
        int cut = start;
        if (end - start > SHORTEST_METER && mayBeMeter(text.charAt(start))) {
            Matcher glued = GLUED_TO_METER.matcher(text).region(start, end);
            cut = glued.lookingAt() ? glued.end() : start;
        }
        if (cut > start) {
            fragments.add(fragment(text, start, cut));
        }
        fragments.add(fragment(text, cut, end));
    }

    /** Most lines begin otherwise. */
    private static boolean mayBeMeter(char first) {
        return first >= '0' && first <= '9' || " .:kMGTPdhmy%#=O-".indexOf(first) >= 0;
    }

    private static Fragment fragment(String text, int start, int end) {
        return new Fragment(new Span(start, end), Unwrapping.unwrap(text.substring(start, end)));
    }
}
