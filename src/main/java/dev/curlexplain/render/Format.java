package dev.curlexplain.render;

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
    JSONL
}
