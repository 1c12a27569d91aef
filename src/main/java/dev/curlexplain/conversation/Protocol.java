package dev.curlexplain.conversation;

import java.util.EnumSet;
import java.util.Set;

/** What is spoken with a server, as far as the stages differ that it has. */
public enum Protocol {
    /** a request, a response with headers, a body; also where nothing tells the protocol */
    HTTP(Stage.DNS, Stage.TCP, Stage.PROXY, Stage.TLS, Stage.REQUEST, Stage.RESPONSE, Stage.BODY),
    /** a greeting, a login, commands: FTP, mail, SSH, LDAP, SMB, MQTT */
    DIALOGUE(Stage.DNS, Stage.TCP, Stage.PROXY, Stage.TLS, Stage.LOGIN),
    /** data as soon as there is a connection: Telnet, Gopher, DICT */
    DATA(Stage.DNS, Stage.TCP, Stage.PROXY, Stage.TLS, Stage.BODY),
    /** data in UDP packets: TFTP */
    PACKETS(Stage.DNS, Stage.BODY),
    /** a local file */
    FILE;

    private static final Set<String> WITH_TLS =
            Set.of("https", "wss", "ftps", "smtps", "imaps", "pop3s", "ldaps", "gophers", "mqtts", "smbs");

    private final Set<Stage> stages = EnumSet.noneOf(Stage.class);

    Protocol(Stage... stages) {
        this.stages.addAll(Set.of(stages));
    }

    public boolean has(Stage stage) {
        return stages.contains(stage);
    }

    /** @param scheme of a URL in lower case, or null */
    public static boolean hasTls(String scheme) {
        return scheme != null && WITH_TLS.contains(scheme);
    }

    /** @param scheme of a URL in lower case, or null */
    public static Protocol ofScheme(String scheme) {
        return switch (scheme == null ? "" : scheme) {
            case "ftp", "ftps", "smtp", "smtps", "imap", "imaps", "pop3", "pop3s" -> DIALOGUE;
            case "ssh", "sftp", "scp", "ldap", "ldaps", "smb", "smbs", "mqtt", "mqtts" -> DIALOGUE;
            case "telnet", "gopher", "gophers", "dict" -> DATA;
            case "tftp" -> PACKETS;
            case "file" -> FILE;
            default -> HTTP;
        };
    }
}
