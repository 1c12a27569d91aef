package dev.curlexplain.render;

import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style of a page, standing in the page itself.
 *
 * @param hash by which the page's content security policy allows this style and no other
 */
public record StyleSheet(String css, String hash) {
    static final StyleSheet OF_PAGES = read("page.css");

    static StyleSheet read(String name) {
        try (InputStream resource = StyleSheet.class.getResourceAsStream(name)) {
            String css = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return new StyleSheet(css, "sha256-" + Base64.getEncoder().encodeToString(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the style element; style has no escapes. */
    public TemplateMarkupOutputModel<?> getElementText() throws TemplateModelException {
        return HtmlFormat.HTML.fromMarkup(css);
    }
}
