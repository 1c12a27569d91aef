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

    private static final String S_CLIENT = "openssl s_client";

    private static final Set<String> CLEAR_AT_FIRST = Set.of("ftp", "smtp", "imap", "pop3", "ldap");

    private static final List<String> END = List.of("--resolve", "--connect-to", "--unix-socket");

    private static final List<String> TRUST = List.of("--cacert", "--capath");

    /** Without them FTP and mail go on in clear text, and no TLS is there to check. */
    private static final List<String> UPGRADE = List.of("--ssl-reqd", "--ssl");

    private Route() {}

    /**
     * The command with the options typed, without credentials, behind {@code curl}; as it is where it goes to another target or
     * names a way of its own.
     *
     * @param template of the command, {@code curl -v https://{host}:{port}/}
     * @param command the same, filled
     */
    static String kept(String template, String command, TransferFacts facts, Mask mask) {
        if (template.startsWith(S_CLIENT + " -connect {host}:{port} -servername {host}")) {
            return upgraded(throughProxy(command, facts, mask), facts);
        }
        if (!command.startsWith("curl ") || !(template.contains("{host}") || template.contains("{url}"))) {
            return command;
        }
        boolean ownProxy = Stream.of(" -x ", "proxy", "--socks").anyMatch(template::contains);
        boolean secured = !template.contains("http://{host}")
                && facts.value("scheme").filter("http"::equals).isEmpty();
        List<String> security =
                secured ? Stream.concat(TRUST.stream(), UPGRADE.stream()).toList() : List.of();
        String options = Stream.of(ownProxy ? List.<String>of() : PROXY, END, security)
                .flatMap(List::stream)
                .filter(name -> !template.contains(name))
                .flatMap(name -> typed(name, facts, mask).stream())
                .collect(Collectors.joining(" "));
        return options.isEmpty() ? command : "curl " + options + command.substring("curl".length());
    }

    /** FTP, mail and LDAP begin in clear text on the ports of these schemes. */
    private static String upgraded(String command, TransferFacts facts) {
        return facts.value("scheme")
                .filter(CLEAR_AT_FIRST::contains)
                .map(scheme -> command.replaceFirst(" -connect \\S{1,999}", "$0 -starttls " + scheme))
                .orElse(command);
    }

    /** {@code s_client} knows HTTP proxies only, and those without TLS. */
    private static String throughProxy(String command, TransferFacts facts, Mask mask) {
        boolean plainHttp = facts.value("proxy")
                        .filter(p -> !p.contains("://") || p.startsWith("http://"))
                        .isPresent()
                && PROXY.stream().skip(1).noneMatch(name -> facts.option(name).isPresent());
        Optional<String> at =
                facts.value("proxyHost").flatMap(h -> facts.value("proxyPort").map(p -> h + ":" + p));
        return at.filter(a -> plainHttp)
                .map(a -> S_CLIENT + " -proxy " + ShellWord.of(mask.apply(a)) + command.substring(S_CLIENT.length()))
                .orElse(command);
    }

    /** No server name (SNI) where the host is an address: curl sends none either, and it may bring another certificate. */
    static String withoutNameOfAddress(String template, String command, TransferFacts facts) {
        boolean named = template.contains(" -servername {host}");
        return named && facts.value("hostKind").filter("address"::equals).isPresent()
                ? command.replaceFirst(" -servername \\S{1,99}", "")
                : command;
    }

    private static Optional<String> typed(String name, TransferFacts facts, Mask mask) {
        if (UPGRADE.contains(name)) {
            return facts.option(name).map(option -> name);
        }
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
