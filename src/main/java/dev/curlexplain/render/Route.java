package dev.curlexplain.render;

import dev.curlexplain.diagnosis.TransferFacts;
import dev.curlexplain.explanation.Mask;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options of a command that decide which way a transfer takes and whom it trusts there, {@code -x}, {@code --resolve},
 * {@code --cacert}: a check that goes another way checks something else, and one without the CA fails before it comes so far.
 */
final class Route {
    private static final List<String> PROXY =
            List.of("--proxy", "--socks4", "--socks4a", "--socks5", "--socks5-hostname");

    private static final List<String> END = List.of("--resolve", "--connect-to", "--unix-socket");

    private static final List<String> TRUST = List.of("--cacert", "--capath");

    private static final Set<String> OTHER_OVER_TLS = Set.of(
            "ftp", "ftps", "smtp", "smtps", "imap", "imaps", "pop3", "pop3s", "ldap", "ldaps", "gophers", "mqtts");

    private static final List<String> UPGRADES = List.of("--ftp-ssl-control", "--ssl-reqd", "--ssl");

    private Route() {}

    /**
     * The command with the options typed, without credentials, behind {@code curl}; as it is where it goes to another target or
     * names a way of its own.
     *
     * @param template of the command, {@code curl -v https://{host}:{port}/}
     * @param command the same, filled
     */
    static String kept(String template, String command, TransferFacts facts, Mask mask) {
        if (command.startsWith("openssl s_client ")) {
            return unnamedForAddress(command, facts);
        }
        if (!command.startsWith("curl ") || !(template.contains("{host}") || template.contains("{url}"))) {
            return command;
        }
        boolean ownProxy = Stream.of(" -x ", "proxy", "--socks").anyMatch(template::contains);
        boolean secured = !template.contains("http://{host}")
                && facts.value("scheme").filter("http"::equals).isEmpty();
        String sameScheme = template.contains("https://{host}") ? inScheme(command, facts) : command;
        String options = Stream.of(ownProxy ? List.<String>of() : PROXY, END, secured ? TRUST : List.<String>of())
                .flatMap(List::stream)
                .filter(name -> !template.contains(name))
                .flatMap(name -> typed(name, facts, mask).stream())
                .collect(Collectors.joining(" "));
        return options.isEmpty() ? sameScheme : "curl " + options + sameScheme.substring("curl".length());
    }

    /** curl sends no host name (SNI) for a URL with an address, so neither does the client that is compared with it. */
    private static String unnamedForAddress(String command, TransferFacts facts) {
        boolean address = facts.value("hostKind").filter("address"::equals).isPresent();
        return address ? command.replaceFirst(" -servername \\S++", "") : command;
    }

    /** A mail or file server is asked in its own protocol; where its port begins in plain text, with the option that asks for TLS. */
    private static String inScheme(String command, TransferFacts facts) {
        String scheme = facts.value("scheme").filter(OTHER_OVER_TLS::contains).orElse("https");
        String asked = command.replace("https://", scheme + "://");
        return scheme.endsWith("s") ? asked : "curl " + upgrade(facts) + asked.substring("curl".length());
    }

    private static String upgrade(TransferFacts facts) {
        return UPGRADES.stream()
                .filter(name -> facts.option(name).isPresent())
                .findFirst()
                .orElse("--ssl-reqd");
    }

    private static Optional<String> typed(String name, TransferFacts facts, Mask mask) {
        String letter = name.equals("--proxy") ? "-x" : name;
        return facts.option(name)
                .map(option -> withoutCredentials(option.value()))
                .filter(value -> !value.isBlank())
                .map(value -> letter + " " + ShellWord.of(mask.apply(value)));
    }

    private static String withoutCredentials(String proxy) {
        return proxy.replaceFirst("^((?:[a-zA-Z0-9]{1,9}://)?)[^/@]*+@", "$1");
    }
}
