package org.parley.example.app.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.example.app.store.Store;
import org.parley.example.app.store.Tokens;

/**
 * Hands out access tokens that are good for a while yet. One refresh at a time for each person, and what it gives is on disk
 * before it is used: the refresh token that was shown is spent.
 */
public final class TokenKeeper {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Client client;
    private final Store store;
    private final Clock clock;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    public TokenKeeper(Client client, Store store, Clock clock) {
        this.client = client;
        this.store = store;
        this.clock = clock;
    }

    /** Empty when the person has to sign in again. */
    public Optional<String> access(String openId) throws Refused {
        synchronized (locks.computeIfAbsent(openId, first -> new Object())) {
            var kept = kept(openId);
            if (kept.isEmpty() || clock.instant().isBefore(kept.get().expires().minus(MARGIN))) {
                return kept.map(Tokens::access);
            }
            return renewed(openId, kept.get()).map(Tokens::access);
        }
    }

    /** Before it is needed; for whoever wants to see it done. */
    public boolean renew(String openId) throws Refused {
        synchronized (locks.computeIfAbsent(openId, first -> new Object())) {
            var kept = kept(openId);
            return kept.isPresent() && renewed(openId, kept.get()).isPresent();
        }
    }

    /** The tokens were refused, so they are worth nothing any more. */
    public void forget(String openId) {
        store.change(data -> data.ended(openId));
    }

    private Optional<Tokens> kept(String openId) {
        return store.data().person(openId).flatMap(person -> Optional.ofNullable(person.tokens()));
    }

    private Optional<Tokens> renewed(String openId, Tokens old) throws Refused {
        if (old.refresh() == null) {
            return Optional.empty();
        }
        var grant = new RefreshTokenGrant(new RefreshToken(old.refresh()));
        var request = new TokenRequest(client.provider().getTokenEndpointURI(), client.authentication(), grant, null);
        try {
            var response = TokenResponse.parse(Client.send(request.toHTTPRequest()));
            if (response.indicatesSuccess()) {
                var tokens = SignIns.kept(response.toSuccessResponse().getTokens(), old.session(), clock.instant());
                store.change(data -> data.renewed(openId, tokens));
                return Optional.of(tokens);
            }
            if ("invalid_grant"
                    .equals(response.toErrorResponse().getErrorObject().getCode())) {
                forget(openId);
                return Optional.empty();
            }
            throw new Refused("Parley does not renew the tokens just now. Try again later.");
        } catch (ParseException unreadable) {
            throw new Refused("Parley's answer cannot be read.");
        }
    }
}
