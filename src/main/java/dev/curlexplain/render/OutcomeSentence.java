package dev.curlexplain.render;

import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Milestone;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.diagnosis.Finding;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.knowledge.Diagnosis;
import dev.curlexplain.knowledge.Diagnosis.Severity;
import java.util.Optional;
import java.util.Set;

/** {@code curl failed during the TLS handshake with exit code 35 (CURLE_SSL_CONNECT_ERROR).} */
record OutcomeSentence(Explanation explanation, Labels labels) {
    private static final String FIRST_ERROR_STATUS = "400";

    /** Engines, ciphers, own certificate, CA file and CRL file: all of this machine's, before anything is sent. */
    private static final Set<Integer> SETUP = Set.of(53, 54, 58, 59, 66, 77, 82);

    private static final int HTTP_RETURNED_ERROR = 22;

    /** What a shell reports of a program that Ctrl-C (SIGINT) ended; no code of curl's. */
    private static final int INTERRUPTED = 130;

    /** CURLE_SEND_ERROR and CURLE_RECV_ERROR: in the handshake it would be CURLE_SSL_CONNECT_ERROR. */
    private static final Set<Integer> DATA = Set.of(55, 56);

    String text() {
        return switch (explanation.outcome()) {
            case FAILED -> failed();
            case SUCCEEDED -> isOneOfSeveral() ? failed() : succeeded();
            case INCOMPLETE -> labels.get("outcome.incomplete");
            case NONE -> labels.get("outcome.none");
        };
    }

    /** A transfer failed, and a later one of the same command went well. */
    private boolean isOneOfSeveral() {
        return explanation.transfer() != null
                && explanation.transfer().failed()
                && explanation.transfer().exitCode() != null;
    }

    private String failed() {
        String where = labels.get("at." + (isReading() ? "reading" : place()));
        Integer code = Optional.ofNullable(transferCode()).orElse(explanation.exitCode());
        if (code == null) {
            return labels.with("outcome.failed-without-code", where);
        }
        if (code == INTERRUPTED) {
            return labels.with("outcome.interrupted", where);
        }
        String sentence = labels.with("outcome.failed", where, named(code));
        boolean wentOn =
                explanation.exitCode() != null && !explanation.exitCode().equals(code);
        return wentOn ? sentence + ' ' + labels.with("outcome.later", explanation.exitCode()) : sentence;
    }

    private String place() {
        Stage stage = explanation.stage();
        String diagnosed = diagnosedStage();
        if (stage == Stage.TCP && diagnosed.equals("proxy")) {
            return "tcp-proxy";
        }
        if (stage == Stage.TCP && isToSocket()) {
            return "tcp-socket";
        }
        if (stage == Stage.RESPONSE && isForStatus()) {
            return "status";
        }
        if (stage == Stage.RESPONSE && diagnosedId().startsWith("response.redirect-")) {
            return "redirect";
        }
        return diagnosed.equals("tls") && stage != Stage.COMMAND ? tlsPlace() : stage.jsonName();
    }

    private boolean isToSocket() {
        return explanation.transfer() != null && explanation.transfer().target().isSocket();
    }

    /** The answer came whole; with -f its status is the failure. */
    private boolean isForStatus() {
        Integer code = transferCode();
        return diagnosedId().startsWith("http.") && (code == null || code == HTTP_RETURNED_ERROR);
    }

    /** Null where the lines do not tell it. */
    private Integer transferCode() {
        return explanation.transfer() == null ? null : explanation.transfer().exitCode();
    }

    private String diagnosedStage() {
        return diagnosed().map(Diagnosis::stage).orElse("");
    }

    private String diagnosedId() {
        return diagnosed().map(Diagnosis::id).orElse("");
    }

    private Optional<Diagnosis> diagnosed() {
        return explanation.findings().stream()
                .map(Finding::diagnosis)
                .filter(d -> d.severity() == Severity.ERROR)
                .findFirst();
    }

    /** TLS can fail while it is set up, a CA file missing, and long after the handshake, a broken record. */
    private String tlsPlace() {
        Optional<Failure> failure = Optional.ofNullable(explanation.transfer()).flatMap(Transfer::failure);
        Integer code = transferCode();
        if (code != null && SETUP.contains(code)) {
            return "tls-setup";
        }
        boolean later = code == null
                ? failure.map(f -> f.after().compareTo(Milestone.REQUEST) >= 0).orElse(false)
                : DATA.contains(code);
        return later ? "tls-later" : "tls";
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
