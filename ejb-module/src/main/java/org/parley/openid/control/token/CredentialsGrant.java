package org.parley.openid.control.token;

import com.nimbusds.oauth2.sdk.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.parley.app.AppGrant;
import org.parley.app.AppView;
import org.parley.openid.Claims;
import org.parley.openid.OpenidProblem;
import org.parley.openid.OpenidSettings;
import org.parley.openid.TokenAnswer;
import org.parley.token.IssueTokens;
import org.parley.token.TokenDesk;
import org.parley.token.TokenKind;

/** A token for an app itself: OAuth 2.1 section 4.2. It reaches nobody's data, and needs no refresh token. */
@ApplicationScoped
public class CredentialsGrant implements Grant {
    @Inject
    TokenDesk tokens;

    @Inject
    OpenidSettings settings;

    @Override
    public AppGrant kind() {
        return AppGrant.CLIENT_CREDENTIALS;
    }

    @Override
    public CompletionStage<TokenAnswer> give(AppView app, TokenRequest request, String address) {
        if (!app.confidential()) {
            return refused(OpenidProblem.UNAUTHORIZED_CLIENT);
        }
        var own = app.profile().scopes().stream()
                .filter(scope -> !isAboutPersons(scope))
                .collect(Collectors.toSet());
        var asked =
                request.getScope() == null ? own : Set.copyOf(request.getScope().toStringList());
        if (!own.containsAll(asked)) {
            return refused(OpenidProblem.INVALID_SCOPE);
        }
        var command = new IssueTokens(
                TokenKind.OAUTH,
                null,
                null,
                app.clientId(),
                Audience.of(app.id()),
                asked,
                settings.accessLife(),
                null,
                Map.of(),
                address);
        return tokens.issue(command)
                .thenApply(issued -> new TokenAnswer.Given(issued.access(), settings.accessLife(), asked, null, null));
    }

    private static CompletionStage<TokenAnswer> refused(OpenidProblem why) {
        return CompletableFuture.completedStage(new TokenAnswer.Refused(why));
    }

    private static boolean isAboutPersons(String scope) {
        return scope.equals(Claims.OPENID) || scope.equals(Claims.OFFLINE) || Claims.BY_SCOPE.containsKey(scope);
    }
}
