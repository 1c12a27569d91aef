package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Conversation;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.diagnosis.Finding;
import java.util.List;

/**
 * Groups the same trouble over hosts, times, languages and curl versions: the main diagnosis, and what
 * makes one case of it differ from another.
 */
final class Fingerprint {
    private static final String VERSION = "v1";

    private Fingerprint() {}

    static String of(Conversation conversation, List<Finding> findings) {
        if (findings.isEmpty()) {
            return VERSION + ":none";
        }
        StringBuilder parts = new StringBuilder(findings.get(0).diagnosis().id());
        conversation
                .mainTransfer()
                .flatMap(t -> t.failure())
                .map(Failure::errno)
                .ifPresent(errno -> errno.stream()
                        .findFirst()
                        .ifPresent(name -> parts.append('/').append(name)));
        findings.get(0)
                .facts()
                .value("alert")
                .ifPresent(alert -> parts.append('/').append(alert));
        return VERSION + ':' + parts;
    }
}
