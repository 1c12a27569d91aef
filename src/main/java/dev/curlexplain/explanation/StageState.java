package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Stage;
import java.util.Collection;
import java.util.Locale;

/**
 * One stage of the main transfer.
 *
 * @param lines that show it
 */
public record StageState(Stage stage, State state, Collection<Integer> lines) {
    public enum State {
        PASSED,
        FAILED,
        UNKNOWN,
        NOT_REACHED,
        NOT_USED;

        public String jsonName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
