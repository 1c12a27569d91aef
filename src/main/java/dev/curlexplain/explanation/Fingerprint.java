package dev.curlexplain.explanation;

import dev.curlexplain.diagnosis.Finding;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Groups the same trouble over hosts, ports, times, languages, systems and curl versions: the main diagnosis,
 * and what its entry says tells one case of it from another. {@code v1:http.server-error/status=500}
 *
 * @param diagnosis its id, or {@code none}
 * @param parts facts and their values, by name
 */
public record Fingerprint(String diagnosis, TreeMap<String, String> parts) {
    /** Without text of curl's. */
    public static final String NONE = "none";

    private static final String VERSION = "v1:";
    private static final int LONGEST_VALUE = 40;
    private static final Pattern FORM = Pattern.compile(VERSION
            + "(?<id>[a-z0-9]{1,30}(?:\\.[a-z0-9-]{1,60})?)(?<parts>(?:/[A-Za-z0-9]{1,30}=[A-Za-z0-9._-]{1,40}){0,9})");

    static Fingerprint of(List<Finding> findings) {
        TreeMap<String, String> parts = new TreeMap<>();
        if (findings.isEmpty()) {
            return new Fingerprint(NONE, parts);
        }
        Finding main = findings.get(0);
        for (String fact : main.diagnosis().distinguishedBy()) {
            main.facts().value(fact).map(Fingerprint::plain).ifPresent(value -> parts.put(fact, value));
        }
        return new Fingerprint(main.diagnosis().id(), parts);
    }

    private static String plain(String value) {
        String plain = value.strip().replaceAll("[^A-Za-z0-9._-]+", "-");
        return plain.length() <= LONGEST_VALUE ? plain : plain.substring(0, LONGEST_VALUE);
    }

    /** @return empty where the text is no fingerprint of this version */
    public static Optional<Fingerprint> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        TreeMap<String, String> parts = new TreeMap<>();
        for (String part : matcher.group("parts").split("/")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return Optional.of(new Fingerprint(matcher.group("id"), parts));
    }

    @Override
    public String toString() {
        return VERSION
                + diagnosis
                + parts.entrySet().stream()
                        .map(p -> '/' + p.getKey() + '=' + p.getValue())
                        .collect(Collectors.joining());
    }
}
