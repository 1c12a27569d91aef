package dev.curlexplain.batch;

/** How tickets stand in a file. */
public enum InputFormat {
    /** by the file's name: .jsonl and .ndjson, .csv, else text */
    AUTO,
    /** a file is a ticket */
    TEXT,
    /** a line is a ticket, a JSON object */
    JSONL,
    /** a record is a ticket, the first record names the columns */
    CSV
}
