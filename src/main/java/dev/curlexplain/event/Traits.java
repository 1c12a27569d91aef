package dev.curlexplain.event;

import java.util.List;

/**
 * What the knowledge base says of an event wherever it occurs.
 *
 * @param role its part in the transfer
 * @param codes exit codes of curl that go with it, newest first; empty when it ends nothing
 * @param milestone that a transfer has reached with it, such as {@code tunnel}, or null
 * @param older the exit code of releases before the newest, or null where none is known to differ
 */
public record Traits(Role role, List<Integer> codes, String milestone, OlderCode older) {
    public static final Traits NONE = new Traits(Role.DETAIL, List.of(), null, null);

    /**
     * {@code CONNECT tunnel failed} ended curl with 56 before release 8.20, with 7 since.
     *
     * @param before {@code 8.20}
     */
    public record OlderCode(int code, String before) {}

    /** The part that a message plays. */
    public enum Role {
        /** ends the transfer, or would */
        FAILURE,
        /** goes on, but somebody should look */
        WARNING,
        /** a step was reached */
        MILESTONE,
        /** frightens people and means nothing */
        HARMLESS,
        DETAIL
    }

    /** How a connection ended, whoever names it: {@code errno 104}, {@code unexpected eof}, ... */
    public enum How {
        RESET,
        CLOSED,
        TIMEOUT,
        REFUSED,
        UNREACHABLE,
        NOT_PERMITTED
    }
}
