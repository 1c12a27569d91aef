package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as it was before a log or a mail wrote it.
 *
 * @param written without what a log put around it, escapes and all
 * @param text what is meant
 * @param record the log's record around it, as it is meant; null where there is none
 * @param next the line behind it
 */
record SourceLine(View written, View text, View record, int next) {
    static SourceLine at(int line, List<String> lines, Frames frames, QuotedPrintable mail) {
        String raw = lines.get(line);
        View plain = new PlainLine(line, raw);
        if (mail.isIn(line) && raw.indexOf('=') >= 0) {
            return ofMail(line, lines, mail);
        }
        if (frames.from(line) == 0) {
            return new SourceLine(plain, DecodedView.of(line, raw), null, line + 1);
        }
        View framed = new JoinedView(List.of(new JoinedView.Part(plain, frames.from(line), frames.to(line), "")));
        return new SourceLine(framed, DecodedView.of(framed, raw), DecodedView.of(line, raw), line + 1);
    }

    private static SourceLine ofMail(int line, List<String> lines, QuotedPrintable mail) {
        List<JoinedView.Part> parts = new ArrayList<>();
        int next = line;
        boolean goesOn = true;
        while (goesOn && next < lines.size() && mail.isIn(next)) {
            String raw = lines.get(next);
            goesOn = QuotedPrintable.goesOn(raw);
            int from = parts.isEmpty() ? 0 : QuotedPrintable.behindQuotes(raw);
            int to = Math.max(from, goesOn ? raw.length() - 1 : raw.length());
            parts.add(new JoinedView.Part(new PlainLine(next++, raw), from, to, ""));
        }
        View source = new JoinedView(parts);
        return new SourceLine(source, DecodedView.ofMail(source), null, next);
    }
}
