package dev.curlexplain.event;

import dev.curlexplain.event.Frame.Mark;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a piece of text is known to be curl's: the grammar or the knowledge base has it. */
final class CurlSpeech {
    /** Sentences that the tool prints without any marker stand in the knowledge base under this area. */
    static final String TOOL_AREA = "tool";

    private static final Set<String> LAST_WORDS = Set.of("connection.closing", "connection.kept");

    /** Exit codes of transfers that end in their body. */
    private static final Set<Integer> ENDING_BODIES = Set.of(16, 18, 23, 28, 55, 56, 61, 63, 92, 95);

    /** {@code %s}, {@code $host}, {@code {}}, {@code <host>}, or what closes a string. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[%$#@{<]|[^\\p{L}\\p{N}]++$");

    private static final int LONGEST_BODY_LINE = 4_000;

    private final MessageReader messages;
    private final Vocabulary vocabulary;

    CurlSpeech(MessageReader messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
    }

    /** Some ordinary messages begin with a bracket as well: {@code [HTTP/2] [1] OPENED stream for ...}. */
    Optional<Statement> message(Frame frame) {
        String area = frame.stamp().area();
        if (area == null) {
            return messages.read(frame.payload(), null).filter(CurlSpeech::namesOneHost);
        }
        String whole = '[' + area + "] " + frame.payload();
        Optional<Statement> message = frame.payload().startsWith("[") ? messages.read(whole, null) : Optional.empty();
        return message.or(() -> messages.read(frame.payload(), area)).or(() -> messages.read(whole, null));
    }

    Optional<Statement> sentence(String text) {
        return messages.read(text, null);
    }

    /** What curl ends with, whether or not its words are known: {@code curl: (60) Peer's Certificate has expired.} */
    Statement failure(String text) {
        return sentence(text).or(() -> othersReason(text)).orElseGet(() -> {
            Statement failed = new Statement("curl.failed");
            return text.isBlank() ? failed : failed.with("reason", text.strip());
        });
    }

    /** Words that curl passes on as they are: a TLS library's, or in old builds the system's ({@code * Connection refused}). */
    Optional<Statement> othersReason(String text) {
        return libraryReason(text)
                .or(() -> vocabulary
                        .errnoOfText(text.strip())
                        .map(errno -> new Statement("tcp.system-reason")
                                .with("reason", text.strip())
                                .with("errno", errno)));
    }

    /** A TLS library's own words for its error. */
    Optional<Statement> libraryReason(String text) {
        return vocabulary
                .libraryError(text.strip())
                .map(name ->
                        new Statement("tls.library-reason").with("name", name).with("reason", text.strip()));
    }

    /** Telling words of a server's, in the middle of a body: {@code The plain HTTP request was sent to HTTPS port}. */
    Optional<Statement> bodySentence(String text) {
        return text.length() > LONGEST_BODY_LINE
                ? Optional.empty()
                : vocabulary.message(text.strip(), MessagePatterns.BODY_AREA);
    }

    /** A sentence of the tool's without a marker: {@code More details here: https://curl.se/docs/sslcerts.html}. */
    Optional<Statement> toolSentence(String text) {
        return text.length() > 400 || text.isBlank()
                ? Optional.empty()
                : vocabulary.message(text.strip(), null).filter(s -> s.id().startsWith(TOOL_AREA + "."));
    }

    boolean isToolText(Draft draft) {
        return draft.frame().is(Mark.NONE) && toolSentence(draft.content()).isPresent();
    }

    /** {@code * Closing connection}, {@code * Connection #0 to host a.test left intact}: nothing of this transfer follows. */
    boolean isLastWord(Draft draft) {
        return draft.frame().is(Mark.INFO)
                && message(draft.frame())
                        .map(Statement::id)
                        .filter(LAST_WORDS::contains)
                        .isPresent();
    }

    boolean isKnownMessage(Draft draft) {
        return draft.frame().is(Mark.INFO) && message(draft.frame()).isPresent();
    }

    /** {@code * transfer closed with 200 bytes remaining to read}, {@code * Recv failure: Connection reset by peer} */
    boolean endsBody(Draft draft) {
        return draft.frame().is(Mark.INFO)
                && message(draft.frame())
                        .map(s -> vocabulary.traits(s.id()))
                        .filter(t -> t.role() == Traits.Role.FAILURE)
                        .filter(t -> t.codes().stream().anyMatch(ENDING_BODIES::contains))
                        .isPresent();
    }

    /** A sentence that is known to end a transfer; a program's source has places for values where a log has values. */
    Optional<Statement> knownFailure(String text) {
        return sentence(text)
                .filter(s -> vocabulary.traits(s.id()).role() == Traits.Role.FAILURE)
                .filter(CurlSpeech::namesOneHost)
                .filter(s -> !PLACEHOLDER.matcher(hostNotFound(s)).lookingAt());
    }

    /** Prose goes on where curl names a host: {@code * Could not resolve host: check your DNS}. */
    private static boolean namesOneHost(Statement statement) {
        return hostNotFound(statement).chars().noneMatch(Character::isWhitespace);
    }

    private static String hostNotFound(Statement statement) {
        Object host =
                statement.id().equals("dns.host-not-found") ? statement.fields().get("host") : null;
        return host instanceof String name ? name.strip() : "";
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
