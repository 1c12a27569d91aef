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

    /**
     * The first message that has one tells it, in libcurl's own words.
     *
     * @return null where none does
     */
    Integer of(List<Event> failures, Milestone after) {
        for (Event event : inOrderOfCodes(failures, after)) {
            boolean retold = event.fields().containsKey("words");
            Traits traits = retold ? Traits.NONE : vocabulary.traits(event.id());
            List<Integer> codes = traits.codes();
            OlderCode older = traits.older();
            if (older != null && release.isPresent()) {
                boolean old = Versions.compare(release.get(), older.before())
                        .map(order -> order < 0)
                        .orElse(false);
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
