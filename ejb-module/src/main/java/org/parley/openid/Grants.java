package org.parley.openid;

import com.nimbusds.oauth2.sdk.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.parley.app.AppView;
import org.parley.openid.control.token.Grant;

/** The ways to tokens: finds the one that an app asks for and lets it decide, in a transaction of its own. */
@ApplicationScoped
public class Grants {
    @Inject
    @Any
    Instance<Grant> grants;

    /**
     * @param app which has proved that it is the one
     * @param address where the request came from
     */
    public TokenAnswer give(AppView app, TokenRequest request, String address) {
        for (var grant : grants) {
            if (grant.takes(request.getAuthorizationGrant())) {
                return app.may(grant.kind())
                        ? grant.give(app, request, address)
                        : new TokenAnswer.Refused(OpenidProblem.UNAUTHORIZED_CLIENT);
            }
        }
        return new TokenAnswer.Refused(OpenidProblem.UNSUPPORTED_GRANT_TYPE);
    }
}
