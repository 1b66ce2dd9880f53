package org.parley.im.control.xml;

/** A frame is not what may be read. Carries no stack trace: it is the peer's doing, and frequent under attack. */
public final class FrameRefused extends Exception {

    /** Each has its stream error. */
    public enum Reason {
        NOT_WELL_FORMED,
        /** Comments, processing instructions, DTDs, entities (RFC 6120 section 11.1). */
        RESTRICTED,
        BEYOND_LIMITS
    }

    private final Reason reason;

    FrameRefused(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
