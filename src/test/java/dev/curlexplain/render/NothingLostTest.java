package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.phrase.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the input is in every answer, once and whole. */
class NothingLostTest {
    private static final Pattern HTML_LINE =
            Pattern.compile("<div class=\"line\" id=\"L(\\d+)\"><a href=\"#L\\d+\">\\d+</a><code>(.*?)</code>");

    static List<String> names() {
        return Transcripts.names().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void layoutKeepsEveryLine(String name) {
        String text = Transcripts.text(name);
        List<NotedLine> lines = noted(text);
        for (int columns : new int[] {60, 80, 140}) {
            MarginLayout layout = MarginLayout.of(lines, columns);
            for (NotedLine line : lines) {
                StringBuilder pieces = new StringBuilder();
                layout.rows(line, line.note())
                        .forEach(row ->
                                pieces.append(row.text()).append(row.note().isEmpty() ? row.gap() : ""));
                assertThat(pieces).hasToString(line.text());
            }
        }
        assertThat(lines.stream().map(NotedLine::text)).containsExactlyElementsOf(visible(text));
    }

    @ParameterizedTest
    @MethodSource("names")
    void terminalAnnotatedAndMarkdownShowEveryLine(String name) {
        String text = Transcripts.text(name);
        RenderOptions wide = new RenderOptions(Language.KO, NoteLevel.NONE, 20_000, false, false);
        for (Format format : List.of(Format.TERMINAL, Format.ANNOTATED, Format.MARKDOWN)) {
            List<String> shown = new ArrayList<>();
            List<String> rows = Transcripts.rendered(text, format, wide).lines().toList();
            int width = Math.max(2, Integer.toString(visible(text).size()).length());
            int next = 1;
            for (String row : rows) {
                String number = " ".repeat(width - Integer.toString(next).length()) + next + "  ";
                if (row.startsWith(number)) {
                    shown.add(row.substring(number.length()));
                    next++;
                } else if (!shown.isEmpty() && row.startsWith(" ".repeat(width + 2)) && next > 1) {
                    // The progress meter begins a row at each carriage return.
                    shown.set(shown.size() - 1, shown.get(shown.size() - 1) + row.substring(width + 2));
                }
            }
            assertThat(shown).as(format + " of " + name).containsExactlyElementsOf(visible(text));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void htmlShowsEveryLine(String name) {
        String text = Transcripts.text(name);
        List<String> shown = new ArrayList<>();
        Matcher line = HTML_LINE.matcher(Transcripts.rendered(text, Format.HTML, RenderOptions.in(Language.EN)));
        while (line.find()) {
            assertThat(line.group(1)).isEqualTo(Integer.toString(shown.size() + 1));
            shown.add(line.group(2)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&"));
        }
        assertThat(shown).containsExactlyElementsOf(visible(text));
    }

    private static List<NotedLine> noted(String text) {
        return NotedLines.of(new AnswerView(Transcripts.explained(text), RenderOptions.in(Language.KO)).getLines());
    }

    private static List<String> visible(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return java.util.Arrays.stream(body.split("\n", -1))
                .map(NotedLine::visible)
                .toList();
    }
}
