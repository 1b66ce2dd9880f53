package org.parley.openid.control.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.openid.OpenidSettings;

/**
 * The keys in memory. Of each algorithm the youngest whose moment has come signs; one that waits is published already,
 * so that apps have it in time, and one that was followed stays published until what it signed has expired.
 */
@ApplicationScoped
public class KeyRing {
    @Inject
    OpenidSettings settings;

    @Inject
    Clock clock;

    private volatile List<RingKey> keys = List.of();

    public void replace(List<RingKey> all) {
        keys = List.copyOf(all);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeysChanged event) {
        replace(event.all());
    }

    /** @param type what the token is, such as {@code logout+jwt}; null leaves it out */
    public String sign(Algorithm algorithm, String type, JWTClaimsSet claims) {
        var key = signing(algorithm);
        try {
            var header = key.header();
            if (type != null) {
                header.type(new JOSEObjectType(type));
            }
            var token = new SignedJWT(header.build(), claims);
            token.sign(key.signer());
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException("signing failed", failed);
        }
    }

    /** Whether one of our published keys signed it; with whatever it claims, the caller deals. */
    public boolean signed(SignedJWT token) {
        return publishedKeys()
                .filter(key -> key.id().equals(token.getHeader().getKeyID()))
                .anyMatch(key -> key.signed(token));
    }

    public JWKSet published() {
        return new JWKSet(publishedKeys().map(RingKey::published).toList());
    }

    private Stream<RingKey> publishedKeys() {
        var all = keys;
        var now = clock.instant();
        return all.stream()
                .filter(key -> goes(key, all).filter(end -> !end.isAfter(now)).isEmpty());
    }

    /** When the key is no longer published; empty while nothing follows it. */
    public Optional<Instant> goes(RingKey key, List<RingKey> all) {
        return all.stream()
                .filter(other -> other.algorithm() == key.algorithm())
                .map(RingKey::signsFrom)
                .filter(from -> from.isAfter(key.signsFrom()))
                .min(Comparator.naturalOrder())
                .map(from -> from.plus(settings.keyOverlap()));
    }

    private RingKey signing(Algorithm algorithm) {
        var now = clock.instant();
        return keys.stream()
                .filter(key -> key.algorithm() == algorithm && !key.signsFrom().isAfter(now))
                .max(Comparator.comparing(RingKey::signsFrom))
                .orElseThrow(() -> new IllegalStateException("there is no key for " + algorithm));
    }
}
