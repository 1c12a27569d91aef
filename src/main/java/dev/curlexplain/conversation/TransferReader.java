package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.conversation.TransferSplitter.Part;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.Release;
import dev.curlexplain.event.Traits;
import dev.curlexplain.event.Traits.How;
import dev.curlexplain.event.Traits.OlderCode;
import dev.curlexplain.event.Vocabulary;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The events of one transfer become a {@link Transfer}. */
final class TransferReader {
    private static final int HTTP_ERROR = 400;

    private static final Pattern AGENT = Pattern.compile("curl/\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,3})?(?:-DEV)?\\s*");

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Release LAST_WITHOUT_PORT = new Release(7, 64);

    /** CURLE_OPERATION_TIMEDOUT */
    private static final Integer TIMED_OUT = 28;

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
        Optional<Failure> failure = failure(progress, printed, release(events));
        SuccessSigns signs = new SuccessSigns(events, progress, command);
        Outcome outcome = outcome(signs, progress, failure, printed);
        return new Transfer(
                number,
                part.log(),
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

    private Optional<Failure> failure(Progress progress, Integer printed, Optional<Release> release) {
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
        Integer code = printed != null ? printed : knownCode(progress.failures(), progress.failedAfter(), release);
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

    /** {@code Send failure: Broken pipe} behind another failure: the farewell of TLS no longer got out. */
    private static boolean isEcho(Event event) {
        return event.is("transfer.send-failure")
                && event.text("errno").map("EPIPE"::equals).orElse(false);
    }

    /** With -s curl prints no code; the first message that has one tells it all the same, in libcurl's own words. */
    private Integer knownCode(List<Event> failures, Milestone after, Optional<Release> release) {
        for (Event event : inOrderOfCodes(failures, after)) {
            boolean retold = event.fields().containsKey("words");
            Traits traits = retold ? Traits.NONE : vocabulary.traits(event.id());
            List<Integer> codes = traits.codes();
            OlderCode older = traits.older();
            if (older != null && release.isPresent()) {
                boolean old = release.get().compareTo(older.until()) <= 0;
                return codes.stream()
                        .filter(c -> (c == older.code()) == old)
                        .findFirst()
                        .orElse(codes.get(0));
            }
            if (!codes.isEmpty()) {
                boolean timedOut = vocabulary.how(event.statement()).orElse(null) == How.TIMEOUT;
                return timedOut && codes.contains(TIMED_OUT) ? TIMED_OUT : codes.get(0);
            }
        }
        return null;
    }

    /** By the agent's name, or no later than 7.64 by {@code Trying 192.0.2.1...}, which has the port since. */
    private static Optional<Release> release(List<Event> events) {
        return agent(events)
                .or(() -> events.stream()
                        .filter(e -> e.is("tcp.trying"))
                        .flatMap(e -> e.text("tryAddress").stream())
                        .filter(address -> !PORT.matcher(address).find())
                        .map(address -> LAST_WITHOUT_PORT)
                        .findFirst());
    }

    private static Optional<Release> agent(List<Event> events) {
        return events.stream()
                .filter(e -> e.is("http.request-field"))
                .filter(e -> e.text("name").map("user-agent"::equalsIgnoreCase).orElse(false))
                .flatMap(e -> e.text("value").stream())
                .filter(AGENT.asMatchPredicate())
                .map(agent -> Release.of(agent.substring("curl/".length()).strip()))
                .findFirst();
    }

    private static List<Event> inOrderOfCodes(List<Event> failures, Milestone after) {
        return failures.stream()
                .sorted(Comparator.comparingInt(e -> codeRank(e, after)))
                .toList();
    }

    /** A handshake's failure decides over the reset that it names: {@code OpenSSL SSL_connect: ...} makes 35 of 56. */
    private static int codeRank(Event failure, Milestone after) {
        boolean io = failure.is("transfer.recv-failure") || failure.is("transfer.send-failure");
        return failure.is("http.request-send-failed") ? 0 : io && after.compareTo(Milestone.HANDSHAKE_DONE) < 0 ? 2 : 1;
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
                printed != null ? printed : failure.map(Failure::code).orElse(null);
            default -> null;
        };
    }

    static boolean hasErrorStatus(Transfer transfer) {
        return transfer.statuses().stream()
                .anyMatch(s -> s.text("status").map(Integer::parseInt).orElse(0) >= HTTP_ERROR);
    }
}
