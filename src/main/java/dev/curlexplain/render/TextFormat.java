package dev.curlexplain.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;

/** How values become harmless in terminal text and in Markdown; every {@code ${...}} of a template passes through it. */
final class TextFormat extends CommonMarkupOutputFormat<TextFormat.Markup> {
    static final TextFormat TERMINAL = new TextFormat("terminal", "text/plain", ControlPictures::of);
    static final TextFormat MARKDOWN = new TextFormat("markdown", "text/markdown", MarkdownText::of);

    private final String name;
    private final String mimeType;
    private final UnaryOperator<String> escaping;

    private TextFormat(String name, String mimeType, UnaryOperator<String> escaping) {
        this.name = name;
        this.mimeType = mimeType;
        this.escaping = escaping;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMimeType() {
        return mimeType;
    }

    @Override
    public void output(String plainText, Writer out) throws IOException {
        out.write(escaping.apply(plainText));
    }

    @Override
    public String escapePlainText(String plainText) {
        return escaping.apply(plainText);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(String plainText, String markup) {
        return new Markup(this, plainText, markup);
    }

    Markup markup(String markup) {
        return newTemplateMarkupOutputModel(null, markup);
    }

    /** Text that is not to be escaped any more. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
        private final TextFormat format;

        private Markup(TextFormat format, String plainText, String markup) {
            super(plainText, markup);
            this.format = format;
        }

        @Override
        public TextFormat getOutputFormat() {
            return format;
        }
    }
}
