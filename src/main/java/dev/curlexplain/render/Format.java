package dev.curlexplain.render;

import java.util.Locale;

/** The shapes an answer can take. */
public enum Format {
    /** for a terminal: the answer, then the transcript with notes */
    TERMINAL,
    /** only the transcript with its margin notes */
    ANNOTATED,
    MARKDOWN,
    HTML,
    /** one JSON object, indented */
    JSON,
    /** one JSON object on one line */
    JSONL;

    public String cliName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
