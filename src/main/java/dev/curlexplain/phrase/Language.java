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

    /** Korean for {@code ko*}, else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("ko") ? KO : EN;
    }
}
