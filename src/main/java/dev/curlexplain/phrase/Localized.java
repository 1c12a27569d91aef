package dev.curlexplain.phrase;

/** One text in both languages, each written for its reader. */
public record Localized(Phrase en, Phrase ko) {
    public static Localized of(String en, String ko) {
        return new Localized(new Phrase(en), new Phrase(ko));
    }

    public Phrase in(Language language) {
        return language == Language.KO ? ko : en;
    }
}
