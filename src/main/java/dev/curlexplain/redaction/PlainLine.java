package dev.curlexplain.redaction;

/** A line as it stands. */
record PlainLine(int line, String text) implements View {
    @Override
    public int depth(int at) {
        return 1;
    }

    @Override
    public void places(int start, int end, Places places) {
        if (start < end) {
            places.place(line, start, end, text.substring(start, end), false);
        }
    }
}
