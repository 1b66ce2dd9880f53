package org.parley.openid.control.token;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.parley.app.AppGrant;
import org.parley.app.AppView;
import org.parley.openid.OpenidProblem;
import org.parley.openid.OpenidSettings;
import org.parley.openid.TokenAnswer;
import org.parley.session.SessionService;
import org.parley.token.FamiliesRotated;
import org.parley.token.FamilyView;
import org.parley.token.Rotate;
import org.parley.token.Rotation;
import org.parley.token.TokenDesk;
import org.parley.token.TokenKind;

/**
 * New tokens for a refresh token: OAuth 2.1 section 4.3. Rotation, reuse and the window of grace are those of the token
 * feature. A refresh may ask for less than was granted, and a later one for all of it again. Holds no transaction, since
 * the rotation has its own.
 */
@ApplicationScoped
public class RefreshGrant implements Grant {
    @Inject
    TokenDesk tokens;

    @Inject
    SessionService sessions;

    @Inject
    PersonTokens persons;

    @Inject
    OpenidSettings settings;

    @Override
    public AppGrant kind() {
        return AppGrant.REFRESH_TOKEN;
    }

    @Override
    public CompletionStage<TokenAnswer> give(AppView app, TokenRequest request, String address) {
        var key = ((RefreshTokenGrant) request.getAuthorizationGrant())
                .getRefreshToken()
                .getValue();
        var command = new Rotate(
                TokenKind.OAUTH,
                key,
                Audience.of(app.id()),
                null,
                settings.accessLife(),
                settings.refreshLife(),
                family -> scopes(app, family, request),
                address);
        return tokens.rotate(command).thenCompose(rotation -> answer(app, rotation));
    }

    private CompletionStage<TokenAnswer> answer(AppView app, Rotation rotation) {
        if (rotation instanceof Rotation.Rotated rotated) {
            return persons.refreshed(app, rotated.tokens());
        }
        return rotation instanceof Rotation.Declined declined
                ? CompletableFuture.failedStage(declined.why())
                : CompletableFuture.completedStage(new TokenAnswer.Refused(OpenidProblem.INVALID_GRANT));
    }

    /** What the refreshed token is to reach. */
    private static Set<String> scopes(AppView app, FamilyView family, TokenRequest request) {
        if (!app.isOpenTo(family.who())) {
            throw OpenidProblem.INVALID_GRANT.problem();
        }
        var granted = PersonTokens.granted(family.details());
        if (request.getScope() == null) {
            return granted;
        }
        var asked = new HashSet<>(request.getScope().toStringList());
        if (!granted.containsAll(asked)) {
            throw OpenidProblem.INVALID_SCOPE.problem();
        }
        return asked;
    }

    /** A session in which an app still refreshes is in use. */
    void keepSessions(@Observes FamiliesRotated rotated) {
        if (rotated.kind() == TokenKind.OAUTH) {
            sessions.touchHeld(rotated.sessions().keySet());
        }
    }
}
