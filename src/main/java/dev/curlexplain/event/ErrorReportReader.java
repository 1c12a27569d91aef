package dev.curlexplain.event;

import java.util.Optional;

/** Reads an error that another program printed, if what it says is plausible. */
final class ErrorReportReader {
    private static final int LAST_CODE = 101;

    private final CurlSpeech speech;

    ErrorReportReader(CurlSpeech speech) {
        this.speech = speech;
    }

    Optional<Statement> read(String text) {
        return ErrorReportForms.in(text).stream().flatMap(r -> read(r).stream()).findFirst();
    }

    private Optional<Statement> read(ErrorReport report) {
        Optional<Statement> message =
                report.bracketed().flatMap(speech::knownFailure).or(() -> speech.knownFailure(report.message()));
        if (report.code() == null) {
            return report.named()
                    ? message.or(() -> general(report.message()))
                    : message.filter(s -> !isOpensslsOwn(s));
        }
        boolean plausible = report.code() >= 1
                && report.code() <= LAST_CODE
                && (report.named() || message.isPresent() && report.general() == null || saysItsCode(report));
        return plausible
                ? Optional.of(message.orElseGet(() -> speech.failure(report.message()))
                        .with("exitCode", (long) report.code()))
                : Optional.empty();
    }

    /** {@code Timeout was reached (28)} */
    private boolean saysItsCode(ErrorReport report) {
        String text = report.general() == null ? report.message() : report.general();
        return speech.vocabulary()
                .codeOfText(text)
                .filter(report.code()::equals)
                .isPresent();
    }

    /** Every program with OpenSSL in it prints these: {@code OpenSSL: error:0A000126:SSL routines::unexpected eof} is wget's. */
    private static boolean isOpensslsOwn(Statement statement) {
        return statement.id().equals("tls.openssl-error");
    }

    /** {@code Couldn't connect to server}: the general text of a code. */
    private Optional<Statement> general(String message) {
        return speech.vocabulary()
                .codeOfText(message)
                .map(code -> new Statement("curl.failed").with("exitCode", (long) code));
    }
}
