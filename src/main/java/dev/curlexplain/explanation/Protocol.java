package dev.curlexplain.explanation;

import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import java.util.EnumSet;
import java.util.Set;

/** Which stages a protocol has. */
enum Protocol {
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

    boolean has(Stage stage) {
        return stages.contains(stage);
    }

    /** What the lines show counts for more than the URL: FTP through an HTTP proxy is HTTP for curl. */
    static Protocol of(Transfer transfer, StageEvents events) {
        if (events.speaksHttp()) {
            return HTTP;
        }
        String scheme = transfer.target().scheme();
        Protocol byUrl = scheme == null ? HTTP : ofScheme(scheme);
        return byUrl == HTTP && !"http".equals(scheme) && !"https".equals(scheme) ? ofLines(transfer, events) : byUrl;
    }

    static boolean hasTls(String scheme) {
        return scheme != null && WITH_TLS.contains(scheme);
    }

    private static Protocol ofScheme(String scheme) {
        return switch (scheme) {
            case "ftp", "ftps", "smtp", "smtps", "imap", "imaps", "pop3", "pop3s" -> DIALOGUE;
            case "ssh", "sftp", "scp", "ldap", "ldaps", "smb", "smbs", "mqtt", "mqtts" -> DIALOGUE;
            case "telnet", "gopher", "gophers", "dict" -> DATA;
            case "tftp" -> PACKETS;
            case "file" -> FILE;
            default -> HTTP;
        };
    }

    private static Protocol ofLines(Transfer transfer, StageEvents events) {
        if (events.show(Stage.LOGIN)) {
            return DIALOGUE;
        }
        for (Event event : transfer.events()) {
            String area = event.id().substring(0, Math.max(0, event.id().indexOf('.')));
            switch (area) {
                case "file" -> {
                    return FILE;
                }
                case "tftp" -> {
                    return PACKETS;
                }
                case "telnet" -> {
                    return DATA;
                }
                case "ldap", "smb", "mqtt" -> {
                    return DIALOGUE;
                }
                default -> {}
            }
        }
        return HTTP;
    }
}
