package dev.curlexplain.explanation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import dev.curlexplain.phrase.Localized;
import java.util.Map;

/**
 * A line of the input with what it means.
 *
 * @param text as it came, masked unless secrets are to be shown
 * @param event its event, null for blank lines, bodies and prose
 * @param fields of the event, masked like the text
 * @param note null where there is nothing to say
 * @param key whether the note matters for the story
 * @param transfer number of the transfer, or null
 * @param connection number of the connection, or null
 */
public record ExplainedLine(
        int number,
        String text,
        LineKind kind,
        Event event,
        Map<String, Object> fields,
        Localized note,
        boolean key,
        Integer transfer,
        Integer connection) {}
