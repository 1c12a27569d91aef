package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.conversation.TransferSplitter.Part;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.Traits.How;
import dev.curlexplain.event.Vocabulary;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The events of one transfer become a {@link Transfer}. */
final class TransferReader {
    private static final int HTTP_ERROR = 400;

    /** CURLE_HTTP_RETURNED_ERROR */
    private static final Integer REFUSED_STATUS = 22;

    private final Vocabulary vocabulary;

    TransferReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param start what is known to have been reached before the first line */
    Transfer read(int number, Part part, Optional<CommandLine> command, Milestone start) {
        List<Event> events = part.events();
        Target target = TargetReader.read(events, command);
        Progress progress = new Progress(vocabulary, target.scheme(), start);
        events.forEach(progress::see);
        Integer printed = progress.printedCode();
        Optional<Failure> failure = failure(progress, printed, ReleaseReader.read(events));
        SuccessSigns signs = new SuccessSigns(events, progress, command);
        boolean refused = signs.showRefusedStatus();
        Outcome outcome = refused && printed == null ? Outcome.FAILED : outcome(signs, progress, failure, printed);
        return new Transfer(
                number,
                part.log(),
                List.copyOf(events),
                target,
                progress.reached(),
                Collections.unmodifiableMap(progress.passed()),
                failure,
                progress.recovered(),
                progress.late(),
                progress.statuses(),
                outcome,
                refused && printed == null ? REFUSED_STATUS : exitCode(outcome, failure, printed));
    }

    private Optional<Failure> failure(Progress progress, Integer printed, Optional<String> release) {
        if (progress.failures().isEmpty()) {
            return Optional.empty();
        }
        Set<How> how = EnumSet.noneOf(How.class);
        Set<String> errno = new TreeSet<>();
        for (Event event : progress.failures()) {
            if (how.isEmpty() || !isEcho(event)) {
                vocabulary.how(event.statement()).ifPresent(how::add);
                event.text("errno").ifPresent(errno::add);
            }
        }
        KnownCode.Code code = printed != null
                ? new KnownCode.Code(printed, true)
                : new KnownCode(vocabulary, release).of(progress.failures(), progress.failedAfter());
        return Optional.of(new Failure(
                tellingFirst(progress.failures()), progress.failedAfter(), how, errno, code.number(), code.certain()));
    }

    /**
     * A code's general text stands behind what tells why, as curl itself has it; other programs print it first:
     *
     * <pre>{@code
     * Download error (28) Timeout was reached [https://a.test/repodata.json]
     * Operation too slow. Less than 30 bytes/sec transferred the last 60 seconds
     * }</pre>
     */
    private static List<Event> tellingFirst(List<Event> failures) {
        return failures.stream()
                .sorted(Comparator.comparing(TransferReader::isOnlyCode))
                .toList();
    }

    private static boolean isOnlyCode(Event event) {
        return event.is("curl.failed") && event.text("reason").isEmpty();
    }

    /** {@code Send failure: Broken pipe} behind another failure: the farewell of TLS no longer got out. */
    private static boolean isEcho(Event event) {
        return event.is("transfer.send-failure")
                && event.text("errno").map("EPIPE"::equals).orElse(false);
    }

    private static Outcome outcome(SuccessSigns signs, Progress progress, Optional<Failure> failure, Integer printed) {
        if (progress.isWaiting()) {
            return Outcome.INCOMPLETE;
        }
        if (printed != null && printed != 0 || failure.isPresent() && isOver(progress)) {
            return Outcome.FAILED;
        }
        if (signs.show()) {
            return Outcome.SUCCEEDED;
        }
        return failure.isPresent() ? Outcome.FAILED : Outcome.INCOMPLETE;
    }

    private static boolean isOver(Progress progress) {
        return progress.reached() != Milestone.COMPLETE || progress.printedCode() != null;
    }

    private static Integer exitCode(Outcome outcome, Optional<Failure> failure, Integer printed) {
        return switch (outcome) {
            case SUCCEEDED -> 0;
            case FAILED ->
                printed != null
                        ? printed
                        : failure.filter(Failure::certain).map(Failure::code).orElse(null);
            default -> null;
        };
    }

    static boolean hasErrorStatus(Transfer transfer) {
        return transfer.statuses().stream()
                .anyMatch(s -> s.text("status").map(Integer::parseInt).orElse(0) >= HTTP_ERROR);
    }
}
