package org.parley.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.token.LiveToken;
import org.parley.token.LiveTokens;
import org.parley.token.TokenKind;

/** Which app bears a token, and for whom: RFC 6750. Answered from memory. */
@ApplicationScoped
public class CallAuthentication {
    private static final String APP = "app:";

    @Inject
    LiveTokens tokens;

    @Inject
    Apps apps;

    /** @throws org.parley.kernel.Problem {@link CallProblem#INVALID_TOKEN} */
    public CallingApp of(String accessToken) {
        var token = tokens.find(accessToken)
                .filter(found -> found.kind() == TokenKind.OAUTH)
                .orElseThrow(CallProblem.INVALID_TOKEN::problem);
        var app = app(token)
                .filter(found -> token.who() == null
                        ? found.state() == AppState.APPROVED || found.state() == AppState.PENDING
                        : found.isOpenTo(token.who()))
                .orElseThrow(CallProblem.INVALID_TOKEN::problem);
        return new CallingApp(app, token.who(), token.who() == null ? null : token.subject(), token.scopes());
    }

    private Optional<AppView> app(LiveToken token) {
        return token.audience().startsWith(APP)
                ? apps.find(token.audience().substring(APP.length()))
                : Optional.empty();
    }
}
