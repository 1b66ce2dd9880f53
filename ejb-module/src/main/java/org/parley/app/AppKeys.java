package org.parley.app;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.kernel.Problem;
import org.parley.outbound.OutboundClient;
import org.parley.outbound.OutboundFailure;

/**
 * The public keys of apps: those that it registered, or those at its address, which are fetched now and then. May block;
 * whoever asks holds no transaction.
 */
@ApplicationScoped
public class AppKeys {
    /** Between two fetches for an unknown key or after a failure: nobody is to make us call somebody all the time. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    OutboundClient outbound;

    @Inject
    AppSettings settings;

    @Inject
    Clock clock;

    /** Whose keys are being fetched: one thread waits for a slow app, not all of those who name it. */
    private final Set<AppId> underWay = ConcurrentHashMap.newKeySet();

    private final Map<AppId, Fetched> fetched = new ConcurrentHashMap<>();

    private record Fetched(URI from, JWKSet keys, Instant at) {}

    private final Map<AppId, Failed> failed = new ConcurrentHashMap<>();

    private record Failed(URI from, Problem refusal, Instant at) {}

    /** Refused by {@link AppProblem#KEYS_UNAVAILABLE}. */
    public JWKSet of(AppView app) {
        return keys(app, settings.keysLife(), true);
    }

    /** The same, for someone who missed a key in it: fetched again unless that was done just now. */
    public JWKSet newest(AppView app) {
        return keys(app, PAUSE, false);
    }

    /** @param old whether older ones will do while somebody else fetches */
    private JWKSet keys(AppView app, Duration age, boolean old) {
        var profile = app.profile();
        if (profile.jwksUri() == null) {
            return parsed(profile.jwks() == null ? "{\"keys\":[]}" : profile.jwks());
        }
        var known = Optional.ofNullable(fetched.get(app.id()))
                .filter(some -> some.from().equals(profile.jwksUri()));
        var now = clock.instant();
        if (known.filter(some -> now.isBefore(some.at().plus(age))).isPresent()) {
            return known.get().keys();
        }
        var failure = failed.get(app.id());
        if (failure != null
                && failure.from().equals(profile.jwksUri())
                && now.isBefore(failure.at().plus(PAUSE))) {
            throw failure.refusal();
        }
        if (!underWay.add(app.id())) {
            return known.filter(some -> old)
                    .map(Fetched::keys)
                    .orElseThrow(() -> AppProblem.KEYS_UNAVAILABLE
                            .problem("jwks_uri is being asked")
                            .retryAfter(Duration.ofSeconds(1)));
        }
        try {
            return fetched(app, now);
        } finally {
            underWay.remove(app.id());
        }
    }

    private JWKSet fetched(AppView app, Instant now) {
        var from = app.profile().jwksUri();
        try {
            var keys = fetch(from);
            fetched.put(app.id(), new Fetched(from, keys, now));
            return keys;
        } catch (Problem refusal) {
            failed.put(app.id(), new Failed(from, refusal, now));
            throw refusal;
        }
    }

    private JWKSet fetch(URI from) {
        try {
            var answer = outbound.get(from);
            if (answer.status() != 200) {
                throw AppProblem.KEYS_UNAVAILABLE.problem("jwks_uri answers " + answer.status());
            }
            return parsed(answer.text());
        } catch (OutboundFailure failure) {
            throw AppProblem.KEYS_UNAVAILABLE.problem("jwks_uri: " + failure.getMessage());
        }
    }

    private static JWKSet parsed(String text) {
        try {
            return JWKSet.parse(text).toPublicJWKSet();
        } catch (ParseException notKeys) {
            throw AppProblem.KEYS_UNAVAILABLE.problem("not a JWK set");
        }
    }
}
