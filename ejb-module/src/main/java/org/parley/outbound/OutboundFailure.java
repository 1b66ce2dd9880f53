package org.parley.outbound;

/** There is no answer. The message may be told to whoever gave the address. */
public class OutboundFailure extends Exception {
    private final Reason reason;

    /** Why there is none. */
    public enum Reason {
        REFUSED,
        UNRESOLVED,
        UNREACHABLE,
        NOT_TRUSTED,
        TIMED_OUT,
        TOO_LARGE
    }

    public OutboundFailure(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
