package org.parley.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * Someone may not go on with what they opened: the account was locked or removed, its password was replaced, or their
 * website lost its authorization. Fired inside the transaction that decides it; every session of the one (or of all
 * under the domain) ends in the same transaction. Data stays.
 *
 * @param who the bare JID, or null when everyone under the domain is meant
 * @param domain null when one identity is meant
 * @param spared the one session that goes on; null when all end
 */
public record IdentityClosed(String who, String domain, String reason, UUID spared) {

    public static IdentityClosed of(String who, String reason) {
        return new IdentityClosed(who, null, reason, null);
    }

    public static IdentityClosed everyoneUnder(String domain, String reason) {
        return new IdentityClosed(null, domain, reason, null);
    }

    public IdentityClosed {
        if ((who == null) == (domain == null)) {
            throw new IllegalArgumentException("one identity or one domain");
        }
    }

    public IdentityClosed sparing(UUID session) {
        return new IdentityClosed(who, domain, reason, session);
    }

    public Optional<String> oneIdentity() {
        return Optional.ofNullable(who);
    }
}
