package dev.curlexplain.event;

import dev.curlexplain.command.CommandLineReader;
import dev.curlexplain.event.Frame.Mark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides line by line what a draft is, in the light of what stood before it: behind {@code < } and a
 * blank line comes a body, below a dump heading come its rows, behind a backslash the rest of a command.
 */
final class LineClassifier {
    /** Areas of events that connect or close. */
    private static final Set<String> NO_OUTPUT_YET = Set.of("dns", "tcp", "tls", "connection");

    private final List<Draft> drafts;
    private final HeaderReader headers;
    private final CurlSpeech speech;
    private final ErrorReportReader reports;
    private final UnmarkedLines unmarked;
    private final ToolRemarks remarks;
    private final GluedMessages glued;
    private final BrokerPackets packets;
    private final BodyExtent body;
    private final DumpRows dump = new DumpRows();
    private final HeaderBlock block = new HeaderBlock();
    private final TunnelDialogue tunnel = new TunnelDialogue();
    private final UnseenConnection unseen = new UnseenConnection();
    private boolean commandContinues;
    private boolean outputMayCome;

    LineClassifier(List<Draft> drafts, FrameReader frames, HeaderReader headers, CurlSpeech speech) {
        this.drafts = drafts;
        this.headers = headers;
        this.speech = speech;
        this.reports = new ErrorReportReader(drafts, speech);
        this.unmarked = new UnmarkedLines(speech, reports);
        this.remarks = new ToolRemarks(drafts, speech);
        this.glued = new GluedMessages(frames, speech);
        this.packets = new BrokerPackets(speech);
        this.body = new BodyExtent(drafts, speech);
    }

    EventLine classify(int index) {
        Draft draft = drafts.get(index);
        if (commandContinues) {
            commandContinues = CommandLineReader.continues(draft.content());
            return goingOn(draft, LineKind.COMMAND, new Statement("command.continued"));
        }
        if (draft.isBlank()) {
            return blank(draft);
        }
        if (draft.continuation()) {
            return goingOn(draft, LineKind.INFO, new Statement("text.continued"));
        }
        Frame frame = draft.frame();
        if (!body.mayBeCurl(index) && !dump.isActive() && frame.mark() != Mark.DATA) {
            return ofBody(index, draft);
        }
        if (frame.mark() != Mark.DUMP_ROW) {
            dump.end();
        }
        return switch (frame.mark()) {
            case INFO -> info(index, draft);
            case REQUEST_HEADER -> sent(draft);
            case RESPONSE_HEADER -> received(draft);
            case DATA -> line(draft, LineKind.DATA, data(frame.payload()));
            case DUMP -> line(draft, LineKind.TRACE, dump.begin(frame.payload()));
            case DUMP_ROW -> dump.isActive() ? row(draft) : unmarked(index, draft);
            case FAILURE -> failure(draft);
            case WARNING -> line(draft, LineKind.WARNING, remarks.read(index, frame));
            case NOTE -> line(draft, LineKind.INFO, remarks.read(index, frame));
            case TOOL -> line(draft, LineKind.ERROR, remarks.read(index, frame));
            case STATUS_LINE -> included(draft);
            case NONE -> unmarked(index, draft);
        };
    }

    private EventLine blank(Draft draft) {
        if (block.isIncluded()) {
            body.begin(block.bodyLength());
            block.end();
            return goingOn(draft, LineKind.BLANK, new Statement("http.response-end").with("included", true));
        }
        if (body.isInside()) {
            body.consume(draft.content());
        }
        return silent(draft, LineKind.BLANK);
    }

    /** The body, or the message glued behind it. */
    private EventLine ofBody(int index, Draft draft) {
        Optional<Event> message = body.mayBeCurl(index + 1) ? glued.behindBody(draft) : Optional.empty();
        if (message.isPresent()) {
            return behindBody(draft, message.get());
        }
        boolean complete = body.isComplete();
        body.consume(draft.content());
        Optional<Statement> arrived =
                !complete && body.isComplete() ? Optional.of(new Statement("http.body-complete")) : Optional.empty();
        return speech.bodySentence(draft.content())
                .or(() -> arrived)
                .map(said -> goingOn(draft, LineKind.BODY, said))
                .orElseGet(() -> silent(draft, LineKind.BODY));
    }

    /** Words that curl did not print, or a message glued behind a body that {@code --trace-ascii -} prints, too. */
    private EventLine ofOthers(int index, Draft draft) {
        Optional<Event> message = body.mayBeCurl(index + 1) ? glued.behindTracedBody(draft) : Optional.empty();
        return message.map(event -> behindBody(draft, event)).orElseGet(() -> silent(draft, LineKind.PROSE));
    }

    private EventLine behindBody(Draft draft, Event message) {
        body.end();
        return new EventLine(draft.line(), message.kind(), List.of(message));
    }

    private EventLine info(int index, Draft draft) {
        Frame frame = draft.frame();
        Optional<Statement> statement = speech.message(frame).or(() -> speech.othersReason(frame.payload()));
        if (statement.isEmpty() && body.isInside() && body.hasBegun()) {
            return ofBody(index, draft);
        }
        Optional<Statement> listed =
                statement.isPresent() ? Optional.empty() : reports.read(index + 1, frame.payload());
        if (listed.isPresent()) {
            return line(draft, LineKind.ERROR, listed.get());
        }
        LineKind kind = frame.stamp().area() == null ? LineKind.INFO : LineKind.TRACE;
        return line(draft, kind, statement.orElseGet(() -> new Statement(Event.UNRECOGNIZED)));
    }

    private EventLine sent(Draft draft) {
        body.end();
        block.end();
        return line(
                draft, LineKind.REQUEST_HEADER, headers.readSent(draft.frame().payload()));
    }

    private EventLine received(Draft draft) {
        String text = draft.frame().payload();
        Statement statement = packets.message(text).orElseGet(() -> read(text));
        body.end();
        if (statement.id().equals("http.response-end")) {
            body.begin(block.bodyLength());
            statement = block.bodyLength() == 0 ? statement.with("bodyLength", 0L) : statement;
        }
        return line(draft, LineKind.RESPONSE_HEADER, statement);
    }

    /** A line of an answer; an empty one ends the headers of HTTP's, and is one of the text's elsewhere. */
    private Statement read(String text) {
        Statement statement = headers.readReceived(text);
        block.see(statement);
        return statement.id().equals("http.response-end") && !block.isHttp() ? new Statement("server.text") : statement;
    }

    /** {@code HTTP/1.1 200 OK} without a marker: the header block that {@code -i} or {@code -I} shows. */
    private EventLine included(Draft draft) {
        Statement statement = headers.readReceived(draft.frame().payload());
        block.beginIncluded();
        block.see(statement);
        body.end();
        return line(draft, LineKind.RESPONSE_HEADER, statement.with("included", true));
    }

    private EventLine row(Draft draft) {
        String row = draft.frame().payload();
        if (!dump.isHeader()) {
            Statement bytes = new Statement(dump.isSsl() ? "trace.ssl-bytes" : "trace.body-bytes");
            return line(draft, LineKind.DATA, speech.bodySentence(row).orElse(bytes));
        }
        LineKind kind = dump.isSent() ? LineKind.REQUEST_HEADER : LineKind.RESPONSE_HEADER;
        if (!dump.beginsLine(draft.rowOffset(), row)) {
            return line(draft, kind, new Statement("trace.header-continued"));
        }
        String text = dump.headerLine(draft.rowOffset(), row.stripTrailing());
        return line(draft, kind, dump.isSent() ? headers.readSent(text) : read(text));
    }

    private EventLine failure(Draft draft) {
        body.end();
        block.end();
        Statement failure = speech.failure(draft.frame().payload());
        return line(draft, LineKind.ERROR, failure.with("exitCode", (long)
                draft.frame().code()));
    }

    private EventLine unmarked(int index, Draft draft) {
        if (draft.meter().isPresent()) {
            return line(draft, LineKind.PROGRESS, draft.meter().get());
        }
        String content = draft.content();
        Optional<Statement> rest = restOfInfo(index, content);
        if (rest.isPresent()) {
            return line(draft, LineKind.INFO, rest.get());
        }
        if (block.isIncluded()) {
            Statement field = headers.readReceived(content);
            if (field.id().equals("http.response-field")) {
                block.see(field);
                return line(draft, LineKind.RESPONSE_HEADER, field.with("included", true));
            }
            block.end();
        }
        if (body.isInside() && !draft.isInterrupt() && !(body.isComplete() && CommandLineReader.startsIn(content))) {
            return ofBody(index, draft);
        }
        return outside(index, draft);
    }

    /** Up to 7.72 one message was two lines, the second without a marker: {@code   CApath: /etc/ssl/certs}. */
    private Optional<Statement> restOfInfo(int index, String content) {
        boolean behindInfo = index > 0 && drafts.get(index - 1).frame().is(Mark.INFO);
        return behindInfo && content.startsWith("  ") ? speech.sentence(content.strip()) : Optional.empty();
    }

    /** No body is open, but one may come now, or late. */
    private EventLine outside(int index, Draft draft) {
        Optional<UnmarkedLines.Said> said = unmarked.read(index, draft);
        if (said.isPresent()) {
            LineKind kind = said.get().kind();
            commandContinues = kind == LineKind.COMMAND && CommandLineReader.continues(draft.content());
            return line(draft, kind, said.get().statement());
        }
        return outputMayCome || body.takesLate(draft.content()) ? ofBody(index, draft) : ofOthers(index, draft);
    }

    private EventLine line(Draft draft, LineKind kind, Statement statement) {
        follow(kind, statement);
        packets.see(statement);
        return stated(draft, kind, statement, draft.frame().stamp());
    }

    /** What belongs to the lines above has no stamp of its own. */
    private EventLine goingOn(Draft draft, LineKind kind, Statement statement) {
        return stated(draft, kind, statement, Stamp.NONE);
    }

    private EventLine stated(Draft draft, LineKind kind, Statement statement, Stamp stamp) {
        Statement said = unseen.see(tunnel.see(statement, stamp.transfer()), kind);
        return new EventLine(draft.line(), kind, List.of(new Event(said, kind, draft.number(), stamp)));
    }

    private static EventLine silent(Draft draft, LineKind kind) {
        return new EventLine(draft.line(), kind, List.of());
    }

    /** Output may come behind a command that says nothing else, or once something was asked for. */
    private void follow(LineKind kind, Statement statement) {
        if (statement.id().equals("command.curl") || kind == LineKind.REQUEST_HEADER) {
            outputMayCome = true;
        } else if (kind == LineKind.ERROR || NO_OUTPUT_YET.contains(statement.area())) {
            outputMayCome = false;
        } else if (statement.id().equals("data.bytes")) {
            body.forgive();
        }
    }

    /** <code>{ [5 bytes data]</code> came in, <code>} [5 bytes data]</code> went out. */
    private static Statement data(String marker) {
        Statement statement = new Statement("data.bytes").with("direction", marker.startsWith("}") ? "out" : "in");
        String digits = marker.replaceAll("\\D", "");
        return digits.isEmpty() ? statement : statement.with("bytes", Digits.number(digits));
    }
}
