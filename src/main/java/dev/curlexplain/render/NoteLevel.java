package dev.curlexplain.render;

/** Which notes stand beside the lines. */
public enum NoteLevel {
    ALL,
    /** only those that the story needs */
    KEY,
    NONE
}
