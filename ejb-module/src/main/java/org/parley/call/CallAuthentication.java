package org.parley.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.openid.AppTokens;
import org.parley.token.LiveTokens;

/** Which app bears a token, and for whom: RFC 6750. Answered from memory. */
@ApplicationScoped
public class CallAuthentication {
    @Inject
    LiveTokens tokens;

    @Inject
    AppTokens appTokens;

    /** @throws org.parley.kernel.Problem {@link CallProblem#INVALID_TOKEN} */
    public CallingApp of(String accessToken) {
        var token = tokens.find(accessToken).orElseThrow(CallProblem.INVALID_TOKEN::problem);
        var reach = appTokens.reach(token).orElseThrow(CallProblem.INVALID_TOKEN::problem);
        return new CallingApp(reach.app(), token.who(), token.who() == null ? null : token.subject(), reach.scopes());
    }
}
