package org.parley.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.audit.Actor;
import org.parley.openid.control.token.Audience;
import org.parley.token.LiveToken;
import org.parley.token.LiveTokens;
import org.parley.token.TokenService;

/** The tokens of apps: what they reach, and what an app does with its own (RFC 7662, RFC 7009). */
@ApplicationScoped
public class AppTokens {
    @Inject
    Apps apps;

    @Inject
    LiveTokens tokens;

    @Inject
    TokenService families;

    /** Empty for a token that is not live, or is another one's. A hot path. */
    public Optional<LiveToken> live(AppView app, String accessToken) {
        return tokens.find(accessToken).filter(token -> token.audience().equals(Audience.of(app.id())));
    }

    /**
     * What a token is good for now.
     *
     * @param scopes no more than the app may have
     */
    public record Reach(AppView app, Set<String> scopes) {}

    /** Empty for a token that is none of an app's, and while its app is closed to the person. */
    public Optional<Reach> reach(LiveToken token) {
        return Audience.app(token.audience())
                .flatMap(apps::find)
                .filter(app -> token.who() == null ? app.state() != AppState.SUSPENDED : app.isOpenTo(token.who()))
                .map(app -> new Reach(app, Set.copyOf(app.allowed(List.copyOf(token.scopes())))));
    }

    /** Ends all that was given together with the token, of whichever sort it is. */
    public void revoke(AppView app, String token, String address) {
        families.familyOf(token, Audience.of(app.id()))
                .ifPresent(
                        family -> families.end(family.id(), "revoked by the app", new Actor(app.clientId(), address)));
    }
}
