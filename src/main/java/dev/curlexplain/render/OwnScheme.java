package dev.curlexplain.render;

import dev.curlexplain.diagnosis.TransferFacts;
import java.util.List;
import java.util.Set;

/** A check for a TLS server, {@code curl -v https://{host}:{port}/}, in the protocol that the server speaks. */
final class OwnScheme {
    private static final Set<String> OTHER_OVER_TLS = Set.of(
            "ftp", "ftps", "smtp", "smtps", "imap", "imaps", "pop3", "pop3s", "ldap", "ldaps", "gophers", "mqtts");

    private OwnScheme() {}

    /**
     * A mail or file server is asked in its own protocol; where its port begins in plain text, with an option that asks for TLS.
     *
     * @param upgrades options that do, one of which the command may have
     */
    static String in(String command, TransferFacts facts, List<String> upgrades) {
        String scheme = facts.value("scheme").filter(OTHER_OVER_TLS::contains).orElse("https");
        String asked = command.replace("https://", scheme + "://");
        boolean upgraded = scheme.endsWith("s")
                || upgrades.stream().anyMatch(o -> facts.option(o).isPresent());
        return upgraded ? asked : "curl --ssl-reqd" + asked.substring("curl".length());
    }
}
