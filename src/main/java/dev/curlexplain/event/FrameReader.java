package dev.curlexplain.event;

import dev.curlexplain.event.Frame.Mark;
import dev.curlexplain.grammar.FrameLexer;
import dev.curlexplain.grammar.FrameParser;
import dev.curlexplain.grammar.FrameParser.LineContext;
import dev.curlexplain.grammar.FrameParser.MarkedContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads the marker of a piece with the frame grammar. */
final class FrameReader {
    private static final int LONGEST = 20_000;

    /** The library's own ids, which {@code --trace-config all} prints since 8.13 behind those of the tool. */
    private static final Pattern LIBRARY_IDS = Pattern.compile("^\\[(\\d{1,9}|x)-(\\d{1,9}|x)\\] ");

    private final LineGrammar<FrameLexer, FrameParser> grammar =
            new LineGrammar<>(new FrameLexer(null), FrameParser::new, FrameParser::line);

    /** @param ended a piece; text copied on Windows or off a terminal keeps a carriage return at its end */
    Frame read(String ended) {
        String content = ended.endsWith("\r") ? ended.substring(0, ended.length() - 1) : ended;
        if (content.isEmpty() || content.length() > LONGEST || !mayBeMarked(content.charAt(0))) {
            return unmarked(content);
        }
        return grammar.parse(content)
                .map(tree -> frame((LineContext) tree, content))
                .orElseGet(() -> unmarked(content));
    }

    /** Most lines of a body begin otherwise and need no parsing. */
    private static boolean mayBeMarked(char first) {
        return "*><=}{cWNHR[(".indexOf(first) >= 0 || Character.digit(first, 16) >= 0;
    }

    private static Frame unmarked(String content) {
        return new Frame(Mark.NONE, content, null, Stamp.NONE);
    }

    private static Frame frame(LineContext line, String content) {
        MarkedContext marked = line.marked();
        Mark mark = mark(marked);
        if (mark == Mark.NONE) {
            return unmarked(content);
        }
        if (marked instanceof FrameParser.WriteFailureContext) {
            return writeFailure(marked.getText());
        }
        Stamp stamp = stamp(line);
        if (mark == Mark.DATA || mark == Mark.DUMP || mark == Mark.STATUS_LINE) {
            return new Frame(mark, marked.getText(), code(marked), stamp);
        }
        Matcher ids = LIBRARY_IDS.matcher(text(marked));
        String payload = ids.find() ? ids.replaceFirst("") : text(marked);
        Stamp full = ids.reset().find() ? stamp.of(id(ids.group(1)), id(ids.group(2))) : stamp;
        return mark == Mark.INFO ? TraceArea.info(payload, full) : new Frame(mark, payload, code(marked), full);
    }

    /** {@code (23) Failed writing body}: the tool's own complaint, which up to 7.x came without its name. */
    private static Frame writeFailure(String text) {
        int close = text.indexOf(") ");
        return new Frame(
                Mark.FAILURE, text.substring(close + 2), Integer.valueOf(text.substring(1, close)), Stamp.NONE);
    }

    private static Mark mark(MarkedContext marked) {
        if (marked instanceof FrameParser.InfoContext) return Mark.INFO;
        if (marked instanceof FrameParser.RequestHeaderContext) return Mark.REQUEST_HEADER;
        if (marked instanceof FrameParser.ResponseHeaderContext) return Mark.RESPONSE_HEADER;
        if (marked instanceof FrameParser.DataContext) return Mark.DATA;
        if (marked instanceof FrameParser.DumpContext) return Mark.DUMP;
        if (marked instanceof FrameParser.DumpRowContext) return Mark.DUMP_ROW;
        if (marked instanceof FrameParser.FailureContext) return Mark.FAILURE;
        if (marked instanceof FrameParser.WriteFailureContext) return Mark.FAILURE;
        if (marked instanceof FrameParser.WarningContext) return Mark.WARNING;
        if (marked instanceof FrameParser.NoteContext) return Mark.NOTE;
        if (marked instanceof FrameParser.ToolContext) return Mark.TOOL;
        if (marked instanceof FrameParser.IncludedStatusLineContext) return Mark.STATUS_LINE;
        return Mark.NONE;
    }

    private static Stamp stamp(LineContext line) {
        String time = line.TIME() == null ? null : line.TIME().getText().strip();
        if (line.IDS() == null) {
            return time == null ? Stamp.NONE : new Stamp(time, null, null, null);
        }
        String ids = line.IDS().getText();
        int hyphen = ids.indexOf('-');
        return new Stamp(time, id(ids.substring(1, hyphen)), id(ids.substring(hyphen + 1, ids.indexOf(']'))), null);
    }

    private static Integer id(String printed) {
        return printed.equals("x") || printed.length() > 9 ? null : Integer.valueOf(printed);
    }

    private static Integer code(MarkedContext marked) {
        String number = marked instanceof FrameParser.FailureContext failure
                ? failure.NUMBER().getText()
                : "";
        return number.isEmpty() ? null : Integer.valueOf(number);
    }

    private static String text(ParserRuleContext marked) {
        return Optional.ofNullable(marked.getToken(FrameLexer.TEXT, 0))
                .map(TerminalNode::getText)
                .orElse("");
    }
}
