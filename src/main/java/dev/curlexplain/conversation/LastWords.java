package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was said before a connection closes: with -s nothing else tells that the transfer failed, and why. */
final class LastWords {
    /** FTP and SMTP replies from 400 on say no. */
    private static final int FIRST_REFUSAL = 400;

    /** 334 and {@code +}: a step of a login, and a failed one where curl has nothing to answer and leaves. */
    private static final int CHALLENGE = 334;

    /** {@code < 354 End data with <CR><LF>.<CR><LF>} */
    private static final long MAIL_INPUT = 354;

    private static final Set<String> NO_OR_CHALLENGE = Set.of("-ERR", "+");

    private static final Set<String> FAREWELLS = Set.of("QUIT", "LOGOUT");

    private final List<Event> failedAddresses = new ArrayList<>();
    private final List<Event> uselessLookups = new ArrayList<>();
    private Event refusal;
    private boolean leaving;
    private boolean mailGoes;

    void see(Event event, Milestone reached) {
        seeLookup(event);
        if (event.is("server.command")) {
            leaving = isFarewell(event);
            mailGoes = false;
        }
        mailGoes |= event.is("server.reply") && event.number("replyCode").orElse(0L) == MAIL_INPUT;
        if (!leaving && (event.is("server.reply") || event.is("server.mail-reply"))) {
            refusal = isRefusal(event) ? event : null;
        }
        if (event.is("tcp.address-failed")) {
            failedAddresses.add(event);
        } else if (reached.compareTo(Milestone.CONNECTED) >= 0) {
            failedAddresses.clear();
        }
    }

    /** {@code < 552 message too big} behind the mail itself; curl keeps the connection, and with -s it says no more. */
    List<Event> ofMail() {
        return mailGoes && refusal != null ? List.of(refusal) : List.of();
    }

    /** The server's refusal, the answers of DNS over HTTPS without an address, or the addresses where nothing connected. */
    List<Event> ofFailure() {
        if (refusal != null) {
            return List.of(refusal);
        }
        return List.copyOf(uselessLookups.isEmpty() ? failedAddresses : uselessLookups);
    }

    /** {@code DoH: Bad RCODE type AAAA for a.test} matters only where no other answer led to an address. */
    private void seeLookup(Event event) {
        if (event.is("dns.doh-answer-unusable")) {
            uselessLookups.add(event);
        } else if (event.is("tcp.trying") || event.is("dns.resolved")) {
            uselessLookups.clear();
        }
    }

    /** {@code > QUIT}, {@code > A005 LOGOUT}: the answer is none to what was asked before. */
    private static boolean isFarewell(Event command) {
        return FAREWELLS.contains(command.text("command").orElse(""))
                || FAREWELLS.contains(command.text("argument").orElse(""));
    }

    private static boolean isRefusal(Event reply) {
        String text = reply.text("replyText").orElse("");
        return reply.number("replyCode")
                        .map(code -> code >= FIRST_REFUSAL || code == CHALLENGE)
                        .orElse(false)
                || reply.text("mailbox").map(NO_OR_CHALLENGE::contains).orElse(false)
                || reply.is("server.mail-reply") && (text.startsWith("NO ") || text.startsWith("BAD "));
    }
}
