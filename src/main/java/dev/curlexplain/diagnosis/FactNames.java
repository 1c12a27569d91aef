package dev.curlexplain.diagnosis;

import java.util.Set;
import java.util.TreeSet;

/** The facts that conditions and texts may name, apart from the fields of events. */
public final class FactNames {
    /** Parts of the target. */
    private static final Set<String> TARGET = Set.of(
            "host", "hostKind", "port", "address", "addressKind", "scheme", "url", "proxy", "proxyHost", "proxyPort");

    /** What is known of the transfer as a whole. */
    private static final Set<String> TRANSFER = Set.of(
            "outcome",
            "exitCode",
            "status",
            "reached",
            "transfers",
            "recovered",
            "late",
            "server",
            "location",
            "retryAfter",
            "challenge",
            "contentType",
            "contentLength",
            "responseDate",
            "verbose",
            "waited",
            "longestWait",
            "certificateDays",
            "loginCarriedTo",
            "optionSince",
            "output");

    /** What is known of the program. */
    private static final Set<String> PLATFORM = Set.of(
            "curlVersion",
            "tlsLibrary",
            "tlsLibraryVersion",
            "system",
            "client",
            "tlsVersion",
            "issuer",
            "subject",
            "alpn",
            "command");

    /** What is known of the failure. */
    private static final Set<String> FAILURE =
            Set.of("errno", "reason", "how", "alert", "milliseconds", "seconds", "errnoNumber");

    private static final Set<String> OWN = Set.of(
            "host",
            "hostKind",
            "port",
            "address",
            "addressKind",
            "scheme",
            "url",
            "proxy",
            "proxyHost",
            "proxyPort",
            "status",
            "outcome",
            "exitCode",
            "reached");

    private FactNames() {}

    public static Set<String> all() {
        Set<String> all = new TreeSet<>(TARGET);
        all.addAll(TRANSFER);
        all.addAll(PLATFORM);
        all.addAll(FAILURE);
        return all;
    }

    /** Facts that are never taken from a field of the same name. */
    static Set<String> ofTransfer() {
        return OWN;
    }

    /** Facts that only the failure's own lines can tell. */
    static Set<String> ofFailureOnly() {
        return FAILURE;
    }

    /** {@code tlsMax} in a text stands for the value of {@code --tls-max}. */
    public static String optionOf(String place) {
        return "--" + place.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** The fields of {@code failure(...)} that are no fields of events. */
    public static Set<String> ofFailure() {
        return Set.of("code", "after", "how", "errno", "event", "events", "stage");
    }
}
