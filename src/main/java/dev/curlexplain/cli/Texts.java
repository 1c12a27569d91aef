package dev.curlexplain.cli;

import dev.curlexplain.explanation.Mask;
import dev.curlexplain.phrase.Language;
import dev.curlexplain.phrase.Phrase;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Help and messages of the commands, from {@code texts_en.properties} and {@code texts_ko.properties}. */
record Texts(ResourceBundle bundle) {
    static Texts in(Language language) {
        return new Texts(ResourceBundle.getBundle(
                "dev.curlexplain.cli.texts",
                Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** @param values in turn for the places {a}, {b}, {c}; secrets in them are masked */
    String get(String key, Object... values) {
        return new Phrase(bundle.getString(key))
                .fill(name -> Optional.of(Mask.SECRETS.apply(values[name.charAt(0) - 'a'].toString())));
    }
}
