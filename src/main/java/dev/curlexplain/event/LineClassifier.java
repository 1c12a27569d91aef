package dev.curlexplain.event;

import dev.curlexplain.command.CommandLineReader;
import dev.curlexplain.event.Frame.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides line by line what a draft is, in the light of what stood before it: behind {@code < } and a
 * blank line comes a body, below a dump heading come its rows, behind a backslash the rest of a command.
 */
final class LineClassifier {
    /** Areas of events that connect or close. */
    private static final Set<String> NO_OUTPUT_YET = Set.of("dns.", "tcp.", "tls.", "connection.");

    private final List<Draft> drafts;
    private final FrameReader frames;
    private final HeaderReader headers;
    private final CurlSpeech speech;
    private final ErrorReportReader reports;
    private final ToolRemarks remarks;
    private final BodyExtent body;
    private static final List<String> BEHIND_BODIES = List.of("* ", "curl: (", "== Info: ");

    /** {@code --trace-ascii -} prints the body itself, too, outside of every block of headers. */
    private static final List<String> BEHIND_TRACED_BODIES = List.of("== Info: ");

    private final DumpRows dump = new DumpRows();
    private final HeaderBlock block = new HeaderBlock();
    private final TunnelDialogue tunnel = new TunnelDialogue();
    private boolean commandContinues;
    private boolean outputMayCome;

    LineClassifier(List<Draft> drafts, FrameReader frames, HeaderReader headers, CurlSpeech speech) {
        this.drafts = drafts;
        this.frames = frames;
        this.headers = headers;
        this.speech = speech;
        this.reports = new ErrorReportReader(drafts, speech);
        this.remarks = new ToolRemarks(drafts, speech);
        this.body = new BodyExtent(drafts, speech);
    }

    EventLine classify(int index) {
        Draft draft = drafts.get(index);
        if (commandContinues) {
            commandContinues = CommandLineReader.continues(draft.content());
            return line(draft, LineKind.COMMAND, event(draft, LineKind.COMMAND, new Statement("command.continued")));
        }
        if (draft.isBlank()) {
            return blank(draft);
        }
        if (draft.continuation()) {
            return line(draft, LineKind.INFO, event(draft, LineKind.INFO, new Statement("text.continued")));
        }
        List<Event> events = new ArrayList<>(1);
        LineKind kind = classify(index, draft, events);
        return kind == LineKind.BODY || kind == LineKind.PROSE
                ? plain(index, draft, kind)
                : new EventLine(draft.line(), kind, List.copyOf(events));
    }

    private EventLine blank(Draft draft) {
        if (block.isIncluded()) {
            body.begin(block.bodyLength());
            block.end();
            Statement end = new Statement("http.response-end").with("included", true);
            return line(draft, LineKind.BLANK, event(draft, LineKind.BLANK, end));
        }
        if (body.isInside()) {
            body.consume(draft.content());
        }
        return new EventLine(draft.line(), LineKind.BLANK, List.of());
    }

    /** The body, a glued message behind it, or words that curl did not print. */
    private EventLine plain(int index, Draft draft, LineKind kind) {
        String text = draft.content();
        Optional<Event> glued = glued(index, draft, kind == LineKind.BODY ? BEHIND_BODIES : BEHIND_TRACED_BODIES);
        if (glued.isPresent()) {
            body.end();
            return line(draft, glued.get().kind(), glued.get());
        }
        if (kind == LineKind.PROSE) {
            return new EventLine(draft.line(), kind, List.of());
        }
        boolean complete = body.isComplete();
        body.consume(text);
        Optional<Statement> arrived =
                !complete && body.isComplete() ? Optional.of(new Statement("http.body-complete")) : Optional.empty();
        return speech.bodySentence(text)
                .or(() -> arrived)
                .map(said -> line(draft, kind, event(draft, kind, said)))
                .orElseGet(() -> new EventLine(draft.line(), kind, List.of()));
    }

    /** A body without a line feed at its end: <code>{"ok":true}* Connection #0 to host a.test left intact</code>. */
    private Optional<Event> glued(int index, Draft draft, List<String> marks) {
        String text = draft.content();
        int tries = 0;
        for (int at = text.length(); at > 0 && tries < 4; tries++) {
            int before = at - 1;
            at = marks.stream()
                    .mapToInt(mark -> text.lastIndexOf(mark, before))
                    .max()
                    .orElse(-1);
            if (at <= 0) {
                break;
            }
            Frame frame = frames.read(text.substring(at));
            Optional<Statement> statement = frame.is(Mark.NONE) ? Optional.empty() : speech.message(frame);
            if (statement.isPresent() && body.mayBeCurl(index + 1)) {
                LineKind kind = frame.is(Mark.FAILURE) ? LineKind.ERROR : LineKind.INFO;
                Statement said = frame.code() == null ? statement.get() : withCode(statement.get(), frame.code());
                return Optional.of(new Event(said, kind, draft.number(), frame.stamp()));
            }
        }
        return Optional.empty();
    }

    private LineKind classify(int index, Draft draft, List<Event> events) {
        Frame frame = draft.frame();
        if (!body.mayBeCurl(index) && !dump.isActive() && frame.mark() != Mark.DATA) {
            return LineKind.BODY;
        }
        if (frame.mark() != Mark.DUMP_ROW) {
            dump.end();
        }
        LineKind kind = switch (frame.mark()) {
            case INFO -> info(index, draft, events);
            case REQUEST_HEADER -> sent(draft, frame.payload(), events);
            case RESPONSE_HEADER -> received(draft, frame.payload(), events);
            case DATA -> add(draft, LineKind.DATA, data(frame.payload()), events);
            case DUMP -> add(draft, LineKind.TRACE, dump.begin(frame.payload()), events);
            case DUMP_ROW -> dump.isActive() ? row(draft, events) : unmarked(index, draft, events);
            case FAILURE -> failure(draft, frame.code(), frame.payload(), events);
            case WARNING -> tool(index, draft, LineKind.WARNING, events);
            case NOTE -> tool(index, draft, LineKind.INFO, events);
            case TOOL -> tool(index, draft, LineKind.ERROR, events);
            case STATUS_LINE -> included(draft, events);
            case NONE -> unmarked(index, draft, events);
        };
        return kind;
    }

    private LineKind info(int index, Draft draft, List<Event> events) {
        Optional<Statement> statement = speech.message(draft.frame())
                .or(() -> speech.othersReason(draft.frame().payload()));
        if (statement.isEmpty() && body.isInside() && body.hasBegun()) {
            return LineKind.BODY;
        }
        Optional<Statement> listed = statement.isPresent()
                ? Optional.empty()
                : reports.read(index + 1, draft.frame().payload());
        if (listed.isPresent()) {
            return add(draft, LineKind.ERROR, listed.get(), events);
        }
        LineKind kind = draft.frame().stamp().area() == null ? LineKind.INFO : LineKind.TRACE;
        return add(draft, kind, statement.orElse(unknown()), events);
    }

    private LineKind sent(Draft draft, String text, List<Event> events) {
        body.end();
        block.end();
        return add(draft, LineKind.REQUEST_HEADER, headers.readSent(text), events);
    }

    private LineKind received(Draft draft, String text, List<Event> events) {
        Statement statement = read(text);
        body.end();
        if (statement.id().equals("http.response-end")) {
            body.begin(block.bodyLength());
            statement = block.bodyLength() == 0 ? statement.with("bodyLength", 0L) : statement;
        }
        return add(draft, LineKind.RESPONSE_HEADER, statement, events);
    }

    /** A line of an answer; an empty one ends the headers of HTTP's, and is one of the text's elsewhere. */
    private Statement read(String text) {
        Statement statement = headers.readReceived(text);
        block.see(statement);
        return statement.id().equals("http.response-end") && !block.isHttp() ? new Statement("server.text") : statement;
    }

    /** {@code HTTP/1.1 200 OK} without a marker: the header block that {@code -i} or {@code -I} shows. */
    private LineKind included(Draft draft, List<Event> events) {
        Statement statement = headers.readReceived(draft.frame().payload());
        block.beginIncluded();
        block.see(statement);
        body.end();
        return add(draft, LineKind.RESPONSE_HEADER, statement.with("included", true), events);
    }

    private LineKind row(Draft draft, List<Event> events) {
        String row = draft.frame().payload();
        if (!dump.isHeader()) {
            Statement bytes = new Statement(dump.isSsl() ? "trace.ssl-bytes" : "trace.body-bytes");
            return add(draft, LineKind.DATA, speech.bodySentence(row).orElse(bytes), events);
        }
        LineKind kind = dump.isSent() ? LineKind.REQUEST_HEADER : LineKind.RESPONSE_HEADER;
        if (!dump.beginsLine(row)) {
            return add(draft, kind, new Statement("trace.header-continued"), events);
        }
        String text = dump.headerLine(draft.rowOffset(), row.stripTrailing());
        return add(draft, kind, dump.isSent() ? headers.readSent(text) : read(text), events);
    }

    private LineKind failure(Draft draft, int code, String message, List<Event> events) {
        body.end();
        block.end();
        return add(draft, LineKind.ERROR, withCode(speech.failure(message), code), events);
    }

    private LineKind tool(int index, Draft draft, LineKind kind, List<Event> events) {
        return add(draft, kind, remarks.read(index, draft.frame()), events);
    }

    private LineKind unmarked(int index, Draft draft, List<Event> events) {
        if (draft.meter().isPresent()) {
            return add(draft, LineKind.PROGRESS, draft.meter().get(), events);
        }
        String content = draft.content();
        Optional<Statement> rest = restOfInfo(index, content);
        if (rest.isPresent()) {
            return add(draft, LineKind.INFO, rest.get(), events);
        }
        if (block.isIncluded()) {
            Statement field = headers.readReceived(content);
            if (field.id().equals("http.response-field")) {
                block.see(field);
                return add(draft, LineKind.RESPONSE_HEADER, field.with("included", true), events);
            }
            block.end();
        }
        if (body.isInside() && !draft.isInterrupt() && !(body.isComplete() && CommandLineReader.startsIn(content))) {
            return LineKind.BODY;
        }
        return outside(index, draft, content, events);
    }

    /** Up to 7.72 one message was two lines, the second without a marker: {@code   CApath: /etc/ssl/certs}. */
    private Optional<Statement> restOfInfo(int index, String content) {
        boolean behindInfo = index > 0 && drafts.get(index - 1).frame().is(Mark.INFO);
        return behindInfo && content.startsWith("  ") ? speech.sentence(content.strip()) : Optional.empty();
    }

    /** No body is open: a command, a sentence of the tool's, a report of another program's, or prose. */
    private LineKind outside(int index, Draft draft, String content, List<Event> events) {
        if (CommandLineReader.startsIn(content)) {
            commandContinues = CommandLineReader.continues(content);
            return add(draft, LineKind.COMMAND, new Statement("command.curl"), events);
        }
        if (content.strip().equals("^C")) {
            return add(draft, LineKind.ERROR, new Statement("command.interrupted"), events);
        }
        Optional<Statement> sentence = speech.toolSentence(content);
        if (sentence.isPresent()) {
            boolean ends = speech.vocabulary().traits(sentence.get().id()).role() == Traits.Role.FAILURE;
            return add(draft, ends ? LineKind.ERROR : LineKind.INFO, sentence.get(), events);
        }
        Optional<Statement> reported = reports.read(index + 1, content);
        if (reported.isPresent()) {
            return add(draft, LineKind.ERROR, reported.get(), events);
        }
        Optional<Statement> remark = reports.remark(index + 1, content);
        if (remark.isPresent()) {
            return add(draft, LineKind.INFO, remark.get(), events);
        }
        return outputMayCome || body.takesLate(content) ? LineKind.BODY : LineKind.PROSE;
    }

    private LineKind add(Draft draft, LineKind kind, Statement statement, List<Event> events) {
        follow(kind, statement.id());
        Stamp stamp = draft.frame().stamp();
        events.add(new Event(tunnel.see(statement, stamp.transfer()), kind, draft.number(), stamp));
        return kind;
    }

    /** Output may come behind a command that says nothing else, or once something was asked for. */
    private void follow(LineKind kind, String id) {
        if (id.equals("command.curl") || kind == LineKind.REQUEST_HEADER) {
            outputMayCome = true;
        } else if (kind == LineKind.ERROR || NO_OUTPUT_YET.contains(id.substring(0, id.indexOf('.') + 1))) {
            outputMayCome = false;
        } else if (id.equals("data.bytes")) {
            body.forgive();
        }
    }

    private static EventLine line(Draft draft, LineKind kind, Event event) {
        return new EventLine(draft.line(), kind, List.of(event));
    }

    private Event event(Draft draft, LineKind kind, Statement statement) {
        return new Event(tunnel.see(statement, Stamp.NONE.transfer()), kind, draft.number(), Stamp.NONE);
    }

    private static Statement withCode(Statement statement, long code) {
        return statement.with("exitCode", code);
    }

    private static Statement unknown() {
        return new Statement(Event.UNRECOGNIZED);
    }

    private static Statement data(String marker) {
        Statement statement = new Statement("data.bytes").with("direction", marker.startsWith("}") ? "out" : "in");
        String digits = marker.replaceAll("\\D", "");
        return digits.isEmpty() ? statement : statement.with("bytes", Digits.number(digits));
    }
}
