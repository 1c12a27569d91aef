package dev.curlexplain.render;

import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.SpokenValue;
import dev.curlexplain.event.Traits.How;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a transfer ended, from the lines that say so.
 *
 * @param way name of the text about it: {@code reset}, {@code closed}, ..., {@code alert-in}, {@code alert-out}, {@code other}
 * @param events of the failure, or of what broke after a whole response
 * @param errno symbol such as {@code ECONNRESET}, or null
 */
record Ending(String way, List<Event> events, String errno, Transfer transfer) {
    private static final int OPERATION_TIMED_OUT = 28;
    private static final int RECV_ERROR = 56;

    /** When several are named, the one that says most comes first: a reset is also a close. */
    private static final List<How> TELLING_FIRST =
            List.of(How.REFUSED, How.RESET, How.UNREACHABLE, How.NOT_PERMITTED, How.TIMEOUT, How.CLOSED);

    private static final Map<String, String> WAYS = Map.of(
            "ECONNRESET",
            "reset",
            "ECONNREFUSED",
            "refused",
            "EHOSTUNREACH",
            "unreachable",
            "ENETUNREACH",
            "unreachable",
            "ETIMEDOUT",
            "timeout",
            "EACCES",
            "not-permitted",
            "EPERM",
            "not-permitted");

    private static final Map<String, String> CALLS =
            Map.of("transfer.recv-failure", "recv()", "transfer.send-failure", "send()");

    private static final Pattern LOCAL = Pattern.compile("(?:file|tool|command|ssh)\\.");

    /** {@code response reading failed (errno: 115)}: read nothing, which is a close; its errno is an earlier call's. */
    private static final String NO_REPLY = "ftp.pingpong-read-failed";

    private static final Pattern AT_PROXY = Pattern.compile("(?:proxy|socks)\\.");

    private static final Set<String> CONNECTING = Set.of("refused", "unreachable", "not-permitted");

    static Ending of(Transfer transfer) {
        List<Event> events = transfer.failure().map(Failure::events).orElse(transfer.late());
        if (transfer.failure().isPresent() && errno(events) == null) {
            events = withAttempts(events, transfer);
        }
        return new Ending(way(transfer, events, errno(events)), events, errno(events), transfer);
    }

    /** {@code Failed to connect} has its reason in the lines of the addresses: {@code Connection refused}. */
    private static List<Event> withAttempts(List<Event> failure, Transfer transfer) {
        if (failure.stream().noneMatch(f -> f.id().startsWith("tcp."))) {
            return failure;
        }
        Stream<Event> attempts = transfer.events().stream()
                .filter(e -> e.is("tcp.address-failed") && e.fields().containsKey("errno"));
        return Stream.concat(attempts, failure.stream())
                .sorted(Comparator.comparingInt(Event::line))
                .toList();
    }

    /** What an SSH server says of its own files is no error of a system call here. */
    private static String errno(List<Event> events) {
        return events.stream()
                .filter(e -> !e.id().startsWith("ssh.") && !e.is(NO_REPLY))
                .flatMap(e -> e.text("errno").stream())
                .findFirst()
                .orElse(null);
    }

    private static String way(Transfer transfer, List<Event> events, String errno) {
        Set<How> hows = transfer.failure().map(Failure::how).orElse(Set.of());
        Optional<String> alert = events.stream()
                .filter(e -> e.fields().containsKey("alert"))
                .findFirst()
                .map(e -> "alert-" + e.text("direction").orElse("in"));
        if (alert.isPresent() && hows.isEmpty()) {
            return alert.get();
        }
        if (Integer.valueOf(OPERATION_TIMED_OUT).equals(transfer.exitCode())) {
            return "timeout";
        }
        return TELLING_FIRST.stream()
                .filter(hows::contains)
                .filter(how -> how != How.NOT_PERMITTED || isOfConnection(events))
                .findFirst()
                .map(how -> how.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElseGet(() -> wayWithoutWords(events, errno));
    }

    private static String wayWithoutWords(List<Event> events, String errno) {
        if (events.stream().anyMatch(e -> e.is(NO_REPLY))) {
            return "closed";
        }
        return isOfConnection(events) ? WAYS.getOrDefault(String.valueOf(errno), "other") : "other";
    }

    /** {@code Permission denied} for a local file cuts nothing. */
    private static boolean isOfConnection(List<Event> events) {
        return events.stream().noneMatch(e -> LOCAL.matcher(e.id()).lookingAt());
    }

    boolean isFailure() {
        return !events.isEmpty();
    }

    /** Nothing cut the connection or kept it from being made: curl or the other end gave up for a reason of its own. */
    boolean isOther() {
        return way.equals("other") && !isLate();
    }

    /** The whole response was there before. */
    boolean isLate() {
        return transfer.failure().isEmpty() && !events.isEmpty();
    }

    /** curl read from the connection when it was cut: exit code 56. Answers to CONNECT and to commands are no response in HTTP. */
    boolean isCutWhileReading() {
        boolean cut = way.equals("reset") || way.equals("closed");
        return cut
                && Integer.valueOf(RECV_ERROR).equals(transfer.exitCode())
                && events.stream()
                        .noneMatch(
                                e -> e.is(NO_REPLY) || AT_PROXY.matcher(e.id()).lookingAt());
    }

    /** Whether the words name TLS: {@code SSL read: errno 104}. */
    boolean isThroughTls() {
        return events.stream().anyMatch(e -> e.id().startsWith("tls."));
    }

    /** Whether the lines have an errno that does not belong to what failed. */
    boolean hasLeftOverErrno() {
        return errno == null
                && events.stream().anyMatch(e -> e.is(NO_REPLY) && e.fields().containsKey("errno"));
    }

    /** Those with the errno where there are such: the others only say that it failed. */
    Collection<Integer> lines() {
        return errno == null ? reportedLines() : errnoLines();
    }

    /** All that say that it failed. */
    Collection<Integer> reportedLines() {
        return linesOf(e -> true);
    }

    /** None where no errno is named; what breaks afterwards with another one, {@code Send failure: Broken pipe}, is not meant. */
    Collection<Integer> errnoLines() {
        return linesOf(e -> e.text("errno").filter(named -> named.equals(errno)).isPresent());
    }

    private Collection<Integer> linesOf(Predicate<Event> which) {
        return events.stream().filter(which).map(Event::line).distinct().toList();
    }

    /** {@code handshake_failure}, or null. */
    String alert() {
        return events.stream()
                .flatMap(e -> e.text("alert").stream())
                .map(alert -> SpokenValue.of("alert", alert))
                .findFirst()
                .orElse(null);
    }

    /** The number as the lines have it, {@code 104}; null where they do not. */
    String errnoNumber() {
        return events.stream()
                .flatMap(e -> e.text("errnoNumber").stream())
                .findFirst()
                .orElse(null);
    }

    /** {@code connect()}, {@code recv()} or {@code send()}, where the lines tell which call it was; TFTP over UDP connects nothing. */
    String call() {
        boolean datagrams = "tftp".equals(transfer.target().scheme());
        if (CONNECTING.contains(way) && !datagrams) {
            return "connect()";
        }
        return events.stream()
                .map(Event::id)
                .filter(CALLS::containsKey)
                .findFirst()
                .map(CALLS::get)
                .orElse(null);
    }
}
