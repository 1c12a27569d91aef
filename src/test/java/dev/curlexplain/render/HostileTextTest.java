package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.curlexplain.phrase.Language;
import freemarker.core.ParseException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A transcript is data, whatever stands in it. */
class HostileTextTest {
    private static final String HOST = "${7*7}<b>x</b>`*_[a](http://evil)\u001b]0;t\u0007\u202e";

    private static final String TEXT = String.join(
            "\n",
            "$ curl -v 'https://" + HOST + "/'",
            "* Could not resolve host: " + HOST,
            "curl: (6) Could not resolve host: " + HOST,
            "<#assign x = 1><@frame.page/> ${'freemarker.template.utility.Execute'?new()('id')} #{7*7} [=7*7]",
            "<script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover=\"x",
            "```",
            "</code></div><h1>out</h1>",
            "\u001b[2J\u001b[31mred\u009b32m\u0000\b\r\u2066isolated\u2069");

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "ANNOTATED", "MARKDOWN", "HTML"})
    void noControlCharacterComesThrough(Format format) {
        for (Language language : Language.values()) {
            String out = Transcripts.rendered(TEXT, format, RenderOptions.in(language));
            assertThat(out.codePoints().filter(c -> c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0))
                    .isEmpty();
            assertThat(out).doesNotContain("\u202e", "\u2066", "\u2069").contains("␛");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "ANNOTATED", "MARKDOWN", "HTML"})
    void nothingIsEvaluatedAsTemplate(Format format) {
        String out = Transcripts.rendered(TEXT, format, RenderOptions.in(Language.EN));
        assertThat(out).contains("${7*7}").doesNotContain("49<", "49`", "uid=");
    }

    @Test
    void coloursAreTheOnlyEscapesOfATerminal() {
        RenderOptions coloured = new RenderOptions(Language.EN, NoteLevel.ALL, 80, true, true);
        String out = Transcripts.rendered(TEXT, Format.TERMINAL, coloured);
        assertThat(out).contains("\u001b[1m");
        assertThat(out.replaceAll("\u001b\\[(?:0|1|2|3[1-6]|31;1)m", "")).doesNotContain("\u001b");
    }

    @Test
    void htmlHoldsNoElementOfTheTranscript() {
        String out = Transcripts.rendered(TEXT, Format.HTML, RenderOptions.in(Language.EN));
        assertThat(out)
                .doesNotContain("<script", "<img", "<h1>out", "<b>x", " onerror=alert(1)>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "default-src 'none'");
    }

    @Test
    void markdownHoldsNoMarkUpOfTheTranscript() {
        String out = Transcripts.rendered(TEXT, Format.MARKDOWN, RenderOptions.in(Language.EN));
        List<String> fences = out.lines().filter(l -> l.matches("`{3,}[a-z]*")).toList();
        assertThat(fences.get(fences.size() - 1)).isEqualTo("````");
        String running = out.replaceAll("(?ms)^(`{3,})[a-z]*$.*?^\\1$", "");
        assertThat(running).doesNotContain("<b>x</b>".replace("<", " <"), "[a](http://evil)");
        assertThat(running.replace("\\<", "")).doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${'x'?api.class}",
                "<#include 'file:///etc/passwd'>",
                "<#include '/etc/passwd'>",
                "<#import '../../../../cli/texts_en.properties' as x>"
            })
    void templatesReachNothingBeyondThisPackage(String source) {
        assertThatThrownBy(() -> new Template("x", new StringReader(source), Templates.CONFIGURATION)
                        .process(Map.of(), new StringWriter()))
                .isInstanceOfAny(TemplateException.class, ParseException.class, java.io.IOException.class);
    }
}
