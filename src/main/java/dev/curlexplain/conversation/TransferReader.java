package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import dev.curlexplain.event.Traits.How;
import dev.curlexplain.event.Vocabulary;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The events of one transfer become a {@link Transfer}. */
final class TransferReader {
    private static final int HTTP_ERROR = 400;

    /** CURLE_OPERATION_TIMEDOUT */
    private static final Integer TIMED_OUT = 28;

    private final Vocabulary vocabulary;

    TransferReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Transfer read(int number, int log, List<Event> events, Optional<CommandLine> command) {
        Target target = TargetReader.read(events, command);
        Progress progress = new Progress(vocabulary, target.scheme());
        events.forEach(progress::see);
        Integer printed = progress.printedCode();
        Optional<Failure> failure = failure(progress, printed);
        Outcome outcome = outcome(events, progress, failure, printed);
        return new Transfer(
                number,
                log,
                List.copyOf(events),
                target,
                progress.reached(),
                failure,
                progress.recovered(),
                progress.late(),
                progress.statuses(),
                outcome,
                exitCode(outcome, failure, printed));
    }

    private Optional<Failure> failure(Progress progress, Integer printed) {
        if (progress.failures().isEmpty()) {
            return Optional.empty();
        }
        Set<How> how = EnumSet.noneOf(How.class);
        Set<String> errno = new TreeSet<>();
        for (Event event : progress.failures()) {
            vocabulary.how(event.statement()).ifPresent(how::add);
            event.text("errno").ifPresent(errno::add);
        }
        Integer code = printed != null ? printed : knownCode(progress.failures());
        return Optional.of(new Failure(tellingFirst(progress.failures()), progress.failedAfter(), how, errno, code));
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

    /** With -s curl prints no code; the first message that has one tells it all the same. */
    private Integer knownCode(List<Event> failures) {
        for (Event event : failures) {
            List<Integer> codes = vocabulary.traits(event.id()).codes();
            if (!codes.isEmpty()) {
                boolean timedOut = vocabulary.how(event.statement()).orElse(null) == How.TIMEOUT;
                return timedOut && codes.contains(TIMED_OUT) ? TIMED_OUT : codes.get(0);
            }
        }
        return null;
    }

    private Outcome outcome(List<Event> events, Progress progress, Optional<Failure> failure, Integer printed) {
        if (printed != null && printed != 0 || failure.isPresent() && isOver(progress)) {
            return Outcome.FAILED;
        }
        if (progress.reached() == Milestone.COMPLETE || wentWell(events, progress)) {
            return Outcome.SUCCEEDED;
        }
        return failure.isPresent() ? Outcome.FAILED : Outcome.INCOMPLETE;
    }

    private static boolean isOver(Progress progress) {
        return progress.reached() != Milestone.COMPLETE || progress.printedCode() != null;
    }

    /** Without verbose lines the response itself is what shows that curl was content. */
    private static boolean wentWell(List<Event> events, Progress progress) {
        if (!progress.failures().isEmpty()) {
            return false;
        }
        boolean verbose = events.stream().anyMatch(e -> e.kind() == LineKind.INFO);
        boolean answered = progress.reached().compareTo(Milestone.STATUS) >= 0;
        boolean connected = progress.reached().compareTo(Milestone.CONNECTED) >= 0;
        return answered && !verbose
                || wasClosed(events) && (connected && wasSpokenTo(events) || gotData(events))
                || !verbose && gotAll(events);
    }

    /** Something was asked or answered; a connection that only came and went proves nothing. */
    private static boolean wasSpokenTo(List<Event> events) {
        return events.stream()
                .anyMatch(e -> e.kind() == LineKind.REQUEST_HEADER
                        || e.kind() == LineKind.RESPONSE_HEADER
                        || e.kind() == LineKind.DATA
                        || e.is("connection.kept"));
    }

    private static boolean wasClosed(List<Event> events) {
        return events.stream().anyMatch(e -> e.is("connection.kept") || e.is("connection.closing"));
    }

    /** Of file and TFTP transfers the data is all that shows. */
    private static boolean gotData(List<Event> events) {
        return gotAll(events) || events.stream().anyMatch(e -> e.is("trace.dump") || e.is("data.bytes"));
    }

    /** The meter reached 100. */
    private static boolean gotAll(List<Event> events) {
        return events.stream()
                .anyMatch(e -> e.is("progress.row")
                        && e.text("percent").map("100"::equals).orElse(false));
    }

    private static Integer exitCode(Outcome outcome, Optional<Failure> failure, Integer printed) {
        return switch (outcome) {
            case SUCCEEDED -> 0;
            case FAILED ->
                printed != null ? printed : failure.map(Failure::code).orElse(null);
            default -> printed;
        };
    }

    static boolean hasErrorStatus(Transfer transfer) {
        return transfer.statuses().stream()
                .anyMatch(s -> s.text("status").map(Integer::parseInt).orElse(0) >= HTTP_ERROR);
    }
}
