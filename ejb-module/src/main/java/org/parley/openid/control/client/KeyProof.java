package org.parley.openid.control.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.app.AppKeys;
import org.parley.app.AppView;
import org.parley.app.ClientAuthentication;
import org.parley.kernel.Sha256;
import org.parley.openid.Issuer;

/**
 * Whether an assertion was signed by an app, for us, just now, and has not been shown before:
 * <a href="https://www.rfc-editor.org/rfc/rfc7523#section-3">RFC 7523, 3</a>. Only signatures by private keys count, so that
 * nobody can take a public key for a shared secret.
 */
@ApplicationScoped
public class KeyProof {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int ID = 256;

    @Inject
    AppKeys keys;

    @Inject
    AssertionBook book;

    @Inject
    Issuer issuer;

    @Inject
    Clock clock;

    public boolean convinces(AppView app, SignedJWT assertion) {
        try {
            var claims = assertion.getJWTClaimsSet();
            return app.profile().authentication() == ClientAuthentication.PRIVATE_KEY_JWT
                    && ALGORITHMS.contains(assertion.getHeader().getAlgorithm())
                    && isForUs(app, claims)
                    && isOfNow(claims)
                    && signed(app, assertion)
                    && isNew(app, claims);
        } catch (ParseException | JOSEException | DateTimeException unreadable) {
            return false;
        }
    }

    private boolean isForUs(AppView app, JWTClaimsSet claims) {
        return app.clientId().equals(claims.getIssuer())
                && app.clientId().equals(claims.getSubject())
                && claims.getAudience().stream().anyMatch(this::isUs);
    }

    private boolean isUs(String audience) {
        return Stream.of("", "/oauth2/token", "/oauth2/par", "/oauth2/introspect", "/oauth2/revoke")
                .anyMatch(path -> audience.equals(issuer.text() + path));
    }

    private boolean isOfNow(JWTClaimsSet claims) {
        var now = clock.instant();
        var begins = moment(claims, "nbf").orElse(Instant.MIN);
        return moment(claims, "exp")
                .filter(expires -> expires.plus(SKEW).isAfter(now) && expires.isBefore(now.plus(LONGEST)))
                .filter(expires -> !begins.isAfter(now.plus(SKEW)))
                .isPresent();
    }

    private static Optional<Instant> moment(JWTClaimsSet claims, String name) {
        return claims.toJSONObject().get(name) instanceof Number seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    /** With a key that was fetched a while ago, or else with one that is fetched now: the app may have rotated. */
    private boolean signed(AppView app, SignedJWT assertion) throws JOSEException {
        var selector = new JWKSelector(JWKMatcher.forJWSHeader(assertion.getHeader()));
        return signed(selector.select(keys.of(app)), assertion)
                || app.profile().jwksUri() != null && signed(selector.select(keys.newest(app)), assertion);
    }

    private static boolean signed(List<JWK> candidates, SignedJWT assertion) throws JOSEException {
        for (var key : candidates) {
            if (key instanceof AsymmetricJWK pair) {
                var verifier =
                        new DefaultJWSVerifierFactory().createJWSVerifier(assertion.getHeader(), pair.toPublicKey());
                if (assertion.verify(verifier)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNew(AppView app, JWTClaimsSet claims) {
        var id = claims.getJWTID();
        return id != null
                && id.length() <= ID
                && book.note(
                        Sha256.hex(app.clientId() + "\n" + id),
                        moment(claims, "exp").orElseThrow().plus(SKEW));
    }
}
