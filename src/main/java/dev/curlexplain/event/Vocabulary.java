package dev.curlexplain.event;

import java.util.Optional;

/** What there is to know about single words of a transcript; the knowledge base answers. */
public interface Vocabulary {
    /**
     * A message that carries only its own sentence.
     *
     * @param message without marker and stamp
     * @param area component of a trace line, or null
     */
    Optional<Statement> message(String message, String area);

    /** {@code Connection reset by peer} or {@code 연결이 상대편에 의해 끊어짐} gives {@code ECONNRESET}. */
    Optional<String> errnoOfText(String systemText);

    /** {@code 104}, {@code 54} and {@code 10054} give {@code ECONNRESET}, as sockets meet them. */
    Optional<String> errnoOfNumber(long number);

    /** What getaddrinfo says: {@code Name or service not known} or {@code 이름 혹은 서비스를 알 수 없습니다} gives {@code EAI_NONAME}. */
    Optional<String> resolverErrorOfText(String systemText);

    /** {@code 40} gives {@code handshake-failure}. */
    Optional<String> tlsAlert(int number);

    /** The name of a TLS library's error by its text: {@code Peer's Certificate issuer is not recognized.} */
    Optional<String> libraryError(String text);

    /**
     * The English of what GnuTLS says in the user's language: {@code Error in the pull function.} for
     * {@code Fehler in der Pull-Funktion.} Empty where the text is no translation.
     */
    Optional<String> originalOf(String libraryText);

    /** {@code git/2.43.0} gives {@code git}. */
    Optional<String> clientOfAgent(String userAgent);

    /** {@code fatal: unable to access 'https://...'} gives {@code git}. */
    Optional<String> clientOfLine(String text);

    /** {@code Couldn't connect to server}, the general text of code 7, with which other words begin; the longest that fits. */
    Optional<CodedText> codeAtBeginning(String text);

    /** {@code CURLE_COULDNT_CONNECT}, or what a program calls it: {@code Curl::Err::ConnectionFailedError}. */
    Optional<Integer> codeOfName(String name);

    /** How many characters of a message are the message's own and no value; 0 where none is known. */
    int ownCharacters(String message);

    Traits traits(String eventId);

    /** How the connection ended, where a statement shows it: {@code ECONNRESET} is a reset. */
    Optional<Traits.How> how(Statement statement);
}
