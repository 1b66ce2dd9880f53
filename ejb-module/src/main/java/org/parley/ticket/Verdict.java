package org.parley.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What a resource server learns of a ticket that it was shown. */
public sealed interface Verdict {

    /**
     * @param issued when the authorization key was
     * @param expires when it does
     * @param cacheFor how long the server may go on without asking again
     */
    record Valid(
            String userId, Set<String> scopes, Instant issued, Instant expires, Duration expiresIn, Duration cacheFor)
            implements Verdict {}

    /** Whatever the reason. */
    record Invalid() implements Verdict {
        static final Invalid INSTANCE = new Invalid();
    }
}
