package dev.curlexplain.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/** HTML as FreeMarker escapes it, and control characters made visible, which HTML does not allow at all. */
final class HtmlFormat extends HTMLOutputFormat {
    static final HtmlFormat HTML = new HtmlFormat();

    private HtmlFormat() {}

    @Override
    public void output(String plainText, Writer out) throws IOException, TemplateModelException {
        super.output(ControlPictures.of(plainText), out);
    }

    @Override
    public String escapePlainText(String plainText) {
        return super.escapePlainText(ControlPictures.of(plainText));
    }

    @Override
    protected TemplateHTMLOutputModel newTemplateMarkupOutputModel(String plainText, String markup) {
        return new Markup(plainText, markup);
    }

    /** FreeMarker's own belongs to its own format. */
    private static final class Markup extends TemplateHTMLOutputModel {
        private Markup(String plainText, String markup) {
            super(plainText, markup);
        }

        @Override
        public HTMLOutputFormat getOutputFormat() {
            return HTML;
        }
    }
}
