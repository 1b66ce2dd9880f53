package org.parley.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.parley.token.FamilyId;
import org.parley.token.IssueTokens;
import org.parley.token.IssuedTokens;
import org.parley.token.TokenKey;
import org.parley.token.TokenKind;
import org.parley.token.entity.TokenFamily;

/** Draws the keys of a family and turns them into what is kept of them. */
@ApplicationScoped
public class KeyMint {
    @Inject
    SecureRandom random;

    /**
     * Keys that were just drawn, readable.
     *
     * @param refresh null for none
     * @param spentHash of the secret that they replace; null for the first
     * @param successor themselves, sealed for whoever has the key that they replace; null for the first
     */
    public record Drawn(TokenKey sort, String access, String refresh, String spentHash, String successor) {

        public String locatorHash() {
            return refresh == null ? null : KeyHash.of(sort.locatorOf(refresh));
        }

        public TokenFamily.Keys keys(Instant issued, Instant accessExpires, Instant refreshExpires) {
            return new TokenFamily.Keys(
                    KeyHash.of(access),
                    refresh == null ? null : KeyHash.of(sort.secretOf(refresh)),
                    spentHash,
                    successor,
                    issued,
                    accessExpires,
                    refreshExpires);
        }

        public IssuedTokens issued(TokenFamily family) {
            return KeyMint.issued(family, access, refresh);
        }

        @Override
        public String toString() {
            return "Drawn[" + sort + "]";
        }
    }

    /** A new family with its first keys. */
    public record Fresh(TokenFamily family, IssuedTokens tokens) {}

    public Fresh first(UUID id, IssueTokens command, Instant now) {
        var kind = command.kind();
        boolean withRefresh = command.refreshLife() != null;
        var refresh = withRefresh ? kind.refresh().draw(TokenKey.locator(random), random) : null;
        var drawn = new Drawn(kind.refresh(), access(kind, id), refresh, null, null);
        var keys =
                drawn.keys(now, now.plus(command.accessLife()), withRefresh ? now.plus(command.refreshLife()) : null);
        var family = Views.family(id, command, drawn.locatorHash(), keys);
        return new Fresh(family, drawn.issued(family));
    }

    /** The keys after the given refresh key. */
    public Drawn next(TokenFamily family, String refreshKey) {
        var kind = TokenKind.valueOf(family.kind());
        var access = access(kind, family.id());
        var refresh = kind.refresh().draw(kind.refresh().locatorOf(refreshKey), random);
        var successor = GraceSeal.seal(refreshKey, family.id().toString(), access + " " + refresh, random);
        return new Drawn(kind.refresh(), access, refresh, family.keys().secretHash(), successor);
    }

    private String access(TokenKind kind, UUID family) {
        return kind.access().draw(TokenKey.locator(family), random);
    }

    /** The keys of now, for whoever has the refresh key before them. */
    public IssuedTokens successor(TokenFamily family, String refreshKey) {
        var keys = GraceSeal.open(
                        refreshKey, family.id().toString(), family.keys().successor())
                .split(" ");
        return issued(family, keys[0], keys[1]);
    }

    private static IssuedTokens issued(TokenFamily family, String access, String refresh) {
        var keys = family.keys();
        return new IssuedTokens(
                new FamilyId(family.id()),
                access,
                refresh,
                keys.accessExpires(),
                keys.refreshExpires(),
                Views.token(family));
    }
}
