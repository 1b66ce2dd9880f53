package org.parley.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.session.SessionId;
import org.parley.session.SessionService;
import org.parley.token.entity.TokenFamilies;
import org.parley.token.entity.TokenFamily;

/** Takes a family in hand. Its session is held first, as by those who end sessions, or two might wait for each other. */
@ApplicationScoped
public class FamilyHold {
    @Inject
    SessionService sessions;

    @Inject
    TokenFamilies families;

    /** As it is now and stays until the transaction is over. */
    public Optional<TokenFamily> of(TokenFamily seen) {
        if (seen.session() != null) {
            sessions.hold(new SessionId(seen.session()));
        }
        return families.locked(seen.id());
    }
}
