package dev.curlexplain.render;

/**
 * A link inside the site.
 *
 * @param path from the folder of the language
 * @param label what to click on
 * @param text beside it, or empty
 */
public record SiteLink(String path, String label, String text) {
    /** Links under one heading, which may be empty. */
    public record Group(String anchor, String heading, String intro, java.util.List<SiteLink> links) {}
}
