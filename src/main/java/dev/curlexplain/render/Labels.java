package dev.curlexplain.render;

import dev.curlexplain.phrase.Language;
import dev.curlexplain.phrase.Phrase;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Fixed words of the answers, from {@code labels_en.properties} and {@code labels_ko.properties}. */
public final class Labels {
    private static final char NO_BREAK = '\u00a0';

    private final ResourceBundle bundle;

    private Labels(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Labels in(Language language) {
        return new Labels(ResourceBundle.getBundle(
                "dev.curlexplain.render.labels",
                Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** @param values in turn for the places {a}, {b}, {c}; what is empty or null is not known */
    public String with(String key, Object... values) {
        return new Phrase(get(key))
                .fill(name -> Optional.ofNullable(values[name.charAt(0) - 'a'])
                        .map(Object::toString)
                        .filter(value -> !value.isEmpty()));
    }

    /** {@code line 5}, {@code lines 5, 8-9} */
    public String lines(LineRanges lines) {
        return with(lines.isSingle() ? "line" : "lines", lines);
    }

    /** {@code  (lines 5, 8-9)}, or nothing where there are none. */
    public String cited(Collection<Integer> lines) {
        return lines.isEmpty() ? "" : " (" + lines(LineRanges.of(lines)) + ")";
    }

    /** {@code very likely}, with blanks that no row ends at. */
    public String likelihood(double share) {
        String word = share >= 0.7 ? "high" : share >= 0.4 ? "likely" : share >= 0.2 ? "possible" : "low";
        return get("likelihood." + word).replace(' ', NO_BREAK);
    }
}
