package dev.curlexplain.conversation;

import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import dev.curlexplain.event.Traits;
import dev.curlexplain.event.Vocabulary;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows one transfer event by event: the milestone reached, and the failures that stand. */
final class Progress {
    /** The request begins anew, on a connection that may be there already. */
    static final Set<String> AGAIN = Set.of("http.following", "connection.retried");

    private final Vocabulary vocabulary;
    private final MilestoneReader milestones;
    private final StandingFailures failures = new StandingFailures();
    private final LastWords lastWords = new LastWords();
    private final StatusLines statuses = new StatusLines();
    private final Map<Event, Milestone> passed = new IdentityHashMap<>();
    private Milestone reached;
    private boolean waiting;
    private Integer printedCode;

    /**
     * @param scheme of the URL, null where it is not known
     * @param start what was reached before the first event
     */
    Progress(Vocabulary vocabulary, String scheme, Milestone start) {
        this.reached = start;
        this.vocabulary = vocabulary;
        this.milestones = new MilestoneReader(vocabulary, scheme);
    }

    void see(Event event) {
        seeRetry(event);
        failures.see(event);
        lastWords.see(event, reached);
        if (event.is("connection.closing") && failures.isEmpty()) {
            lastWords.ofFailure().forEach(this::fail);
        }
        if (event.is("connection.kept") && failures.isEmpty()) {
            lastWords.ofMail().forEach(this::fail);
        }
        if (event.fields().get("exitCode") instanceof Long code) {
            printedCode = code.intValue();
        }
        Milestone milestone = milestones.read(event, reached, failures.isEmpty());
        if (milestone != null) {
            passed.put(event, milestone);
            reach(milestone, event);
        }
        if (isFailure(event)) {
            fail(event);
        }
    }

    private void seeRetry(Event event) {
        boolean retry = TransferSplitter.isRetry(event);
        boolean rest = event.kind() == LineKind.WARNING && !retry;
        if (waiting && !rest || Transfer.isBegunAnewBy(event) && !retry) {
            beginAgain();
        }
        waiting = retry || waiting && rest;
    }

    private void beginAgain() {
        printedCode = null;
        failures.beginAgain();
        statuses.forgetLast();
        reached = Milestone.START;
    }

    /** Once something has failed, only another address that connects, or a new beginning, gets over it. */
    private void reach(Milestone milestone, Event event) {
        if (milestone == Milestone.REQUEST && reached.compareTo(Milestone.REQUEST) >= 0) {
            reached = Milestone.CONNECTED; // the next request on the same connection
        }
        if (isWithinWhatStands(milestone)) {
            reached = Milestone.CONNECTED;
        }
        boolean anotherAddress =
                failures.after().compareTo(Milestone.CONNECTED) < 0 && milestone.compareTo(Milestone.CONNECTED) >= 0;
        if (anotherAddress && milestone != Milestone.COMPLETE) {
            failures.getOver();
        }
        boolean standing = !failures.isEmpty() && milestone.compareTo(Milestone.HEADERS) >= 0;
        if (milestone.compareTo(reached) > 0 && !standing) {
            reached = milestone;
        }
        if (milestone == Milestone.STATUS) {
            statuses.add(event);
        }
    }

    /** TLS with the proxy stands before CONNECT is asked for in it, a mail or FTP dialogue before TLS begins in it. */
    private boolean isWithinWhatStands(Milestone milestone) {
        return milestone == Milestone.PROXY_ASKED && reached == Milestone.HANDSHAKE_DONE
                || milestone == Milestone.CLIENT_HELLO && reached == Milestone.GREETED;
    }

    /** A complaint behind a whole response concerns a connection that had done its work. */
    private void fail(Event event) {
        if (reached == Milestone.COMPLETE && StandingFailures.isOfTheConnection(event)) {
            failures.addLate(event);
            return;
        }
        if (reached == Milestone.COMPLETE && failures.isEmpty()) {
            reached = Milestone.HEADERS;
        }
        failures.add(event, reached);
    }

    private boolean isFailure(Event event) {
        if (event.is("tls.message")) {
            return event.text("alertLevel").map("fatal"::equals).orElse(false);
        }
        return event.fields().containsKey("exitCode")
                || vocabulary.traits(event.id()).role() == Traits.Role.FAILURE;
    }

    /** {@code Warning: ... Will retry in 120 seconds.} was the last that curl said. */
    boolean isWaiting() {
        return waiting;
    }

    /** Of {@code curl: (N)}, null when none stands. */
    Integer printedCode() {
        return printedCode;
    }

    Milestone reached() {
        return reached;
    }

    /** What each event passed by itself, whatever was reached before it; most pass none. */
    Map<Event, Milestone> passed() {
        return passed;
    }

    Milestone failedAfter() {
        return failures.after();
    }

    List<Event> failures() {
        return failures.standing();
    }

    List<Event> recovered() {
        return failures.recovered();
    }

    List<Event> late() {
        return failures.late();
    }

    List<Event> statuses() {
        return statuses.all();
    }
}
