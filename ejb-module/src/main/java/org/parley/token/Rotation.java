package org.parley.token;

import org.parley.kernel.Problem;

/** How a refresh ended. A result and no exception, since the end of a reused family must not be undone. */
public sealed interface Rotation {

    /** The new keys; the same again for the same refresh key within the grace window. */
    record Rotated(IssuedTokens tokens) implements Rotation {}

    /** No new keys. Tell the caller no more than that; the reason is for the audit log and figures. */
    record Refused(Reason reason) implements Rotation {}

    /** No new keys: they are not to be had on the caller's own terms. The refresh key stays good. */
    record Declined(Problem why) implements Rotation {}

    /** Why not. */
    enum Reason {
        /** No refresh key at all, or mistyped. */
        MALFORMED,
        /** Nobody has such a key, or no longer. */
        UNKNOWN,
        /** A key for another audience or of another person. */
        FOREIGN,
        EXPIRED,
        /** The family has ended before. */
        ENDED,
        /** The key was replaced before; the family ends with this. */
        REUSED
    }
}
