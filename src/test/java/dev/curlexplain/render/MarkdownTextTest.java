package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateModelException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "a *b* `c`→a \\*b\\* \\`c\\`",
                "<script>→\\<script>",
                "[x](javascript:y)→\\[x\\](javascript:y)",
                "![x](//evil)→!\\[x\\](//evil)",
                "&lt;b&gt;→\\&lt;b\\&gt;",
                "# heading→\\# heading",
                "- item→\\- item",
                "---→\\---",
                "> quoted→\\> quoted",
                "1. item→1\\. item",
                "a | b→a \\| b",
                "~~gone~~→\\~\\~gone\\~\\~",
                "_it_→\\_it\\_",
            })
    void markUpIsEscaped(String text, String escaped) {
        assertThat(MarkdownText.of(text)).isEqualTo(escaped);
    }

    @Test
    void whatIsNoMarkUpStaysReadable() {
        String text = "CURLE_RECV_ERROR (56): --tls-max 1.2, a & b, 3.5 s, #5";
        assertThat(MarkdownText.of(text)).isEqualTo(text);
    }

    @Test
    void aLineFeedCannotBeginABlock() {
        assertThat(MarkdownText.of("a\n\n# b")).isEqualTo("a # b");
    }

    @Test
    void aFenceIsLongerThanAnyInside() throws TemplateModelException {
        TextFormat.Markup block = (TextFormat.Markup) new CodeBlock().of(List.of("a", "`````", "b"), "text");
        assertThat(TextFormat.MARKDOWN.getMarkupString(block)).isEqualTo("``````text\na\n`````\nb\n``````");
    }
}
