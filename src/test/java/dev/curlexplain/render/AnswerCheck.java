package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.curlexplain.explanation.ExplainedLine;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.phrase.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What holds for every answer, whatever the text was: each line of it stands there once and whole, and
 * nothing of it acts in a terminal, a browser or a Markdown viewer.
 */
public final class AnswerCheck {
    private static final JsonFactory JSON = new JsonFactory();

    /** So wide that few lines are cut; the pieces of those that are stand beneath each other. */
    private static final int WIDE = 400;

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[(?:0|1|2|3[1-6]|31;1)m");

    private static final Set<String> ELEMENTS = Set.of(
            "html head meta title style body main section h1 h2 h3 p ol ul li pre div span a b code footer svg desc path rect text"
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            "lang charset name content http-equiv class id href rel title role aria-labelledby viewBox width height d x y rx"
                    .split(" "));

    private final Explanation explanation;
    private final List<String> texts;
    private final List<String> visible;

    private AnswerCheck(Explanation explanation) {
        this.explanation = explanation;
        this.texts = explanation.lines().stream().map(ExplainedLine::text).toList();
        this.visible = texts.stream().map(NotedLine::visible).toList();
    }

    /** Checks every format in both languages. */
    public static void of(Explanation explanation) {
        AnswerCheck check = new AnswerCheck(explanation);
        for (Language language : Language.values()) {
            check.terminal(language);
            check.markdown(language);
            check.html(language);
            check.json(language);
        }
    }

    /** The lines are the text, byte for byte. */
    public static void nothingLost(String text, Explanation explanation) {
        String joined = explanation.lines().stream().map(ExplainedLine::text).collect(Collectors.joining("\n"));
        assertThat(joined).isEqualTo(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }

    private void terminal(Language language) {
        for (Format format : List.of(Format.TERMINAL, Format.ANNOTATED)) {
            String narrow = rendered(format, new RenderOptions(language, NoteLevel.ALL, 60, true, true));
            harmless(COLOURS.matcher(narrow).replaceAll(""));
            String wide = rendered(format, new RenderOptions(language, NoteLevel.NONE, WIDE, false, false));
            harmless(wide);
            rowsOf(wide.lines().toList());
        }
    }

    /** No control character but the line feed; nothing that turns the order of letters round. */
    private static void harmless(String out) {
        assertThat(out.codePoints()
                        .filter(c -> c < ' ' && c != '\n'
                                || c >= 0x7f && c < 0xa0
                                || c >= 0x202a && c <= 0x202e
                                || c >= 0x2066 && c <= 0x2069)
                        .boxed())
                .isEmpty();
    }

    private void markdown(Language language) {
        String out = rendered(Format.MARKDOWN, new RenderOptions(language, NoteLevel.NONE, WIDE, false, true));
        harmless(out);
        Node document = org.commonmark.parser.Parser.builder().build().parse(out);
        List<FencedCodeBlock> blocks = new ArrayList<>();
        List<String> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                blocks.add(block);
            }

            @Override
            public void visit(HtmlBlock html) {
                throw new AssertionError("HTML in Markdown: " + html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                throw new AssertionError("HTML in Markdown: " + html.getLiteral());
            }

            @Override
            public void visit(Image image) {
                throw new AssertionError("an image in Markdown: " + image.getDestination());
            }

            @Override
            public void visit(CustomBlock block) {
                throw new AssertionError(block.toString());
            }

            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        assertThat(references()).containsAll(links);
        rowsOf(blocks.get(blocks.size() - 1).getLiteral().lines().toList());
    }

    private void html(Language language) {
        String out = rendered(Format.HTML, new RenderOptions(language, NoteLevel.ALL, 100, false, true));
        harmless(out);
        org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(out, "", parser);
        assertThat(parser.getErrors()).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element == page || ELEMENTS.contains(element.normalName()))
                    .as(element.normalName())
                    .isTrue();
            element.attributes().forEach(a -> assertThat(ATTRIBUTES).contains(a.getKey()));
        }
        assertThat(page.select("a").eachAttr("href"))
                .allSatisfy(
                        to -> assertThat(to.matches("#L\\d+") || references().contains(to))
                                .isTrue());
        assertThat(page.select("div.line > code").stream().map(Element::wholeText))
                .containsExactlyElementsOf(visible);
    }

    private void json(Language language) {
        String line = rendered(Format.JSONL, RenderOptions.in(language));
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(lines(line)).isEqualTo(texts);
        assertThat(lines(rendered(Format.JSON, RenderOptions.in(language)))).isEqualTo(texts);
    }

    /** The texts in the {@code lines} of an answer in JSON, which is read to its end. */
    private static List<String> lines(String answer) {
        List<String> texts = new ArrayList<>();
        try (JsonParser json = JSON.createParser(answer)) {
            boolean inLines = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                int depth = depth(json);
                if (token == JsonToken.FIELD_NAME && depth == 1) {
                    inLines = json.currentName().equals("lines");
                } else if (token == JsonToken.FIELD_NAME
                        && inLines
                        && depth == 3
                        && json.currentName().equals("text")) {
                    texts.add(json.nextTextValue());
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int depth(JsonParser json) {
        int depth = 0;
        for (var context = json.getParsingContext(); !context.inRoot(); context = context.getParent()) {
            depth++;
        }
        return depth;
    }

    /** Every line behind its number, once and in order; a meter begins a row at each carriage return. */
    private void rowsOf(List<String> rows) {
        int width = Math.max(2, Integer.toString(visible.size()).length());
        List<String> shown = new ArrayList<>();
        for (String row : rows) {
            int next = shown.size() + 1;
            String number =
                    " ".repeat(Math.max(0, width - Integer.toString(next).length())) + next + "  ";
            if (row.startsWith(number) || row.equals(number.stripTrailing())) {
                shown.add(row.substring(Math.min(row.length(), number.length())));
            } else if (!shown.isEmpty() && row.startsWith(" ".repeat(width + 2))) {
                shown.set(shown.size() - 1, shown.get(shown.size() - 1) + row.substring(width + 2));
            }
        }
        assertThat(withoutBlanks(shown)).isEqualTo(withoutBlanks(visible));
    }

    /** A row that was cut ends before the blank at the cut. */
    private static List<String> withoutBlanks(List<String> lines) {
        return lines.stream().map(line -> line.replace(" ", "")).toList();
    }

    private Set<String> references() {
        return explanation.findings().stream()
                .flatMap(f -> f.diagnosis().references().stream())
                .map(r -> r.url())
                .collect(Collectors.toSet());
    }

    private String rendered(Format format, RenderOptions options) {
        StringBuilder out = new StringBuilder();
        try {
            Renderer.of(format).render(explanation, options, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
