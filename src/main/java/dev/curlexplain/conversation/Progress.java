package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import dev.curlexplain.event.Statement;
import dev.curlexplain.event.Traits;
import dev.curlexplain.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows one transfer event by event: the milestone reached, and failures that stand until something
 * shows that curl got over them.
 */
final class Progress {
    /** FTP and SMTP replies from 400 on say no. */
    private static final int FIRST_REFUSAL = 400;

    /** The request begins anew, on a connection that may be there already. */
    static final Set<String> AGAIN = Set.of("http.following", "connection.retried");

    /** Schemes whose servers speak in numbered replies; a status line there is somebody else's answer. */
    private static final Set<String> NOT_HTTP =
            Set.of("ftp", "ftps", "smtp", "smtps", "imap", "imaps", "pop3", "pop3s");

    private final Vocabulary vocabulary;
    private boolean http;
    private Milestone reached;
    private Milestone failedAfter = Milestone.START;
    private boolean connecting;
    private boolean tunnelGranted;
    private boolean downgraded;
    private long bodyAnnounced = -1;
    private long bodyReceived;
    private Event refusal;
    private boolean waiting;
    private Integer printedCode;
    private final List<Event> failedAddresses = new ArrayList<>();
    private final List<Event> beforeDowngrade = new ArrayList<>();
    private final List<Event> failures = new ArrayList<>();
    private final List<Event> recovered = new ArrayList<>();
    private final List<Event> late = new ArrayList<>();
    private final List<Event> statuses = new ArrayList<>();

    private static final List<String> OF_THE_CONNECTION = List.of(
            "tls.", "transfer.recv-failure", "transfer.send-failure", "connection.", "http2.", "http3.", "quic.");

    /**
     * @param scheme of the URL, null where it is not known
     * @param start what was reached before the first event
     */
    Progress(Vocabulary vocabulary, String scheme, Milestone start) {
        this.reached = start;
        this.vocabulary = vocabulary;
        this.http = scheme == null || !NOT_HTTP.contains(scheme);
    }

    void see(Event event) {
        boolean retry = TransferSplitter.isRetry(event);
        boolean rest = event.kind() == LineKind.WARNING && !retry;
        if (waiting && !rest || Transfer.isBegunAnewBy(event) && !retry) {
            beginAgain();
        }
        waiting = retry || waiting && rest;
        // curl 8.17 with -k reports a bad certificate as it would a failure, and goes on.
        if (event.is("tls.verify-ignored")) {
            failures.removeIf(e -> e.is("tls.certificate-problem"));
        } else if (event.is("ftp.epsv-fallback")) {
            recovered.addAll(failures);
            failures.clear();
        }
        seeDowngrade(event);
        seeReply(event);
        seeLength(event);
        seeAddress(event);
        if (event.fields().get("exitCode") instanceof Long code) {
            printedCode = code.intValue();
        }
        Milestone milestone = milestone(event);
        if (milestone != null) {
            reach(milestone, event);
        }
        if (isFailure(event)) {
            fail(event);
        }
    }

    /** Old builds with NSS try once more with SSLv3 alone; where that fails too, the first handshake tells why. */
    private void seeDowngrade(Event event) {
        if (event.is("tls.nss-retry-sslv3") && beforeDowngrade.isEmpty()) {
            beforeDowngrade.addAll(failures);
        } else if (event.is("tls.nss-tls-disabled-after-failure")) {
            downgraded = true;
        }
    }

    /** A refusal as the server's last word before the connection closes: with -s nothing else tells the failure. */
    private void seeReply(Event event) {
        if (event.is("server.reply") || event.is("server.mail-reply")) {
            refusal = isRefusal(event) ? event : null;
        } else if (event.is("connection.closing") && refusal != null && failures.isEmpty()) {
            fail(refusal);
        }
    }

    /** With -s the failed address is the last word: nothing connected, and the connection is given up. */
    private void seeAddress(Event event) {
        if (event.is("tcp.address-failed")) {
            failedAddresses.add(event);
        } else if (reached.compareTo(Milestone.CONNECTED) >= 0) {
            failedAddresses.clear();
        } else if (event.is("connection.closing") && failures.isEmpty()) {
            failedAddresses.forEach(this::fail);
        }
    }

    private static boolean isRefusal(Event reply) {
        String text = reply.text("replyText").orElse("");
        return reply.number("replyCode").map(code -> code >= FIRST_REFUSAL).orElse(false)
                || reply.text("mailbox").map(m -> m.equals("-ERR")).orElse(false)
                || reply.is("server.mail-reply") && (text.startsWith("NO ") || text.startsWith("BAD "));
    }

    private void beginAgain() {
        printedCode = null;
        recovered.addAll(failures);
        recovered.addAll(late);
        failures.clear();
        late.clear();
        if (!statuses.isEmpty()) {
            statuses.remove(statuses.size() - 1);
        }
        reached = Milestone.START;
    }

    /** Once something has failed, only another address that connects, or a new beginning, gets over it. */
    private void reach(Milestone milestone, Event event) {
        boolean anotherAddress =
                failedAfter.compareTo(Milestone.CONNECTED) < 0 && milestone.compareTo(Milestone.CONNECTED) >= 0;
        if (!failures.isEmpty() && anotherAddress && milestone != Milestone.COMPLETE) {
            recovered.addAll(failures);
            failures.clear();
        }
        boolean standing = !failures.isEmpty() && milestone.compareTo(Milestone.HEADERS) >= 0;
        if (milestone.compareTo(reached) > 0 && !standing) {
            reached = milestone;
        }
        if (milestone == Milestone.STATUS) {
            addStatus(event);
        }
    }

    /** {@code -iv} shows each header twice, once with the marker and once as output. */
    private void addStatus(Event event) {
        boolean shownAlready = event.fields().containsKey("included")
                && statuses.stream().anyMatch(s -> !s.fields().containsKey("included") && sameStatus(s, event));
        if (!shownAlready) {
            if (event.fields().containsKey("included")
                    && !statuses.isEmpty()
                    && statuses.get(statuses.size() - 1).fields().containsKey("included")) {
                statuses.remove(statuses.size() - 1);
            }
            statuses.add(event);
        }
    }

    private static boolean sameStatus(Event one, Event other) {
        return one.text("status").equals(other.text("status"));
    }

    private static boolean isInterim(Event status) {
        return status.text("status")
                .map(s -> s.startsWith("1") && !s.equals("101"))
                .orElse(false);
    }

    private void fail(Event event) {
        if (reached == Milestone.COMPLETE && isOfTheConnection(event)) {
            late.add(event);
            return;
        }
        if (failures.isEmpty()) {
            reached = reached == Milestone.COMPLETE ? Milestone.HEADERS : reached;
            failedAfter = reached;
            failures.addAll(late);
            late.clear();
            if (downgraded) {
                failures.addAll(beforeDowngrade);
                recovered.removeAll(beforeDowngrade);
            }
        }
        if (!downgraded || beforeDowngrade.isEmpty()) {
            failures.add(event);
        } else if (event.fields().containsKey("exitCode")) {
            failures.add(withoutReason(event));
        }
    }

    /** The code is the transfer's; the words beside it are about SSLv3. */
    private static Event withoutReason(Event report) {
        Statement code =
                new Statement("curl.failed").with("exitCode", report.fields().get("exitCode"));
        return new Event(code, report.kind(), report.line(), report.stamp());
    }

    /** Such a complaint behind a whole response concerns a connection that had done its work. */
    private static boolean isOfTheConnection(Event event) {
        return !event.fields().containsKey("exitCode")
                && OF_THE_CONNECTION.stream().anyMatch(event.id()::startsWith);
    }

    /** {@code Warning: ... Will retry in 120 seconds.} was the last that curl said. */
    boolean isWaiting() {
        return waiting;
    }

    private boolean isFailure(Event event) {
        if (event.is("tls.message")) {
            return event.text("alertLevel").map("fatal"::equals).orElse(false);
        }
        return event.fields().containsKey("exitCode")
                || vocabulary.traits(event.id()).role() == Traits.Role.FAILURE;
    }

    private Milestone milestone(Event event) {
        return switch (event.id()) {
            case "tls.alpn-offered" -> Milestone.CLIENT_HELLO;
            case "dns.resolved", "dns.cache-hit" -> Milestone.RESOLVED;
            case "tcp.trying", "tcp.connecting" -> Milestone.TRYING;
            case "tcp.connected", "tcp.connected-bare", "connection.reused" -> Milestone.CONNECTED;
            case "proxy.tunnel-requested" -> Milestone.PROXY_ASKED;
            case "proxy.tunnel-established", "proxy.tunnel-done" -> tunnelDone();
            case "tls.message" -> tlsMilestone(event);
            case "tls.connection", "tls.verify-ok", "tls.certificate" -> Milestone.HANDSHAKE_DONE;
            case "server.reply", "server.mail-reply" -> connecting ? null : Milestone.GREETED;
            case "http.request-line" -> request(event);
            case "http.request-end", "http.request-sent", "http.upload-sent" ->
                connecting ? null : Milestone.REQUEST_SENT;
            case "http.status-line" -> status(event);
            case "http.response-end" -> headersEnd(event);
            case "http.body-complete" -> Milestone.COMPLETE;
            case "trace.dump" -> traced(event);
            case "connection.kept" -> reached.compareTo(Milestone.STATUS) >= 0 ? Milestone.COMPLETE : null;
            case "connection.closing" -> completeAtClose();
            default ->
                Optional.ofNullable(vocabulary.traits(event.id()).milestone())
                        .flatMap(Milestone::of)
                        .orElse(null);
        };
    }

    /** The proxy's answer to CONNECT is not the site's; a 2xx opens the tunnel once its headers are over. */
    private Milestone status(Event line) {
        if (connecting || !http || isInterim(line)) {
            tunnelGranted = connecting && line.text("status").orElse("").startsWith("2");
            return null;
        }
        return Milestone.STATUS;
    }

    private Milestone headersEnd(Event event) {
        if (connecting) {
            return tunnelGranted ? Milestone.TUNNEL : null;
        }
        if (reached != Milestone.STATUS) {
            return null;
        }
        return event.fields().containsKey("bodyLength") ? Milestone.COMPLETE : Milestone.HEADERS;
    }

    /** Traces count the body: {@code <= Recv data, 4096 bytes (0x1000)}. */
    private Milestone traced(Event dump) {
        if (reached != Milestone.HEADERS
                || !dump.text("data").map("body"::equals).orElse(false)) {
            return null;
        }
        bodyReceived += dump.number("bytes").orElse(0L);
        return bodyAnnounced > 0 && bodyReceived >= bodyAnnounced ? Milestone.COMPLETE : null;
    }

    private void seeLength(Event event) {
        if (event.is("http.status-line")) {
            bodyAnnounced = -1;
            bodyReceived = 0;
        } else if (event.is("http.response-field")
                && event.text("name").map("content-length"::equalsIgnoreCase).orElse(false)) {
            bodyAnnounced = event.text("value")
                    .filter(v -> v.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(-1L);
        }
    }

    /** Closed without a complaint after the headers: the body was there. */
    private Milestone completeAtClose() {
        return reached.compareTo(Milestone.STATUS) >= 0 && failures.isEmpty() ? Milestone.COMPLETE : null;
    }

    private Milestone tunnelDone() {
        connecting = false;
        return Milestone.TUNNEL;
    }

    private Milestone request(Event event) {
        connecting = event.text("method").map("CONNECT"::equals).orElse(false);
        if (connecting) {
            return Milestone.PROXY_ASKED;
        }
        // an ftp:// URL goes to an HTTP proxy in the language of HTTP
        http |= event.text("version").map(v -> v.startsWith("HTTP")).orElse(false);
        if (reached.compareTo(Milestone.REQUEST) >= 0) {
            reached = Milestone.CONNECTED;
        }
        return Milestone.REQUEST;
    }

    /** A TLS message of the server's proves that Client hello was answered. */
    private Milestone tlsMilestone(Event event) {
        boolean handshake = event.text("record").map("handshake"::equals).orElse(false);
        boolean incoming = event.text("direction").map("in"::equals).orElse(false);
        String message = event.text("message").orElse("");
        if (!handshake) {
            return null;
        }
        if (incoming) {
            return message.equals("new-session-ticket") ? null : Milestone.SERVER_HELLO;
        }
        return message.equals("client-hello") ? Milestone.CLIENT_HELLO : null;
    }

    /** Of {@code curl: (N)}, null when none stands. */
    Integer printedCode() {
        return printedCode;
    }

    Milestone reached() {
        return reached;
    }

    Milestone failedAfter() {
        return failedAfter;
    }

    List<Event> failures() {
        return List.copyOf(failures);
    }

    List<Event> recovered() {
        return List.copyOf(recovered);
    }

    List<Event> late() {
        return List.copyOf(late);
    }

    List<Event> statuses() {
        return List.copyOf(statuses);
    }
}
