package dev.curlexplain.phrase;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for values: {@code {host|을/를} 찾지 못했다[[(네임 서버 {server})]]}, {@code {bytes|byte/bytes}
 * arrived}. A stretch in double brackets is left out when one of its values is not known. Values are text and are never read again.
 */
public record Phrase(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(?:\\|([^{}]{1,90}))?\\}");
    private static final Pattern PLURAL_ALONE = Pattern.compile(
            "\\{[a-zA-Z][a-zA-Z0-9]*\\}(?:\\]\\])? (?:more |other )?(bytes|seconds|days|times|redirects|requests|transfers|certificates)\\b");
    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)\\]\\]", Pattern.DOTALL);

    /** The names of its places. */
    public Set<String> places() {
        Set<String> names = new TreeSet<>();
        PLACE.matcher(text).results().forEach(r -> names.add(r.group(1)));
        return names;
    }

    /** Names of places that stand in the text once it is filled. */
    public Set<String> shownPlaces(Function<String, Optional<String>> values) {
        return new Phrase(chosen(values)).places();
    }

    /** The first pair that is no particle, such as {@code 을를}. */
    public Optional<String> wrongParticle() {
        return firstPair(pair -> Particle.of(pair).isEmpty());
    }

    /** The first pair that is no singular and plural, such as {@code bytes}. */
    public Optional<String> wrongPlural() {
        return firstPair(pair -> Plural.of(pair).isEmpty());
    }

    /** The first noun that is wrong where the number before it is 1: {@code bytes} of {@code {limit} bytes}. */
    public Optional<String> pluralAlone() {
        Matcher alone = PLURAL_ALONE.matcher(text);
        return alone.find() ? Optional.of(alone.group(1)) : Optional.empty();
    }

    private Optional<String> firstPair(Predicate<String> which) {
        return PLACE.matcher(text)
                .results()
                .map(r -> r.group(2))
                .filter(pair -> pair != null && which.test(pair))
                .findFirst();
    }

    /** @param values gives empty for what is not known; a needed place then keeps its name in angle brackets */
    public String fill(Function<String, Optional<String>> values) {
        return fill(values, name -> Optional.empty());
    }

    /** @param standIns words for needed places whose value is not known: "the server" for a host */
    public String fill(Function<String, Optional<String>> values, Function<String, Optional<String>> standIns) {
        return PLACE.matcher(chosen(values)).replaceAll(r -> {
            String name = r.group(1);
            String value = values.apply(name).or(() -> standIns.apply(name)).orElse('<' + name + '>');
            return Matcher.quoteReplacement(filled(value, r.group(2)));
        });
    }

    /** Without the parts in double brackets that name something unknown. */
    private String chosen(Function<String, Optional<String>> values) {
        return OPTIONAL.matcher(text).replaceAll(r -> {
            boolean known = new Phrase(r.group(1))
                    .places().stream().allMatch(p -> values.apply(p).isPresent());
            return known ? Matcher.quoteReplacement(r.group(1)) : "";
        });
    }

    private static String filled(String value, String pair) {
        return pair == null
                ? value
                : value
                        + Particle.of(pair)
                                .map(p -> p.after(value))
                                .or(() -> Plural.of(pair).map(p -> p.after(value)))
                                .orElse("");
    }
}
