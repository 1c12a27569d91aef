package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that a terminal or a mail program cut at its width, wherever that was: {@code ...&X-Amz-Sig},
 * {@code nature=abc}. A line of exactly that width goes on in the next.
 */
final class HardWraps {
    /** Of more lines of one width the lines of a dump or of a key are made. */
    private static final int MOST_LINES = 20;

    /** Of terminals and mail programs. */
    private static final Set<Integer> USUAL = Set.of(72, 74, 76, 78, 79, 80, 100, 120, 132);

    private static final Pattern BEGINNING = Pattern.compile(
            "\\s|$|[*<{}+$#-]|=[>=]|curl|[A-Za-z][\\w-]{0,60}+:|[0-9a-f]{4,8}: |[A-Z]{3,8} \\S{1,400}+ HTTP");

    /** {@code password=abc}, a line of its own where the one before did not end in a parameter's name. */
    private static final Pattern ASSIGNMENT = Pattern.compile("^[\\s>|]{0,8}+[A-Za-z][\\w.-]{0,60}+=");

    private static final Pattern NAME_BROKEN = Pattern.compile("[?&;][\\w.-]{1,60}$");

    private HardWraps() {}

    static void each(List<String> lines, Consumer<View> joined) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean known = USUAL.contains(width);
        for (int i = 0; known && i < lines.size(); i++) {
            int end = i;
            while (end < lines.size() && lines.get(end).length() == width) {
                end++;
            }
            if (end > i && end < lines.size() && end - i <= MOST_LINES && goOn(lines, i + 1, end)) {
                joined.accept(DecodedView.of(whole(lines, i, end), lines.get(i)));
            }
            i = end;
        }
    }

    /** Whether none of the lines begins as lines do: a header, what curl says, a command. */
    private static boolean goOn(List<String> lines, int first, int last) {
        for (int line = first; line <= last; line++) {
            String raw = lines.get(line);
            Matcher beginning = BEGINNING.matcher(raw).region(QuotedPrintable.behindQuotes(raw), raw.length());
            boolean nameBroken = NAME_BROKEN.matcher(lines.get(line - 1)).find();
            if (beginning.lookingAt() || !nameBroken && ASSIGNMENT.matcher(raw).find()) {
                return false;
            }
        }
        return true;
    }

    private static View whole(List<String> lines, int first, int last) {
        List<JoinedView.Part> parts = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            String raw = lines.get(line);
            int from = line == first ? 0 : QuotedPrintable.behindQuotes(raw);
            parts.add(new JoinedView.Part(new PlainLine(line, raw), from, raw.length(), ""));
        }
        return new JoinedView(parts);
    }
}
