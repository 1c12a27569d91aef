package dev.curlexplain.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A program with libcurl in it: an entry of {@code clients.yaml}.
 *
 * @param id {@code git}
 * @param name as its makers write it
 * @param agents how its User-Agent begins, {@code *} for anything in between
 * @param signs words of a line that show it, {@code *} for anything in between
 * @param settings what it calls options of curl: {@code --cacert} is {@code git config http.sslCAInfo CA_FILE}
 * @param sources its own documentation
 */
public record ClientEntry(
        String id,
        String name,
        List<String> agents,
        List<String> signs,
        Map<String, String> settings,
        List<Reference> sources) {

    private static final Set<String> FIELDS = Set.of("id", "name", "agents", "signs", "settings", "sources");
    private static final Pattern STAR = Pattern.compile("*", Pattern.LITERAL);

    static ClientEntry read(Node node) {
        Fields fields = Fields.of(node).allowing(FIELDS);
        Map<String, String> settings = new LinkedHashMap<>();
        if (fields.has("settings") && fields.node("settings") instanceof Node.Mapping own) {
            own.entries().keySet().forEach(o -> settings.put(o, Fields.of(own).text(o)));
        }
        return new ClientEntry(
                fields.text("id"),
                fields.text("name"),
                fields.texts("agents"),
                fields.texts("signs"),
                settings,
                fields.items("sources").stream().map(Reference::read).toList());
    }

    boolean isNamedBy(String userAgent) {
        return agents.stream()
                .anyMatch(a -> place(userAgent, a).filter(at -> at == 0).isPresent());
    }

    boolean isShownBy(String line) {
        return signs.stream().anyMatch(s -> place(line, s).isPresent());
    }

    /** Where the first of the words stands, if all are there in their order. */
    private static Optional<Integer> place(String text, String words) {
        int first = -1;
        int from = 0;
        for (String part : STAR.split(words)) {
            int at = text.indexOf(part, from);
            if (at < 0) {
                return Optional.empty();
            }
            first = first < 0 ? at : first;
            from = at + part.length();
        }
        return Optional.of(first);
    }
}
