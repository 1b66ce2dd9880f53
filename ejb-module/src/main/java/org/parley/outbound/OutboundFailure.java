package org.parley.outbound;

import java.util.Locale;
import org.parley.kernel.Problem.FieldError;

/** There is no answer. The message may be told to whoever gave the address. */
public class OutboundFailure extends Exception {
    private final Reason reason;

    /** Why there is none. */
    public enum Reason {
        REFUSED,
        BUSY,
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

    /** @param pointer to the field that holds the address */
    public FieldError in(String pointer) {
        return new FieldError(pointer, reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), getMessage());
    }

    public Reason reason() {
        return reason;
    }
}
