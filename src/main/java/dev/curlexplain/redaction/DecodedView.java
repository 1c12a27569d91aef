package dev.curlexplain.redaction;

import java.util.Arrays;

/** A text with its escapes undone, see {@link Unescaping}. */
final class DecodedView implements View {
    /** How a character is written. */
    @FunctionalInterface
    private interface Spelt {
        /** @return null where it stands for itself */
        Unescaping.Unescaped at(String raw, int i);
    }

    private final View base;
    private final String text;

    /** Where the way back changes: from the character {@code at[i]} on, text stands from {@code from[i]} on. */
    private int[] at = new int[16];

    private int[] from = new int[16];
    private int changes;

    private DecodedView(View base, Spelt spelt) {
        this.base = base;
        this.text = decode(base.text(), spelt);
    }

    /** A line without what terminals, JSON, HTML and shells wrapped around its words. */
    static View of(int line, String raw) {
        return of(new PlainLine(line, raw), raw);
    }

    /**
     * A part of a line.
     *
     * @param whole the line, which tells how it is written
     */
    static View of(View part, String whole) {
        View view = part;
        for (Spelling spelling : Spelling.values()) {
            view = spelling.isIn(whole) ? new DecodedView(view, spelling::at) : view;
        }
        View unescaped = unescaped(view);
        return unescaped == null ? view : unescaped;
    }

    /** A line of a mail's source. */
    static View ofMail(View source) {
        View mail = new DecodedView(source, QuotedPrintable::at);
        View unescaped = unescaped(mail);
        return unescaped == null ? mail : unescaped;
    }

    /** What escapes in a text mean, null where there are none. */
    static View unescaped(View base) {
        return Unescaping.isNeeded(base.text()) ? new DecodedView(base, Unescaping::at) : null;
    }

    /** With {@code %41} for {@code A} undone, null where there is none. */
    static View percentDecoded(View base) {
        return Unescaping.hasPercent(base.text()) ? new DecodedView(base, Unescaping::percent) : null;
    }

    private String decode(String raw, Spelt spelt) {
        StringBuilder decoded = new StringBuilder(raw.length());
        change(0, 0);
        for (int i = 0; i < raw.length(); ) {
            Unescaping.Unescaped one = spelt.at(raw, i);
            if (one == null) {
                decoded.append(raw.charAt(i++));
                continue;
            }
            if (one.character() >= 0) {
                change(decoded.length(), i);
                decoded.append((char) one.character());
            }
            i = one.end();
            change(decoded.length(), i);
        }
        return decoded.toString();
    }

    private void change(int position, int basePosition) {
        if (changes > 0 && at[changes - 1] == position) {
            from[changes - 1] = basePosition;
            return;
        }
        if (changes == at.length) {
            at = Arrays.copyOf(at, changes * 2);
            from = Arrays.copyOf(from, changes * 2);
        }
        at[changes] = position;
        from[changes++] = basePosition;
    }

    @Override
    public String text() {
        return text;
    }

    private int inBase(int index) {
        int found = Arrays.binarySearch(at, 0, changes, index);
        int k = found >= 0 ? found : -found - 2;
        return from[k] + index - at[k];
    }

    /** Behind the last base character of this one; what stands for nothing behind it is not part of it. */
    private int endInBase(int index) {
        int found = Arrays.binarySearch(at, 0, changes, index);
        boolean decoded = found >= 0 && found + 1 < changes && at[found + 1] == index + 1;
        return decoded ? from[found + 1] : inBase(index) + 1;
    }

    @Override
    public int depth(int index) {
        int start = inBase(index);
        int depth = 0;
        for (int at = start; at < Math.min(endInBase(index), base.text().length()); at++) {
            depth += base.depth(at);
        }
        return Math.max(1, depth);
    }

    @Override
    public void places(int start, int end, Places places) {
        if (start < end) {
            String shown = text.substring(start, end);
            base.places(
                    inBase(start),
                    endInBase(end - 1),
                    (line, from, to, unused, columns) ->
                            places.place(line, from, to, columns ? unused : shown, columns));
        }
    }
}
