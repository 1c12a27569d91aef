package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Facts.Fact;
import dev.curlexplain.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long the server's certificate was still good when the response came, by the transcript's own dates:
 * {@code expire date: Dec  1 00:00:00 2027 GMT} and {@code Date: Mon, 23 Nov 2026 02:43:00 GMT}. The clock of
 * whoever reads it plays no part.
 */
final class CertificateTerm {
    /** OpenSSL's and NSS's way to print a date, and GnuTLS's, which is also HTTP's. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy 'GMT'", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH));

    private CertificateTerm() {}

    /** Whole days, negative when it was over; the lines are those of the two dates. */
    static Optional<Fact> days(Event expires, Fact responseDate) {
        Optional<Instant> end = expires.text("date").flatMap(CertificateTerm::instant);
        Optional<Instant> now = instant(responseDate.value());
        if (end.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        long days = Math.floorDiv(
                Duration.between(now.get(), end.get()).toSeconds(),
                Duration.ofDays(1).toSeconds());
        int line = responseDate.lines().iterator().next();
        return Optional.of(new Fact(Long.toString(days), List.of(expires.line(), line)));
    }

    private static Optional<Instant> instant(String date) {
        String once = date.strip().replaceAll(" {2,8}", " ");
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDateTime.parse(once, form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException anotherForm) {
                // the next one is tried
            }
        }
        return Optional.empty();
    }
}
