package dev.curlexplain.render;

import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Milestone;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.knowledge.Diagnosis.Severity;
import java.util.Optional;

/** {@code curl failed during the TLS handshake with exit code 35 (CURLE_SSL_CONNECT_ERROR).} */
record OutcomeSentence(Explanation explanation, Labels labels) {
    private static final String FIRST_ERROR_STATUS = "400";

    String text() {
        return switch (explanation.outcome()) {
            case FAILED -> failed();
            case SUCCEEDED -> succeeded();
            case INCOMPLETE -> labels.get("outcome.incomplete");
            case NONE -> labels.get("outcome.none");
        };
    }

    private String failed() {
        String where = labels.get("at." + (isReading() ? "reading" : place()));
        Integer code = Optional.ofNullable(explanation.transfer())
                .map(Transfer::exitCode)
                .orElse(explanation.exitCode());
        if (code == null) {
            return labels.with("outcome.failed-without-code", where);
        }
        String sentence = labels.with("outcome.failed", where, named(code));
        boolean wentOn =
                explanation.exitCode() != null && !explanation.exitCode().equals(code);
        return wentOn ? sentence + ' ' + labels.with("outcome.later", explanation.exitCode()) : sentence;
    }

    /** TLS can fail before anything is connected, a CA file missing, and long after the handshake, a broken record. */
    private String place() {
        String stage = explanation.stage().jsonName();
        Optional<Failure> failure = Optional.ofNullable(explanation.transfer()).flatMap(Transfer::failure);
        if (!stage.equals("tls") || failure.isEmpty()) {
            return stage;
        }
        if (failure.get().events().stream().allMatch(e -> e.id().startsWith("tool."))) {
            return "tls-local";
        }
        return failure.get().after().compareTo(Milestone.REQUEST) >= 0 ? "tls-later" : stage;
    }

    /** A bare message says that curl was reading, and not what had come before. */
    private boolean isReading() {
        return WalkThrough.of(explanation).map(WalkThrough::hasTwoStories).orElse(false);
    }

    private String named(int code) {
        String name =
                explanation.curlCode() == null ? null : explanation.curlCode().name();
        return labels.with("outcome.code", code, name);
    }

    private String succeeded() {
        boolean error = explanation.findings().stream()
                .findFirst()
                .map(f -> f.diagnosis().severity() == Severity.ERROR)
                .orElseGet(() -> status().compareTo(FIRST_ERROR_STATUS) >= 0);
        if (!error) {
            return labels.get("outcome.succeeded");
        }
        return status().compareTo(FIRST_ERROR_STATUS) < 0
                ? labels.get("outcome.succeeded-odd")
                : labels.with("outcome.succeeded-but", status());
    }

    private String status() {
        return Optional.ofNullable(explanation.transfer())
                .flatMap(Transfer::status)
                .flatMap(s -> s.text("status"))
                .orElse("");
    }
}
