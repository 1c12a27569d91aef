package dev.curlexplain.phrase;

import java.util.Locale;

/** The languages of every text. */
public enum Language {
    EN,
    KO;

    /** {@code en}, {@code ko} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that a reader can change to. */
    public Language other() {
        return this == EN ? KO : EN;
    }
}
