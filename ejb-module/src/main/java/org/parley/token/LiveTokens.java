package org.parley.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parley.token.control.KeyHash;
import org.parley.token.control.LastUse;
import org.parley.token.control.TokenCache;
import org.parley.token.control.Views;
import org.parley.token.entity.TokenFamilies;

/** Looks up access keys. A hot path: memory, else one indexed look-up; no transaction, no log line, no write. */
@ApplicationScoped
public class LiveTokens {
    @Inject
    TokenCache cache;

    @Inject
    TokenFamilies families;

    @Inject
    LastUse lastUse;

    @Inject
    TokenSettings settings;

    @Inject
    Clock clock;

    /** What the key stands for now; empty when it is mistyped, unknown, expired, replaced or ended. Notes the use. */
    public Optional<LiveToken> find(String accessKey) {
        var now = clock.instant();
        var live = known(accessKey).filter(token -> token.liveAt(now));
        live.ifPresent(token -> used(accessKey, token, now));
        return live;
    }

    /** The same, but an expired key is found too and no use is noted; for those who must know why a key is no good. */
    public Optional<LiveToken> known(String accessKey) {
        return TokenKey.familyOf(accessKey).flatMap(family -> {
            var hash = KeyHash.of(accessKey);
            return cache.find(hash, () -> families.byAccess(family, hash).map(Views::token));
        });
    }

    /** Like {@link #known}, out of what is in memory. */
    public Optional<LiveToken> remembered(String accessKey) {
        return TokenKey.familyOf(accessKey).flatMap(family -> cache.find(KeyHash.of(accessKey), Optional::empty));
    }

    /** Notes the use of a live key, unless one was noted not long before: most uses cost a comparison. */
    public void used(String accessKey, LiveToken token, Instant now) {
        if (token.lastUsed().plus(settings.lastUse()).isBefore(now)
                && cache.replace(KeyHash.of(accessKey), token, token.usedAt(now))) {
            lastUse.note(token, now);
        }
    }
}
