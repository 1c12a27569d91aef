package dev.curlexplain.redaction;

/**
 * Text as it was meant, with the way back to where it stands: what a log, a shell, JSON or a hex dump did to
 * the characters is undone, so that rules need to know only what was meant.
 */
interface View {
    String text();

    /**
     * How many characters stand for this one. A quote that JSON escaped once is {@code \"}, depth 2; the
     * quotes that it stands between have depth 1.
     */
    int depth(int at);

    /** Reports where the characters {@code [start, end)} stand. */
    void places(int start, int end, Places places);

    /** Receives places in lines. */
    @FunctionalInterface
    interface Places {
        /**
         * @param shown what stands there, as meant
         * @param inColumns whether each character has to be replaced by one, as in a dump
         */
        void place(int line, int start, int end, String shown, boolean inColumns);
    }

    /**
     * Where a quoted text ends.
     *
     * @param open its opening quote
     * @param limit where to stop looking
     * @return place of the closing quote, or the limit where there is none
     */
    default int closing(int open, int limit) {
        String text = text();
        char quote = text.charAt(open);
        int depth = depth(open);
        for (int at = text.indexOf(quote, open + 1); at >= 0 && at < limit; at = text.indexOf(quote, at + 1)) {
            if (depth(at) > depth) {
                continue;
            }
            // 'it'\''s' is one word of a shell
            boolean goesOn = quote == '\''
                    && at + 2 < limit
                    && text.charAt(at + 1) == quote
                    && depth(at + 1) > depth
                    && text.charAt(at + 2) == quote;
            if (!goesOn) {
                return at;
            }
            at += 2;
        }
        return limit;
    }
}
