package dev.curlexplain.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of curl's with named places: {@code Operation too slow. Less than {limit:int} bytes/sec
 * transferred the last {seconds:int} seconds}. Matching walks from literal to literal and never goes
 * back further than one place, so its time is bounded by the product of the two lengths.
 */
public final class MessagePattern {
    private static final Pattern PLACE =
            Pattern.compile("\\{\\{|\\}\\}|\\{([a-z][a-zA-Z0-9]*)(\\?)?(?::(int|hex))?\\}");
    private static final Pattern INT = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern HEX = Pattern.compile("(?:0x)?[0-9a-fA-F]{1,32}");

    private enum Type {
        TEXT,
        MAYBE_EMPTY,
        INT,
        HEX
    }

    private record Place(String name, Type type) {}

    private final String id;
    private final List<String> literals = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final int weight;

    /** @throws IllegalArgumentException for a brace that belongs to no place */
    public MessagePattern(String id, String pattern) {
        this.id = id;
        StringBuilder literal = new StringBuilder();
        Matcher matcher = PLACE.matcher(pattern);
        int at = 0;
        while (matcher.find()) {
            literal.append(checked(pattern, at, matcher.start()));
            at = matcher.end();
            if (matcher.group(1) == null) {
                literal.append(matcher.group().charAt(0));
            } else {
                literals.add(literal.toString());
                literal.setLength(0);
                places.add(new Place(matcher.group(1), type(matcher)));
            }
        }
        literals.add(literal.append(checked(pattern, at, pattern.length())).toString());
        weight = literals.stream().mapToInt(String::length).sum();
    }

    private static String checked(String pattern, int start, int end) {
        String literal = pattern.substring(start, end);
        if (literal.indexOf('{') >= 0 || literal.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a brace that belongs to no place; write {{ or }} for a brace itself");
        }
        return literal;
    }

    private static Type type(Matcher place) {
        if ("int".equals(place.group(3))) {
            return Type.INT;
        }
        if ("hex".equals(place.group(3))) {
            return Type.HEX;
        }
        return place.group(2) == null ? Type.TEXT : Type.MAYBE_EMPTY;
    }

    public String id() {
        return id;
    }

    public Set<String> places() {
        Set<String> names = new LinkedHashSet<>();
        places.forEach(p -> names.add(p.name()));
        return names;
    }

    /**
     * A text that this pattern matches, for tests.
     *
     * @param value stands in every place for text
     */
    public String sample(String value) {
        StringBuilder sample = new StringBuilder(literals.get(0));
        for (int i = 0; i < places.size(); i++) {
            Type type = places.get(i).type();
            sample.append(type == Type.INT || type == Type.HEX ? "7" : value).append(literals.get(i + 1));
        }
        return sample.toString();
    }

    /** How many characters are fixed: of two patterns that match, the one with more says more. */
    int weight() {
        return weight;
    }

    /** What it can be found by: its first word, the {@link #openWord} that begins it, or nothing. */
    String beginning() {
        String first = literals.get(0);
        int blank = first.indexOf(' ');
        if (blank >= 0) {
            return first.substring(0, blank);
        }
        return places.isEmpty() || first.isEmpty() ? first : openWord(first.charAt(0));
    }

    /** Stands for the words with this first letter that go on with a place; a word itself holds no blank. */
    static String openWord(char letter) {
        return letter + " ";
    }

    public Optional<Statement> match(String text) {
        if (!text.startsWith(literals.get(0))
                || !text.endsWith(literals.get(places.size()))
                || text.length() < weight) {
            return Optional.empty();
        }
        int[] ends = ends(text);
        return ends == null ? Optional.empty() : Optional.of(new Statement(id, fields(text, ends)));
    }

    /** Where each place ends, or null. The last place ends where the last literal begins. */
    private int[] ends(String text) {
        int[] ends = new int[places.size()];
        int at = literals.get(0).length();
        for (int i = 0; i < ends.length; i++) {
            String next = literals.get(i + 1);
            ends[i] = end(text, at, places.get(i), next, i == ends.length - 1);
            if (ends[i] < 0) {
                return null;
            }
            at = ends[i] + next.length();
        }
        return at == text.length() ? ends : null;
    }

    private Map<String, Object> fields(String text, int[] ends) {
        Map<String, Object> fields = new LinkedHashMap<>();
        int at = literals.get(0).length();
        for (int i = 0; i < ends.length; i++) {
            put(fields, places.get(i), text.substring(at, ends[i]));
            at = ends[i] + literals.get(i + 1).length();
        }
        return fields;
    }

    private static int end(String text, int from, Place place, String next, boolean last) {
        if (place.type() == Type.INT || place.type() == Type.HEX) {
            Matcher number =
                    (place.type() == Type.INT ? INT : HEX).matcher(text).region(from, text.length());
            return number.lookingAt()
                            && text.startsWith(next, number.end())
                            && (!last || number.end() + next.length() == text.length())
                    ? number.end()
                    : -1;
        }
        int least = place.type() == Type.TEXT ? from + 1 : from;
        if (last) {
            int end = text.length() - next.length();
            return end >= least && text.startsWith(next, end) ? end : -1;
        }
        return next.isEmpty() ? least : text.indexOf(next, least);
    }

    private static void put(Map<String, Object> fields, Place place, String value) {
        fields.put(place.name(), place.type() == Type.INT ? Digits.number(value) : value);
    }
}
