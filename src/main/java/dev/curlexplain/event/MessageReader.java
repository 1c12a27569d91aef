package dev.curlexplain.event;

import dev.curlexplain.grammar.MessageLexer;
import dev.curlexplain.grammar.MessageParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Message to statement: the grammar first, for what the conversation reasons about, then the
 * knowledge base's sentences.
 */
final class MessageReader {
    /** curl cuts its own messages at 2,048 characters. */
    private static final int LONGEST = 2_200;

    private final LineGrammar<MessageLexer, MessageParser> grammar = new LineGrammar<>(
            new MessageLexer(null), MessageParser::new, p -> p.onlyMessage().message());

    private final Vocabulary vocabulary;
    private final Decoding decoding;
    private final Map<String, Optional<Statement>> recent = new RecentlyRead();

    /** The same messages come again and again; the last ones read are kept, no more of them than this. */
    private static final class RecentlyRead extends LinkedHashMap<String, Optional<Statement>> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 4_096;

        RecentlyRead() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Statement>> eldest) {
            return size() > MOST;
        }
    }

    MessageReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.decoding = new Decoding(vocabulary);
    }

    Optional<Statement> read(String message, String area) {
        if (message.isBlank()) {
            return Optional.empty();
        }
        if (message.length() > LONGEST) {
            return readAnew(message, area);
        }
        return recent.computeIfAbsent(area + " " + message, unused -> readAnew(message, area));
    }

    private Optional<Statement> readAnew(String message, String area) {
        Optional<Statement> parsed = area == null && message.length() <= LONGEST ? parse(message) : Optional.empty();
        return parsed.or(() -> sentence(message, area)).map(decoding::decode);
    }

    /** Blanks in front can make a difference, but are often lost on the way. */
    private Optional<Statement> sentence(String message, String area) {
        return vocabulary
                .message(message, area)
                .or(() -> vocabulary.message(message.strip(), area))
                .map(statement -> inEnglish(statement, message, area));
    }

    /** GnuTLS speaks the user's language; its sentences are known, and reasoned about, in English. */
    private Statement inEnglish(Statement statement, String message, String area) {
        if (!statement.id().startsWith("tls.gnutls-") || !(statement.fields().get("reason") instanceof String reason)) {
            return statement;
        }
        return vocabulary
                .originalOf(reason)
                .flatMap(original -> vocabulary.message(message.replace(reason, original), area))
                .orElse(statement);
    }

    private Optional<Statement> parse(String message) {
        return grammar.parse(message)
                .map(tree -> new Statement(Labels.id(tree), ParseTreeFields.of(tree, grammar.ruleNames())));
    }
}
