package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;

/** Which events show that there was a transfer at all. */
final class TellingEvents {
    private TellingEvents() {}

    /** A meter at 100 shows a transfer that went well. */
    private static boolean isFull(Event event) {
        return event.text("percent").map("100"::equals).orElse(false);
    }

    static boolean isTelling(Event event) {
        return event.isRecognized()
                && event.kind() != LineKind.COMMAND
                && (event.kind() != LineKind.PROGRESS || isFull(event));
    }
}
