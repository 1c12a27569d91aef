package dev.curlexplain.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All message patterns, found by area and beginning. Of several that match, the one with most fixed text wins. */
public final class MessagePatterns {
    /** What is a trace line in one release was an ordinary one in another, so those of all areas are kept together as well. */
    private static final String ANY_AREA = "*";

    /** Patterns that begin or end with a blank, without it: blanks are often lost on the way. */
    private static final String TRIMMED = " ";

    /** Sentences to be found inside of response bodies; they are for nothing else. */
    public static final String BODY_AREA = "body";

    /** Fixed characters that a pattern needs to be taken for a message outside of its area. */
    private static final int TELLING_WEIGHT = 14;

    private final Map<String, Map<String, List<MessagePattern>>> byArea = new HashMap<>();

    /** @param area component of a trace line such as {@code SSL}; empty for messages without one */
    public void add(String area, String id, String pattern) {
        MessagePattern compiled = new MessagePattern(id, pattern);
        put(area, compiled);
        if (!area.equals(BODY_AREA)) {
            if (compiled.weight() >= TELLING_WEIGHT && !area.isEmpty()) {
                put(ANY_AREA, compiled);
            }
            if (!pattern.equals(pattern.strip())) {
                put(TRIMMED, new MessagePattern(id, pattern.strip()));
            }
        }
    }

    private void put(String area, MessagePattern pattern) {
        byArea.computeIfAbsent(area, unused -> new HashMap<>())
                .computeIfAbsent(pattern.beginning(), unused -> new ArrayList<>())
                .add(pattern);
    }

    /** Looks in the area first, then among messages without one, then everywhere. */
    public Optional<Statement> match(String text, String area) {
        return matchIn(area, text).or(() -> area.equals(BODY_AREA) ? Optional.empty() : matchElsewhere(text));
    }

    /** How many characters of a message are fixed in its pattern; 0 where no pattern matches. */
    public int weight(String text) {
        return bestIn("", text).map(Match::weight).orElse(0);
    }

    /** Last with a blank at the end, which pastes lose where {@code {reason?}} behind it is empty. */
    private Optional<Statement> matchElsewhere(String text) {
        return matchIn("", text)
                .or(() -> matchIn(ANY_AREA, text))
                .or(() -> matchIn(TRIMMED, text.strip()))
                .or(() -> matchIn("", text.stripTrailing() + ' '));
    }

    private Optional<Statement> matchIn(String area, String text) {
        return bestIn(area, text).map(Match::statement);
    }

    private Optional<Match> bestIn(String area, String text) {
        Map<String, List<MessagePattern>> patterns = byArea.getOrDefault(area, Collections.emptyMap());
        int blank = text.indexOf(' ');
        String first = blank < 0 ? text : text.substring(0, blank);
        Optional<Match> worded = best(patterns.getOrDefault(first, List.of()), text);
        Optional<Match> open = open(patterns, text);
        if (worded.isPresent() && open.isPresent()) {
            return worded.get().weight() >= open.get().weight() ? worded : open;
        }
        return worded.or(() -> open);
    }

    /** Among the patterns in whose first word a place stands. */
    private static Optional<Match> open(Map<String, List<MessagePattern>> patterns, String text) {
        String letter = text.isEmpty() ? "" : MessagePattern.openWord(text.charAt(0));
        Optional<Match> lettered = best(patterns.getOrDefault(letter, List.of()), text);
        Optional<Match> bare = best(patterns.getOrDefault("", List.of()), text);
        return lettered.filter(l -> bare.isEmpty() || l.weight() >= bare.get().weight())
                .or(() -> bare);
    }

    private record Match(Statement statement, int weight) {}

    private static Optional<Match> best(List<MessagePattern> patterns, String text) {
        Match best = null;
        for (MessagePattern pattern : patterns) {
            if (best == null || pattern.weight() > best.weight()) {
                Optional<Statement> statement = pattern.match(text);
                if (statement.isPresent()) {
                    best = new Match(statement.get(), pattern.weight());
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
