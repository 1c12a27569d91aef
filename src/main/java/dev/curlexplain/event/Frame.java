package dev.curlexplain.event;

/**
 * A piece of a line by its marker: {@code * text}, {@code > text}, {@code curl: (35) text}, ...
 *
 * @param payload what stands behind the marker; the whole piece where there is none
 * @param code of {@code curl: (35) }, or null
 */
record Frame(Mark mark, String payload, Integer code, Stamp stamp) {
    enum Mark {
        INFO,
        REQUEST_HEADER,
        RESPONSE_HEADER,
        DATA,
        DUMP,
        DUMP_ROW,
        FAILURE,
        WARNING,
        NOTE,
        TOOL,
        STATUS_LINE,
        NONE
    }

    boolean is(Mark other) {
        return mark == other;
    }
}
