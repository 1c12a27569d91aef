package dev.curlexplain.render;

import dev.curlexplain.diagnosis.TransferFacts;
import dev.curlexplain.explanation.Mask;
import java.util.Optional;
import java.util.Set;

/** {@code openssl s_client -connect a.test:443 -servername a.test}, taken the way that the transfer took. */
final class TlsProbe {
    private static final String S_CLIENT = "openssl s_client";

    private static final Set<String> CLEAR_AT_FIRST = Set.of("ftp", "smtp", "imap", "pop3", "ldap");

    private TlsProbe() {}

    /** @param template of a check's command */
    static boolean is(String template) {
        return template.startsWith(S_CLIENT + " -connect {host}:{port} -servername {host}");
    }

    static String kept(String command, TransferFacts facts, Mask mask) {
        return upgraded(throughProxy(command, facts, mask), facts);
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
                && Route.PROXY.stream()
                        .skip(1)
                        .noneMatch(name -> facts.option(name).isPresent());
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
}
