package dev.curlexplain.render;

import dev.curlexplain.phrase.Language;
import java.util.List;

/**
 * What stands around the content of a page of the site.
 *
 * @param path from the folder of the language: {@code events/tls.message.html}; the same in every language
 * @param crumbs the way to it from the front page, without itself
 */
public record SiteFrame(Language language, String path, String title, List<SiteLink> crumbs) {
    /** From here to the folder of the language: {@code ../}, or nothing. */
    public String getRoot() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    public String getTop() {
        return getRoot() + "../";
    }

    /** The first folder of the path, or nothing. */
    public String getPart() {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    public Language getOtherLanguage() {
        return language.other();
    }
}
