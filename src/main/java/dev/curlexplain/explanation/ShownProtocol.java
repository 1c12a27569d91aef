package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Protocol;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;

/** What a transfer speaks, by its lines and by its URL. */
final class ShownProtocol {
    private ShownProtocol() {}

    /** What the lines show counts for more than the URL: FTP through an HTTP proxy is HTTP for curl. */
    static Protocol of(Transfer transfer, StageEvents events) {
        if (events.speaksHttp()) {
            return Protocol.HTTP;
        }
        String scheme = transfer.target().scheme();
        Protocol byUrl = Protocol.ofScheme(scheme);
        boolean told = byUrl != Protocol.HTTP || "http".equals(scheme) || "https".equals(scheme);
        return told ? byUrl : ofLines(transfer, events);
    }

    /** The areas of messages bear the names of schemes: {@code ldap.bind-failed}. */
    private static Protocol ofLines(Transfer transfer, StageEvents events) {
        if (events.show(Stage.LOGIN)) {
            return Protocol.DIALOGUE;
        }
        return transfer.events().stream()
                .map(event -> Protocol.ofScheme(event.area()))
                .filter(protocol -> protocol != Protocol.HTTP)
                .findFirst()
                .orElse(Protocol.HTTP);
    }
}
