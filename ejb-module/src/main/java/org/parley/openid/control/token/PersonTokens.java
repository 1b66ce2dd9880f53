package org.parley.openid.control.token;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.parley.app.AppGrant;
import org.parley.app.AppView;
import org.parley.openid.Claims;
import org.parley.openid.ClaimsWish;
import org.parley.openid.OpenidSettings;
import org.parley.openid.TokenAnswer;
import org.parley.openid.control.Scopes;
import org.parley.openid.control.claim.PersonClaims;
import org.parley.openid.entity.AuthorizationCode;
import org.parley.session.SessionId;
import org.parley.token.FamilyId;
import org.parley.token.IssueTokens;
import org.parley.token.IssuedTokens;
import org.parley.token.LiveToken;
import org.parley.token.TokenDesk;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/** Tokens that stand for a person in an app, and the ID token beside them. */
@ApplicationScoped
public class PersonTokens {
    /** What a family remembers for its refreshes: all that was granted, however little a refresh asked for. */
    static final String GRANTED = "granted";

    public static final String WISH = "claims";
    static final String AUTHENTICATED = "auth_time";

    @Resource(lookup = TokenDesk.THREADS)
    ManagedExecutorService threads;

    @Inject
    TokenService tokens;

    @Inject
    IdTokens idTokens;

    @Inject
    PersonClaims claims;

    @Inject
    OpenidSettings settings;

    @Inject
    Clock clock;

    record Issued(FamilyId family, TokenAnswer.Given answer) {}

    Issued issue(AppView app, AuthorizationCode code, String address) {
        var party = code.party();
        var issued = tokens.issue(new IssueTokens(
                TokenKind.OAUTH,
                new SessionId(party.session()),
                party.who(),
                party.subject(),
                Audience.of(app.id()),
                Scopes.of(code.scopes()),
                settings.accessLife(),
                app.may(AppGrant.REFRESH_TOKEN) ? settings.refreshLife() : null,
                Map.of(
                        GRANTED,
                        code.scopes(),
                        WISH,
                        code.claims(),
                        AUTHENTICATED,
                        String.valueOf(party.authenticated().getEpochSecond())),
                address));
        return new Issued(issued.family(), answer(app, issued, code.binding().nonce()));
    }

    /** An ID token is signed elsewhere, since that takes longer than all else and the next refreshes would wait for it. */
    CompletionStage<TokenAnswer> refreshed(AppView app, IssuedTokens issued) {
        return issued.token().scopes().contains(Claims.OPENID)
                ? CompletableFuture.supplyAsync(() -> answer(app, issued, null), threads)
                : CompletableFuture.completedStage(answer(app, issued, null));
    }

    /** @param nonce null after a refresh */
    TokenAnswer.Given answer(AppView app, IssuedTokens issued, String nonce) {
        var token = issued.token();
        return new TokenAnswer.Given(
                issued.access(),
                Duration.between(clock.instant(), issued.accessExpires()),
                token.scopes(),
                issued.refresh(),
                token.scopes().contains(Claims.OPENID) ? idToken(app, issued, nonce) : null);
    }

    private String idToken(AppView app, IssuedTokens issued, String nonce) {
        var token = issued.token();
        var signIn = new IdTokens.SignIn(
                token.subject(),
                token.session(),
                Instant.ofEpochSecond(Long.parseLong(token.details().get(AUTHENTICATED))),
                nonce,
                claims.of(token.who(), wish(token).within(app).idToken()));
        return idTokens.issue(app, signIn, issued.access());
    }

    private static ClaimsWish wish(LiveToken token) {
        return ClaimsWish.of(token.details().get(WISH));
    }

    /** All that the person agreed to. */
    static Set<String> granted(Map<String, String> details) {
        return Scopes.of(details.getOrDefault(GRANTED, ""));
    }
}
