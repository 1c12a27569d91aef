package dev.curlexplain.event;

import dev.curlexplain.event.Frame.Mark;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The component that speaks in a trace line: {@code * [TCP] connected}.
 *
 * <p>Since 8.13 more can stand there: the state of the transfer ({@code [MULTI] [DO] -> [DID]}), the name of a
 * timer ({@code [TIMER] [SHUTDOWN] cleared}), the second connection that FTP makes ({@code [TCP-1] connected}), and in front of all of it that the line belongs to a name
 * lookup over HTTPS ({@code [DNS] [TCP] connected}).
 */
final class TraceArea {
    /** The number of a connection is its name, {@code [CONN-3-2]}; of a component it tells which of two it is. */
    private static final Pattern AREA =
            Pattern.compile("^\\[(CONN-[\\d-]{1,20}|[A-Z][A-Z0-9a-z/_-]{0,20}?)(?:-\\d{1,2})?\\] ");

    private static final String STATES = "MULTI";
    private static final String TIMERS = "TIMER";
    private static final Set<String> LOOKUP = Set.of("DNS", "DoH");

    /** {@code * [DoH] [AAAA] error decoding response}: what was asked for, no component. */
    private static final Set<String> RECORD_TYPES = Set.of("A", "AAAA", "HTTPS");

    private static final Set<String> TRANSFER_STATES = Set.of(
            "INIT",
            "PENDING",
            "SETUP",
            "CONNECT",
            "RESOLVING",
            "CONNECTING",
            "TUNNELING",
            "PROTOCONNECT",
            "PROTOCONNECTING",
            "DO",
            "DOING",
            "DOING_MORE",
            "DID",
            "PERFORMING",
            "RATELIMITING",
            "DONE",
            "COMPLETED",
            "MSGSENT");

    private TraceArea() {}

    /** @param payload what stands behind {@code * } and ids */
    static Frame info(String payload, Stamp stamp) {
        Matcher area = AREA.matcher(payload);
        if (!area.find()) {
            return new Frame(Mark.INFO, payload, null, stamp);
        }
        String name = area.group(1);
        String message = payload.substring(area.end());
        Matcher inner = AREA.matcher(message);
        if (inner.find()) {
            if (name.equals(TIMERS) || name.equals(STATES) && TRANSFER_STATES.contains(inner.group(1))) {
                message = message.substring(inner.end());
            } else if (LOOKUP.contains(name) && !RECORD_TYPES.contains(inner.group(1))) {
                name = inner.group(1);
                message = message.substring(inner.end());
            }
        }
        return new Frame(Mark.INFO, message, null, stamp.inArea(name));
    }
}
