package org.parley.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.account.control.ProfileCache;

/** What people tell of themselves, for callers that ask often: answered from memory. */
@ApplicationScoped
public class Profiles {
    @Inject
    ProfileCache cache;

    @Inject
    ProfileService stored;

    /**
     * Never null, whoever it is.
     *
     * @param who a bare JID
     */
    public Profile of(String who) {
        return cache.find(who, () -> stored.of(who));
    }
}
