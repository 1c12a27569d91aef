package dev.curlexplain.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.render.AnswerView.LineView;
import dev.curlexplain.render.AnswerView.StageView;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** JSON as the contract has it, version 1. */
final class JsonRenderer implements Renderer {
    private static final int VERSION = 1;

    private final boolean indented;

    JsonRenderer(boolean indented) {
        this.indented = indented;
    }

    @Override
    public void render(Explanation explanation, RenderOptions options, Appendable out) throws IOException {
        JsonText.write(indented, json -> write(new AnswerView(explanation, options), options, json), out);
    }

    private static void write(AnswerView answer, RenderOptions options, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", VERSION);
        json.writeStringField("source", answer.getSource());
        json.writeStringField("lang", options.language().code());
        json.writeStringField("outcome", answer.getOutcome());
        writeNumber(json, "exitCode", answer.getExitCode());
        json.writeStringField("stage", answer.getStage());
        json.writeStringField("fingerprint", answer.getFingerprint());
        json.writeArrayFieldStart("diagnoses");
        ReportView report = answer.getReport();
        for (FindingView finding : answer.getFindings()) {
            writeFinding(finding, report, json);
            report = null;
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stages");
        for (StageView stage : answer.getStages()) {
            json.writeStartObject();
            json.writeStringField("stage", stage.stage());
            json.writeStringField("state", stage.state());
            writeLines(json, "lines", stage.lines());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lines");
        for (LineView line : answer.getLines()) {
            writeLine(line, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** @param report of the first finding; null for the others */
    private static void writeFinding(FindingView finding, ReportView report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.getId());
        json.writeStringField("stage", finding.getStage());
        json.writeStringField("severity", finding.getSeverity());
        json.writeNumberField("confidence", finding.getConfidence());
        json.writeStringField("title", finding.getTitle());
        json.writeStringField("summary", finding.getSummary());
        writeLines(json, "lines", finding.getLines());
        json.writeArrayFieldStart("causes");
        for (FindingView.CauseView cause : finding.getCauses()) {
            json.writeStartObject();
            json.writeStringField("id", cause.id());
            json.writeStringField("title", cause.title());
            json.writeStringField("text", cause.text());
            json.writeNumberField("likelihood", cause.likelihood());
            writeLines(json, "evidence", cause.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeAdvice(finding, json);
        if (report != null) {
            writeReport(report, json);
        }
        json.writeEndObject();
    }

    private static void writeReport(ReportView report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("report");
        json.writeStringField("to", report.getTo());
        json.writeStringField("subject", report.getSubject());
        json.writeStringField("text", report.getText());
        json.writeEndObject();
    }

    private static void writeAdvice(FindingView finding, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("checks");
        for (FindingView.CheckView check : finding.getChecks()) {
            json.writeStartObject();
            json.writeStringField("command", check.command());
            json.writeStringField("text", check.text());
            if (!check.others().isEmpty()) {
                json.writeObjectFieldStart("otherSystems");
                for (Map.Entry<String, String> other : check.others().entrySet()) {
                    json.writeStringField(other.getKey(), other.getValue());
                }
                json.writeEndObject();
            }
            writeTerms(check.terms(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("fixes");
        for (FindingView.FixView fix : finding.getFixes()) {
            json.writeStartObject();
            json.writeStringField("text", fix.text());
            json.writeStringField("command", fix.command());
            writeTerms(fix.terms(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("references");
        for (var reference : finding.getReferences()) {
            json.writeStartObject();
            json.writeStringField("title", reference.title());
            json.writeStringField("url", reference.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Options in the terms of the program that printed the transcript; absent where there are none. */
    private static void writeTerms(List<FindingView.TermView> terms, JsonGenerator json) throws IOException {
        if (terms.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("settings");
        for (FindingView.TermView term : terms) {
            json.writeStartObject();
            json.writeStringField("client", term.client());
            json.writeStringField("option", term.option());
            json.writeStringField("setting", term.setting());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeLine(LineView line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", line.number());
        json.writeStringField("text", line.text());
        json.writeStringField("kind", line.kind());
        if (!line.event().isEmpty()) {
            json.writeStringField("event", line.event());
        }
        if (!line.note().isEmpty()) {
            json.writeStringField("note", line.note());
        }
        if (line.connection() != null) {
            json.writeNumberField("connection", line.connection());
        }
        if (line.transfer() != null) {
            json.writeNumberField("transfer", line.transfer());
        }
        if (!line.fields().isEmpty()) {
            writeFields(line.fields(), json);
        }
        json.writeEndObject();
    }

    private static void writeFields(Map<String, Object> fields, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("fields");
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            if (field.getValue() instanceof Long number) {
                json.writeNumberField(field.getKey(), number);
            } else if (field.getValue() instanceof Boolean truth) {
                json.writeBooleanField(field.getKey(), truth);
            } else {
                json.writeStringField(field.getKey(), field.getValue().toString());
            }
        }
        json.writeEndObject();
    }

    private static void writeLines(JsonGenerator json, String name, Collection<Integer> lines) throws IOException {
        json.writeArrayFieldStart(name);
        for (int line : lines) {
            json.writeNumber(line);
        }
        json.writeEndArray();
    }

    private static void writeNumber(JsonGenerator json, String name, Integer number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }
}
