package org.parley.token.control;

import java.time.Duration;
import java.time.Instant;
import org.parley.token.entity.TokenFamily;

/** What a refresh key means that was found in a family. */
public enum RefreshRule {
    /** The key of now: it may be replaced. */
    CURRENT,
    /** The key before it, within the grace window: the same answer once more. */
    REPEATED,
    /** A key that was replaced, and no reason to show it again: someone else has it, or had. */
    REUSED,
    EXPIRED,
    ENDED;

    public static RefreshRule judge(TokenFamily family, String secretHash, Duration grace, Instant now) {
        var keys = family.keys();
        if (family.ended() != null) {
            return ENDED;
        }
        if (!now.isBefore(keys.refreshExpires())) {
            return EXPIRED;
        }
        if (KeyHash.same(secretHash, keys.secretHash())) {
            return CURRENT;
        }
        boolean justReplaced = KeyHash.same(secretHash, keys.spentHash()) && within(grace, keys.issued(), now);
        return justReplaced ? REPEATED : REUSED;
    }

    /** In both directions, so that a clock that is set back opens the window no further. */
    private static boolean within(Duration grace, Instant replaced, Instant now) {
        return Duration.between(replaced, now).abs().compareTo(grace) < 0;
    }
}
