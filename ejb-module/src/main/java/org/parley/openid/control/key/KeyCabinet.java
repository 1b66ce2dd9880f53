package org.parley.openid.control.key;

import com.nimbusds.jose.jwk.JWK;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parley.kernel.Ids;
import org.parley.kernel.SecretBox;
import org.parley.openid.entity.SigningKey;
import org.parley.openid.entity.SigningKeys;

/** The keys where they are kept: private halves are sealed on the way in and opened on the way out. */
@ApplicationScoped
public class KeyCabinet {
    @Inject
    SigningKeys keys;

    @Inject
    SecretBox box;

    @Inject
    SecureRandom random;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** For whoever makes or removes keys: what is here stays as it is found, until the transaction is over. */
    public void awaitTurn() {
        keys.awaitTurn();
    }

    /** Of one algorithm after the other, the oldest first. */
    public List<SigningKey> rows() {
        return keys.all();
    }

    public List<RingKey> open() {
        return keys.all().stream().map(this::open).toList();
    }

    public RingKey open(SigningKey row) {
        try {
            var key = JWK.parse(box.open(purpose(row.id()), row.sealed()));
            return RingKey.of(Algorithm.valueOf(row.algorithm()), key, row.created(), row.signsFrom());
        } catch (ParseException damaged) {
            throw new IllegalStateException("a signing key is damaged", damaged);
        }
    }

    public SigningKey make(Algorithm algorithm, int generation, Instant signsFrom) {
        var id = ids.next();
        var key = algorithm.fresh(id.toString(), random);
        var row = new SigningKey(id, algorithm.name(), generation, box.seal(purpose(id), key.toJSONString()))
                .made(clock.instant(), signsFrom);
        keys.add(row);
        return row;
    }

    public void discard(SigningKey row) {
        keys.remove(row);
    }

    private static String purpose(UUID key) {
        return "openid/key/" + key;
    }
}
