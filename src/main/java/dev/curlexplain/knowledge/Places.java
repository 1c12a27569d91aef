package dev.curlexplain.knowledge;

import dev.curlexplain.knowledge.Node.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in an entry a word stands, so that a problem with it can be pointed at by line and column. */
public record Places(Node entry) {
    /** The first place of the word; the entry's own where it stands nowhere. */
    public Place of(String word) {
        return find(entry, Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w-])"))
                .orElse(entry.place());
    }

    private static Optional<Place> find(Node node, Pattern word) {
        if (node instanceof Node.Scalar scalar) {
            return find(scalar, word);
        }
        Collection<Node> parts = node instanceof Node.Sequence sequence
                ? sequence.items()
                : node instanceof Node.Mapping mapping ? mapping.entries().values() : List.of();
        return parts.stream().flatMap(part -> find(part, word).stream()).findFirst();
    }

    private static Optional<Place> find(Node.Scalar scalar, Pattern word) {
        Matcher matcher = word.matcher(scalar.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String before = scalar.text().substring(0, matcher.start());
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - (before.lastIndexOf('\n') + 1);
        Place place = scalar.place();
        return Optional.of(new Place(place.file(), place.line() + lines, place.column() + column));
    }
}
