package dev.curlexplain.diagnosis;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            "output",
            "wholeBody",
            "bodyOption",
            "bodyless",
            "unranged");

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
            "selfIssued",
            "alpn",
            "command");

    /** What is known of the failure. */
    private static final Set<String> FAILURE =
            Set.of("errno", "reason", "how", "alert", "milliseconds", "seconds", "errnoNumber");

    /** Facts that are never taken from a field of the same name. */
    private static final Set<String> OWN = union(TARGET, Set.of("status", "outcome", "exitCode", "reached"));

    private FactNames() {}

    public static Set<String> all() {
        return union(TARGET, TRANSFER, PLATFORM, FAILURE);
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... parts) {
        return Stream.of(parts).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> ofTransfer() {
        return OWN;
    }

    /** Facts that only the failure's own lines can tell. */
    static Set<String> ofFailureOnly() {
        return FAILURE;
    }

    /** {@code tlsMax} in a text stands for the value of {@code --tls-max}. */
    public static String optionOf(String place) {
        return "--" + place.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The fields of {@code failure(...)} that are no fields of events. */
    public static Set<String> ofFailure() {
        return Set.of("code", "after", "how", "errno", "event", "events", "stage");
    }
}
