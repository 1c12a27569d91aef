package dev.curlexplain.conversation;

import java.util.Locale;

/** How a transfer ended for curl. */
public enum Outcome {
    FAILED,
    SUCCEEDED,
    /** the text ends before that can be told */
    INCOMPLETE,
    /** there is no text of curl's */
    NONE;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
