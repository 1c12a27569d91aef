package dev.curlexplain.event;

import dev.curlexplain.command.CommandLineReader;
import java.util.Optional;

/**
 * What a line without a marker says where no body is open: it begins a command, is a sentence of the tool's, or a report of
 * another program's.
 */
final class UnmarkedLines {
    /** What a line is, and what it says. */
    record Said(LineKind kind, Statement statement) {}

    private final CurlSpeech speech;
    private final ErrorReportReader reports;

    UnmarkedLines(CurlSpeech speech, ErrorReportReader reports) {
        this.speech = speech;
        this.reports = reports;
    }

    /** Empty for the words of others. */
    Optional<Said> read(int index, Draft draft) {
        String content = draft.content();
        if (CommandLineReader.startsIn(content)) {
            return Optional.of(new Said(LineKind.COMMAND, new Statement("command.curl")));
        }
        if (draft.isInterrupt()) {
            return Optional.of(new Said(LineKind.ERROR, new Statement("command.interrupted")));
        }
        return speech.toolSentence(content)
                .map(this::ofTool)
                .or(() -> reports.read(index + 1, content).map(report -> new Said(LineKind.ERROR, report)))
                .or(() -> reports.remark(index + 1, content).map(remark -> new Said(LineKind.INFO, remark)));
    }

    private Said ofTool(Statement sentence) {
        boolean ends = speech.vocabulary().traits(sentence.id()).role() == Traits.Role.FAILURE;
        return new Said(ends ? LineKind.ERROR : LineKind.INFO, sentence);
    }
}
