package dev.curlexplain.conversation;

import dev.curlexplain.condition.Versions;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.Traits;
import dev.curlexplain.event.Traits.How;
import dev.curlexplain.event.Traits.OlderCode;
import dev.curlexplain.event.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The exit code that failures have where none is printed, as with -s.
 *
 * @param release of curl, where the lines tell it: some messages had another code in older ones
 */
record KnownCode(Vocabulary vocabulary, Optional<String> release) {
    /** CURLE_OPERATION_TIMEDOUT */
    private static final Integer TIMED_OUT = 28;

    /** CURLE_COULDNT_CONNECT */
    private static final Integer NOT_CONNECTED = 7;

    /** CURLE_PARTIAL_FILE */
    private static final Integer PARTIAL_FILE = 18;

    /**
     * @param number null where no message has one
     * @param certain whether it is the only one that these lines allow
     */
    record Code(Integer number, boolean certain) {}

    /** The first message that has one tells it, in libcurl's own words. */
    Code of(List<Event> failures, Milestone after) {
        for (Event event : inOrderOfCodes(failures, after)) {
            boolean retold = event.fields().containsKey("words");
            Traits traits = retold ? Traits.NONE : vocabulary.traits(event.id());
            if (!traits.codes().isEmpty()) {
                boolean timedOut = vocabulary.how(event.statement()).orElse(null) == How.TIMEOUT;
                return timedOut && traits.codes().contains(TIMED_OUT)
                        ? timedOut(event, traits.codes())
                        : code(traits, after);
            }
        }
        return new Code(null, true);
    }

    /**
     * {@code Failed to connect to a.test port 443: Connection timed out} ended curl with 7 before 7.67. Releases that
     * name the time, {@code after 130012 ms}, are later than that.
     */
    private Code timedOut(Event event, List<Integer> codes) {
        if (!codes.contains(NOT_CONNECTED) || event.fields().containsKey("milliseconds")) {
            return new Code(TIMED_OUT, true);
        }
        boolean old = release.isPresent() && precedes("7.67");
        return new Code(old ? NOT_CONNECTED : TIMED_OUT, release.isPresent());
    }

    /** The first that this release has; 18 behind others is the code where content had arrived, as it may have here. */
    private Code code(Traits traits, Milestone after) {
        List<Integer> codes = traits.codes();
        boolean hangsOnContent = codes.indexOf(PARTIAL_FILE) > 0;
        boolean certain = !hangsOnContent || after.compareTo(Milestone.HEADERS) < 0;
        Integer number = codes.stream()
                .filter(c -> !hangsOnContent || !PARTIAL_FILE.equals(c))
                .filter(c -> isOf(traits.older(), c))
                .findFirst()
                .orElse(codes.get(0));
        return new Code(number, certain);
    }

    /** Whether the release has this code, and not the one that went before it or came after it. */
    private boolean isOf(OlderCode older, Integer code) {
        return older == null || release.isEmpty() || (code == older.code()) == precedes(older.before());
    }

    private boolean precedes(String version) {
        return Versions.compare(release.orElseThrow(), version)
                .map(order -> order < 0)
                .orElse(false);
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
}
