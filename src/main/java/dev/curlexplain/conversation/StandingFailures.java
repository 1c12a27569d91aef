package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.Statement;
import java.util.ArrayList;
import java.util.List;

/** Failures of one transfer, which stand until something shows that curl got over them. */
final class StandingFailures {
    /** Areas of messages that concern the connection, whatever was asked on it. */
    private static final List<String> OF_THE_CONNECTION = List.of(
            "tls.", "transfer.recv-failure", "transfer.send-failure", "connection.", "http2.", "http3.", "quic.");

    private final List<Event> standing = new ArrayList<>();
    private final List<Event> recovered = new ArrayList<>();
    private final List<Event> late = new ArrayList<>();
    private final List<Event> beforeDowngrade = new ArrayList<>();
    private Milestone after = Milestone.START;
    private boolean downgraded;

    /** What takes failures back, or says how they are meant. */
    void see(Event event) {
        if (event.is("tls.verify-ignored")) {
            // curl 8.17 with -k reports a bad certificate as it would a failure, and goes on.
            standing.removeIf(e -> e.is("tls.certificate-problem"));
        } else if (event.is("ftp.epsv-fallback")) {
            getOver();
        }
        seeDowngrade(event);
    }

    /** Old builds with NSS try once more with SSLv3 alone; where that fails too, the first handshake tells why. */
    private void seeDowngrade(Event event) {
        if (event.is("tls.nss-retry-sslv3") && beforeDowngrade.isEmpty()) {
            beforeDowngrade.addAll(standing);
        } else if (event.is("tls.nss-tls-disabled-after-failure")) {
            downgraded = true;
        }
    }

    /** @param reached by the transfer until now */
    void add(Event failure, Milestone reached) {
        if (standing.isEmpty()) {
            begin(reached);
        }
        if (!downgraded || beforeDowngrade.isEmpty()) {
            standing.add(failure);
        } else if (failure.fields().containsKey("exitCode")) {
            standing.add(withoutReason(failure));
        }
    }

    private void begin(Milestone reached) {
        after = reached;
        standing.addAll(late);
        late.clear();
        if (downgraded) {
            standing.addAll(beforeDowngrade);
            recovered.removeAll(beforeDowngrade);
        }
    }

    /** Behind a whole response, where it may be no more than a farewell. */
    void addLate(Event complaint) {
        late.add(complaint);
    }

    void getOver() {
        recovered.addAll(standing);
        standing.clear();
    }

    /** The late ones are got over as well. */
    void beginAgain() {
        getOver();
        recovered.addAll(late);
        late.clear();
    }

    /** The code is the transfer's; the words beside it are about SSLv3. */
    private static Event withoutReason(Event report) {
        Statement code =
                new Statement("curl.failed").with("exitCode", report.fields().get("exitCode"));
        return new Event(code, report.kind(), report.line(), report.stamp());
    }

    /** Such a complaint behind a whole response concerns a connection that had done its work. */
    static boolean isOfTheConnection(Event event) {
        return !event.fields().containsKey("exitCode")
                && OF_THE_CONNECTION.stream().anyMatch(event.id()::startsWith);
    }

    boolean isEmpty() {
        return standing.isEmpty();
    }

    /** What was reached when the first of them came. */
    Milestone after() {
        return after;
    }

    List<Event> standing() {
        return List.copyOf(standing);
    }

    List<Event> recovered() {
        return List.copyOf(recovered);
    }

    List<Event> late() {
        return List.copyOf(late);
    }
}
