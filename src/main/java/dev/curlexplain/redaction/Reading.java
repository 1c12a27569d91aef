package dev.curlexplain.redaction;

import java.util.BitSet;
import java.util.List;

/** Goes through a text: each line, each line that was broken over several, each dump. */
final class Reading {
    /** What looks at the parts of a text. */
    interface Reader {
        /** @return whether a secret goes to the end of the line */
        boolean line(View line);

        /** A line put together again. */
        void wrapped(View line);

        /** @param bytes whether its rows showed bytes, so that they were not lines of text */
        void dump(View dump, boolean bytes);

        /** Dumps of which one goes on where the one before ended. */
        void joined(View dumps);
    }

    private final List<String> lines;
    private final Frames frames;
    private final QuotedPrintable mail;

    /** Lines whose secrets go to their end, known after the first reading. */
    private final BitSet open = new BitSet();

    private boolean readBefore;
    private boolean bytes;

    Reading(List<String> lines) {
        this.lines = lines;
        this.frames = new Frames(lines);
        this.mail = new QuotedPrintable(lines);
    }

    /** Each reading shows the same parts. */
    void read(Reader reader) {
        WrappedLines wrapped = new WrappedLines(reader::wrapped);
        DumpRows dumps = new DumpRows(dump -> reader.dump(dump, bytes), reader::joined);
        for (int i = 0; i < lines.size(); ) {
            SourceLine source = SourceLine.at(i, lines, frames, mail);
            if (source.record() != null) {
                reader.wrapped(source.record());
            }
            View line = source.text();
            int left = dumps.see(source.written(), line);
            bytes = left < line.text().length();
            View part = bytes ? new JoinedView(List.of(new JoinedView.Part(line, 0, left, ""))) : line;
            boolean goesToEnd = reader.line(part) && !bytes;
            if (Elements.areMany(line.text())) {
                dumpsWithin(line, reader);
            }
            if (!readBefore) {
                open.set(i, goesToEnd);
            }
            if (dumps.isRow()) {
                wrapped.end();
            } else {
                wrapped.see(part, open.get(i));
            }
            i = source.next();
        }
        dumps.finish();
        wrapped.end();
        HardWraps.each(lines, reader::wrapped);
        readBefore = true;
    }

    /** A line of JSON may hold a whole text. */
    private static void dumpsWithin(View line, Reader reader) {
        DumpRows dumps = new DumpRows(dump -> reader.dump(dump, true), reader::joined);
        Elements.each(line.text(), (from, end) -> {
            View row = new JoinedView(List.of(new JoinedView.Part(line, from, end, "")));
            dumps.see(row, row);
        });
        dumps.finish();
    }
}
