package dev.curlexplain.render;

import dev.curlexplain.phrase.Language;

/**
 * How an answer is to look.
 *
 * @param columns width of the terminal, 40 or more
 * @param colour whether terminal colours may be used
 * @param walkThrough whether to tell the way of the request step by step; a bare error gets it anyway
 */
public record RenderOptions(Language language, NoteLevel notes, int columns, boolean colour, boolean walkThrough) {
    public RenderOptions {
        columns = Math.max(40, columns);
    }

    public static RenderOptions in(Language language) {
        return new RenderOptions(language, NoteLevel.ALL, 100, false, false);
    }
}
