package org.parley.openid.control.token;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.parley.app.AppGrant;
import org.parley.app.AppView;
import org.parley.openid.OpenidProblem;
import org.parley.openid.OpenidSettings;
import org.parley.openid.TokenAnswer;
import org.parley.session.SessionService;
import org.parley.token.FamilyView;
import org.parley.token.Rotate;
import org.parley.token.Rotation;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/**
 * New tokens for a refresh token: OAuth 2.1 section 4.3. Rotation, reuse and the window of grace are those of the token
 * feature. A refresh may ask for less than was granted, and a later one for all of it again. Holds no transaction, since
 * the rotation has its own. A session in which an app still refreshes is in use.
 */
@ApplicationScoped
public class RefreshGrant implements Grant {
    @Inject
    TokenService tokens;

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
    public TokenAnswer give(AppView app, TokenRequest request, String address) {
        var key = ((RefreshTokenGrant) request.getAuthorizationGrant())
                .getRefreshToken()
                .getValue();
        var holder = tokens.holder(TokenKind.OAUTH, key)
                .filter(family -> family.audience().equals(Audience.of(app.id())));
        if (holder.isPresent() && !app.isOpenTo(holder.get().who())) {
            return new TokenAnswer.Refused(OpenidProblem.INVALID_GRANT);
        }
        var scopes = holder.map(family -> scopes(family, request)).orElse(Set.of());
        if (holder.isPresent() && scopes.isEmpty()) {
            return new TokenAnswer.Refused(OpenidProblem.INVALID_SCOPE);
        }
        var rotation = tokens.rotate(new Rotate(
                TokenKind.OAUTH,
                key,
                Audience.of(app.id()),
                null,
                settings.accessLife(),
                settings.refreshLife(),
                holder.isPresent() ? scopes : null,
                address));
        if (rotation instanceof Rotation.Rotated rotated) {
            sessions.touch(rotated.tokens().token().session());
            return persons.answer(app, rotated.tokens(), null);
        }
        return new TokenAnswer.Refused(OpenidProblem.INVALID_GRANT);
    }

    /** What the refreshed token is to reach; nothing when more was asked for than was granted. */
    private static Set<String> scopes(FamilyView family, TokenRequest request) {
        var granted = PersonTokens.granted(family.details());
        if (request.getScope() == null) {
            return granted;
        }
        var asked = new HashSet<>(request.getScope().toStringList());
        return granted.containsAll(asked) ? asked : Set.of();
    }
}
