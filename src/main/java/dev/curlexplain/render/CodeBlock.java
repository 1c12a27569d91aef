package dev.curlexplain.render;

import freemarker.core.TemplateMarkupOutputModel;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Fenced code of Markdown. Nothing inside ends it, since the fence is longer than any run of backticks there. */
public final class CodeBlock {
    private static final int SHORTEST_FENCE = 3;
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** @param language for highlighting, or empty */
    public TemplateMarkupOutputModel<?> of(Collection<String> rows, String language) {
        int longest = 0;
        for (String row : rows) {
            longest = Math.max(longest, backticks(row));
        }
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
        StringBuilder block = new StringBuilder(fence).append(language).append('\n');
        rows.forEach(row -> block.append(ControlPictures.of(row)).append('\n'));
        return TextFormat.MARKDOWN.markup(block.append(fence).toString());
    }

    /** Several lines given as one text. */
    public TemplateMarkupOutputModel<?> of(String text, String language) {
        return of(List.of(text.strip().split("\\R")), language);
    }

    private static int backticks(String row) {
        return row.indexOf('`') < 0
                ? 0
                : BACKTICKS
                        .matcher(row)
                        .results()
                        .map(MatchResult::group)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
    }
}
