package dev.curlexplain.knowledge;

import dev.curlexplain.event.CodedText;
import dev.curlexplain.event.MessagePatterns;
import dev.curlexplain.event.Statement;
import dev.curlexplain.event.Traits;
import dev.curlexplain.event.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the knowledge base says of single words and messages. Thread-safe. */
final class KnownWords implements Vocabulary {
    private final KnowledgeBase knowledge;
    private final MessagePatterns patterns = new MessagePatterns();

    KnownWords(KnowledgeBase knowledge, Collection<RawEntry> events) {
        this.knowledge = knowledge;
        for (RawEntry event : events) {
            event.keys().forEach(key -> patterns.add(key.area(), event.id(), key.pattern()));
        }
    }

    @Override
    public Optional<String> clientOfAgent(String userAgent) {
        return knowledge.clients().ofAgent(userAgent);
    }

    @Override
    public Optional<String> clientOfLine(String text) {
        return knowledge.clients().ofLine(text);
    }

    @Override
    public Optional<Statement> message(String message, String area) {
        return patterns.match(message, area == null ? "" : area);
    }

    @Override
    public Traits traits(String eventId) {
        return knowledge.event(eventId).map(EventEntry::traits).orElse(Traits.NONE);
    }

    @Override
    public Optional<Traits.How> how(Statement statement) {
        for (EventEntry.Ending ending :
                knowledge.event(statement.id()).map(EventEntry::endings).orElse(List.of())) {
            if (ending.when() == null || EventFacts.holds(ending.when(), statement)) {
                return Optional.of(ending.how());
            }
        }
        return codeOf(statement).map(CodeEntry::how);
    }

    private Optional<CodeEntry> codeOf(Statement statement) {
        Object errno = statement.fields().get("errno");
        Object name = statement.fields().get("name");
        if (errno != null) {
            return knowledge.codes().byName("errno", errno.toString());
        }
        return name == null || !statement.id().startsWith("tls.")
                ? Optional.empty()
                : knowledge.codes().byNumberOrName("tls", name.toString());
    }

    @Override
    public Optional<String> errnoOfText(String systemText) {
        return knowledge.codes().byText("errno", systemText).map(CodeEntry::name);
    }

    @Override
    public Optional<String> errnoOfNumber(long number) {
        return knowledge.codes().errno(number).map(CodeEntry::name);
    }

    @Override
    public Optional<String> resolverErrorOfText(String systemText) {
        return knowledge.codes().byText("getaddrinfo", systemText).map(CodeEntry::name);
    }

    @Override
    public Optional<String> tlsAlert(int number) {
        return knowledge
                .codes()
                .byNumber("tls-alert", Integer.toString(number))
                .map(c -> c.name().replace('_', '-'));
    }

    @Override
    public Optional<String> libraryError(String text) {
        String english = originalOf(text).orElse(text);
        return Codes.TLS_TABLES.stream()
                .flatMap(table -> knowledge.codes().byText(table, english).stream())
                .map(CodeEntry::name)
                .findFirst();
    }

    @Override
    public Optional<String> originalOf(String libraryText) {
        return knowledge
                .codes()
                .original("gnutls", libraryText)
                .or(() -> knowledge.codes().original("tls-alert", libraryText));
    }

    @Override
    public Optional<CodedText> codeAtBeginning(String text) {
        return knowledge.codes().atBeginning("curlcode", text);
    }

    @Override
    public Optional<Integer> codeOfName(String name) {
        return knowledge
                .codes()
                .byName("curlcode", name)
                .map(c -> Integer.valueOf(c.numbers().get("")));
    }

    @Override
    public int ownCharacters(String message) {
        return patterns.weight(message);
    }
}
