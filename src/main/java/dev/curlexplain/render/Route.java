package dev.curlexplain.render;

import dev.curlexplain.diagnosis.TransferFacts;
import dev.curlexplain.explanation.Mask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options of a command that decide which way a transfer takes and whom it trusts there, {@code -x}, {@code --resolve},
 * {@code -4}, {@code --cacert}, {@code -k}: a check that goes another way checks something else, and one without the CA fails
 * before it comes so far.
 */
final class Route {
    static final List<String> PROXY = List.of("--proxy", "--socks4", "--socks4a", "--socks5", "--socks5-hostname");

    private static final List<String> END =
            List.of("--noproxy", "--resolve", "--connect-to", "--unix-socket", "--interface", "--ipv4", "--ipv6");

    private static final List<String> TRUST = List.of("--cacert", "--capath", "--insecure", "--proxy-insecure");

    /** Those that take no argument, as they are typed. */
    private static final Map<String, String> FLAGS = Map.of(
            "--ipv4", "-4",
            "--ipv6", "-6",
            "--insecure", "-k",
            "--proxy-insecure", "--proxy-insecure",
            "--ftp-ssl-control", "--ftp-ssl-control",
            "--ssl-reqd", "--ssl-reqd",
            "--ssl", "--ssl");

    private static final Pattern FAMILY = Pattern.compile(" -v?[46]");

    /** Without them FTP and mail go on in clear text, and no TLS is there to check. */
    private static final List<String> UPGRADE = List.of("--ftp-ssl-control", "--ssl-reqd", "--ssl");

    private Route() {}

    /**
     * The command with the options typed, without credentials, behind {@code curl}; as it is where it goes to another target or
     * names a way of its own.
     *
     * @param template of the command, {@code curl -v https://{host}:{port}/}
     * @param command the same, filled
     */
    static String kept(String template, String command, TransferFacts facts, Mask mask) {
        if (TlsProbe.is(template)) {
            return TlsProbe.kept(command, facts, mask);
        }
        if (!command.startsWith("curl ") || !(template.contains("{host}") || template.contains("{url}"))) {
            return command;
        }
        boolean ownProxy =
                Stream.of(" -x ", "proxy", "--socks").anyMatch(template.replace("--no-proxy-insecure", "")::contains);
        boolean secured = !template.contains("http://{host}")
                && facts.value("scheme").filter("http"::equals).isEmpty();
        List<String> security =
                secured ? Stream.concat(TRUST.stream(), UPGRADE.stream()).toList() : List.of();
        String sameScheme = template.contains("https://{host}") ? OwnScheme.in(command, facts, UPGRADE) : command;
        String options = Stream.of(ownProxy ? List.<String>of() : PROXY, END, security)
                .flatMap(List::stream)
                .filter(name -> !isNamed(name, template))
                .flatMap(name -> typed(name, facts, mask).stream())
                .collect(Collectors.joining(" "));
        return options.isEmpty() ? sameScheme : "curl " + options + sameScheme.substring("curl".length());
    }

    private static boolean isNamed(String name, String template) {
        return switch (name) {
            case "--ipv4", "--ipv6" -> FAMILY.matcher(template).find();
            case "--insecure" -> verifies(template, "", " -k");
            case "--proxy-insecure" -> verifies(template, "proxy-", " --proxy-insecure");
            default -> template.contains(name);
        };
    }

    /** A command that names a CA, or asks for verification in so many words, is about what comes of it. */
    private static boolean verifies(String template, String side, String flag) {
        return Stream.of(flag, " --no-" + side + "insecure", " --" + side + "cacert")
                .anyMatch(template::contains);
    }

    private static Optional<String> typed(String name, TransferFacts facts, Mask mask) {
        if (FLAGS.containsKey(name)) {
            return facts.option(name).map(option -> FLAGS.get(name));
        }
        String shown = name.equals("--proxy") ? "-x" : name;
        return facts.option(name)
                .map(option -> withoutCredentials(option.value()))
                .filter(value -> !value.isBlank())
                .map(value -> shown + ' ' + ShellWord.of(mask.apply(value)));
    }

    private static String withoutCredentials(String proxy) {
        return proxy.replaceFirst("^((?:[a-zA-Z0-9]{1,9}://)?)[^/@]*+@", "$1");
    }
}
