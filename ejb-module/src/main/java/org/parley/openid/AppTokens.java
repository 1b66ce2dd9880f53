package org.parley.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.app.AppView;
import org.parley.audit.Actor;
import org.parley.openid.control.token.Audience;
import org.parley.token.LiveToken;
import org.parley.token.LiveTokens;
import org.parley.token.TokenService;

/** An app's own tokens, shown to us by itself: RFC 7662, RFC 7009. */
@ApplicationScoped
public class AppTokens {
    @Inject
    LiveTokens tokens;

    @Inject
    TokenService families;

    /** Empty for a token that is not live, or is another one's. A hot path. */
    public Optional<LiveToken> live(AppView app, String accessToken) {
        return tokens.find(accessToken).filter(token -> token.audience().equals(Audience.of(app.id())));
    }

    /** Ends all that was given together with the token, of whichever sort it is. */
    public void revoke(AppView app, String token, String address) {
        families.familyOf(token, Audience.of(app.id()))
                .ifPresent(
                        family -> families.end(family.id(), "revoked by the app", new Actor(app.clientId(), address)));
    }
}
