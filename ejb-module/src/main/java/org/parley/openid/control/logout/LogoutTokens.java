package org.parley.openid.control.logout;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.parley.app.AppView;
import org.parley.kernel.Ids;
import org.parley.openid.Issuer;
import org.parley.openid.control.key.Algorithm;
import org.parley.openid.control.key.KeyRing;
import org.parley.openid.control.token.IdTokens;
import org.parley.session.SessionId;

/** The word that somebody is signed in no longer: OpenID Connect Back-Channel Logout 2.4. */
@ApplicationScoped
public class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LIFE = Duration.ofMinutes(2);

    @Inject
    KeyRing ring;

    @Inject
    IdTokens idTokens;

    @Inject
    Issuer issuer;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    String issue(AppView app, String subject, SessionId session) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer.text())
                .subject(subject)
                .audience(app.clientId())
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plus(LIFE).getEpochSecond())
                .jwtID(ids.next().toString())
                .claim("sid", idTokens.sessionOf(app.id(), session))
                .claim("events", Map.of(EVENT, Map.of()))
                .build();
        return ring.sign(Algorithm.named(app.profile().idTokenAlgorithm()), "logout+jwt", claims);
    }
}
