package dev.curlexplain.render;

import dev.curlexplain.explanation.Explanation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers for people, made from the template of their format. */
final class TemplateRenderer implements Renderer {
    private final String template;
    private final boolean colourable;

    TemplateRenderer(Format format) {
        template = switch (format) {
            case TERMINAL -> "terminal.ftl";
            case ANNOTATED -> "annotated.ftl";
            case MARKDOWN -> "markdown.ftl";
            case HTML -> "html.ftlh";
            case JSON, JSONL -> throw new IllegalArgumentException(format + " is made from no template");
        };
        colourable = format == Format.TERMINAL || format == Format.ANNOTATED;
    }

    @Override
    public void render(Explanation explanation, RenderOptions options, Appendable out) throws IOException {
        AnswerView answer = new AnswerView(explanation, options);
        Labels labels = Labels.in(options.language());
        Map<String, Object> model = new HashMap<>();
        model.put("lang", options.language().code());
        model.put("answer", answer);
        model.put("labels", labels);
        model.put("prose", new Prose(options.columns()));
        model.put("style", Palette.of(options.colour() && colourable));
        List<NotedLine> lines = NotedLines.of(answer.getLines());
        if (template.startsWith("html")) {
            model.put("lines", lines);
            model.put("sheet", StyleSheet.OF_PAGES);
        } else {
            List<MarginRow> rows = rows(lines, labels, options.columns());
            model.put("rows", rows);
            model.put("plainRows", rows.stream().map(MarginRow::toString).toList());
            model.put("code", new CodeBlock());
        }
        Templates.render(template, model, out);
    }

    private static List<MarginRow> rows(List<NotedLine> lines, Labels labels, int columns) {
        MarginLayout layout = MarginLayout.of(lines, columns);
        List<MarginRow> rows = new ArrayList<>();
        for (NotedLine line : lines) {
            String note = line.sameAs() == 0 ? line.note() : labels.with("note.same", line.sameAs());
            rows.addAll(layout.rows(line, note));
        }
        return rows;
    }
}
