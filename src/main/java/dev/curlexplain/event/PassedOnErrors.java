package dev.curlexplain.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Finds libcurl's sentences and general texts among another program's words. A code of curl's beside its text is
 * proof, and so is a sentence that is curl's own and nobody else's; what others print as well counts where curl is named.
 */
final class PassedOnErrors {
    /** Characters of its own with which a sentence, or the general text of a code, is curl's alone. */
    private static final int TELLING = 24;

    /** With fewer it is anybody's, even where curl is named: {@code Out of memory}. */
    private static final int LEAST_TELLING = 15;

    private static final int LONGEST = 4_000;

    /** Words of the system's and of TLS libraries, and those that anybody would choose. */
    private static final Set<String> ANYBODYS =
            Set.of("tcp.system-reason", "tls.openssl-error", "tls.library-reason", "tcp.connect-failed-bare");

    /** The first words of the failures that the grammar knows. */
    static final Pattern OPENING = Pattern.compile(
            "^(?:[Cc]ould|Resolving|Recv|Send|Operation|HTTP|Failed|Connection|Empty|The requested|transfer|Maximum|SSL|TLS|subjectAltName"
                    + "|Unknown SSL|CONNECT|Received|Proxy|error:|\\S{3,30} (?:SSL_|error:))");

    private static final Set<String> GRAMMARS = EventSchema.grammarEvents().keySet();

    /** curl puts the library's version in front of an error that other programs print as well. */
    private static final Pattern OF_CURLS_TLS =
            Pattern.compile("^(?:\\w{3,20}/\\d\\S{0,20}|TLS connect error): error:");

    /** In front of a text: {@code [35] SSL connect error}, {@code status: [6;"Couldn't ...}, {@code (28, '...}. */
    private static final Pattern CODE_BEFORE = Pattern.compile(
            "(?<![\\w.])(\\d{1,3})[\\])]{0,2}\\s?[-:;,]?\\s?(?:\\w{1,12}\\s?[=:]\\s?)?(?:b?[\"'“(\\[]\\s?){0,2}$");

    /** Behind a general text that stands for itself; {@code Could not resolve hostname a.test} goes on. */
    private static final Pattern ENDS = Pattern.compile("\\s*$|[^\\s\\w]|\\s(?:[^\\s\\w]|for |while )");

    /** {@code Timeout was reached(28)}, and Rust's {@code description: "Timeout was reached", code: 28}. */
    private static final Pattern CODE_BEHIND = Pattern.compile("^(?:\\s?\\(|\", code: )(\\d{1,3})\\b");

    private static final Pattern CODE_AT_END = Pattern.compile("\\((\\d{1,3})\\)[\\W_]{0,10}$");

    /**
     * What a line tells.
     *
     * @param code that stands beside its text, or null
     * @param sentence the first one that says more than a code does, or null
     * @param general what the general text of a code says, or null
     */
    record Found(Integer code, Statement sentence, Statement general) {
        private static final Found NOTHING = new Found(null, null, null);

        private Found and(Found later) {
            return new Found(
                    code != null ? code : later.code,
                    sentence != null ? sentence : later.sentence,
                    general != null ? general : later.general);
        }

        Optional<Statement> statement() {
            Statement said = sentence != null ? sentence : general;
            return Optional.ofNullable(said == null || code == null ? said : said.with("exitCode", (long) code));
        }
    }

    private final CurlSpeech speech;

    PassedOnErrors(CurlSpeech speech) {
        this.speech = speech;
    }

    /**
     * @param curlIsNamed whether the words around show that libcurl is at work
     * @param alone whether the line is all there is, so that somebody asks about it
     */
    Found in(String line, BooleanSupplier curlIsNamed, boolean alone) {
        Found found = Found.NOTHING;
        if (line.length() <= LONGEST) {
            for (Passage passage : Passage.of(line)) {
                boolean whole = alone && passage.before().isBlank();
                found = found.and(at(passage, curlIsNamed, whole));
            }
        }
        return found;
    }

    /**
     * A message that curl prints with {@code -v} and goes on, where a program has nothing in front of it: {@code
     * getpeername() failed with errno 10057: Socket is not connected}. In the error's place it is what libcurl said last.
     */
    Optional<Statement> remark(String line, BooleanSupplier curlIsNamed, boolean alone) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return Passage.of(line).stream()
                .flatMap(passage -> passage.readings().stream())
                .filter(reading -> speech.vocabulary().ownCharacters(reading) >= TELLING)
                .flatMap(reading -> speech.sentence(reading).stream())
                .filter(said -> speech.vocabulary().traits(said.id()).role() == Traits.Role.WARNING)
                .findFirst()
                .filter(said -> alone || curlIsNamed.getAsBoolean());
    }

    private Found at(Passage passage, BooleanSupplier curlIsNamed, boolean whole) {
        return speech.vocabulary()
                .codeAtBeginning(passage.rest())
                .filter(text -> text.codes().get(0) > 0)
                .map(text -> general(passage, text, () -> whole || curlIsNamed.getAsBoolean())
                        .and(sentence(passage.behind(text.length()), curlIsNamed, false)))
                .orElseGet(() -> sentence(passage, curlIsNamed, whole));
    }

    private Found general(Passage passage, CodedText text, BooleanSupplier curlIsNamed) {
        Optional<Integer> printed = passage.codes(CODE_BEFORE, CODE_BEHIND, text.length()).stream()
                .filter(text.codes()::contains)
                .findFirst();
        String words = passage.rest().substring(0, text.length());
        boolean curls = text.length() >= TELLING
                        && !isAnybodys(words)
                        && ENDS.matcher(passage.rest())
                                .region(text.length(), passage.rest().length())
                                .lookingAt()
                || text.length() >= LEAST_TELLING && curlIsNamed.getAsBoolean();
        return printed.isPresent() || curls
                ? new Found(
                        printed.orElse(null),
                        null,
                        failed(printed.orElse(text.codes().get(0))))
                : Found.NOTHING;
    }

    private boolean isAnybodys(String words) {
        return speech.knownFailure(words).map(s -> ANYBODYS.contains(s.id())).orElse(false);
    }

    private Found sentence(Passage passage, BooleanSupplier curlIsNamed, boolean whole) {
        for (String reading : passage.readings()) {
            int own = speech.vocabulary().ownCharacters(reading);
            Optional<Statement> known =
                    own > 0 || OPENING.matcher(reading).find() ? speech.knownFailure(reading) : Optional.empty();
            if (known.isPresent()) {
                List<Integer> codes =
                        speech.vocabulary().traits(known.get().id()).codes();
                Optional<Integer> code = passage.codes(CODE_BEFORE, CODE_AT_END, 0).stream()
                        .filter(codes::contains)
                        .findFirst();
                if (code.isPresent() || whole || isTelling(known.get(), own, reading, curlIsNamed)) {
                    return new Found(code.orElse(null), known.get(), null);
                }
            }
        }
        return Found.NOTHING;
    }

    /** @param own how many characters are the sentence's and no value */
    private static boolean isTelling(Statement statement, int own, String words, BooleanSupplier curlIsNamed) {
        if (GRAMMARS.contains(statement.id())) {
            boolean anybodys = ANYBODYS.contains(statement.id())
                    && !OF_CURLS_TLS.matcher(words).find();
            return !anybodys && !connectsToAnything(statement) || curlIsNamed.getAsBoolean();
        }
        boolean curls = own >= TELLING && own * 3 >= words.length();
        return curls || own >= LEAST_TELLING && curlIsNamed.getAsBoolean();
    }

    /** {@code Failed to connect to bus: Connection refused} is anybody's; with a port it is curl's. */
    private static boolean connectsToAnything(Statement statement) {
        return statement.id().equals("tcp.connect-failed")
                && !statement.fields().containsKey("port");
    }

    static Statement failed(int code) {
        return new Statement("curl.failed").with("exitCode", (long) code);
    }
}
