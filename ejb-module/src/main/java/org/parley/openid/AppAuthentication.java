package org.parley.openid;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.openid.control.client.KeyProof;

/**
 * Which app asks, at every endpoint that apps call themselves: by its secret (in the header or in the body, as it likes),
 * by a signed assertion (RFC 7523), or, if it registered so, by its name alone. Whatever is wrong, the answer is the same.
 * May block to fetch an app's keys, so it comes before any transaction.
 */
@ApplicationScoped
public class AppAuthentication {
    private static final Set<String> PROOFS = Set.of("client_secret", "client_assertion");

    @Inject
    Apps apps;

    @Inject
    KeyProof proof;

    /** @throws org.parley.kernel.Problem {@link OpenidProblem#INVALID_CLIENT} */
    public AppView of(HTTPRequest request) {
        return find(request).orElseThrow(OpenidProblem.INVALID_CLIENT::problem);
    }

    /** The same for endpoints at which others ask too. */
    public Optional<AppView> find(HTTPRequest request) {
        return identified(request).filter(app -> app.state() != AppState.SUSPENDED);
    }

    private Optional<AppView> identified(HTTPRequest request) {
        try {
            var body = request.getBodyAsFormParameters();
            if (request.getAuthorization() != null && PROOFS.stream().anyMatch(body::containsKey)) {
                throw OpenidProblem.INVALID_REQUEST.problem("Only one way to authenticate.");
            }
            var authentication = ClientAuthentication.parse(request);
            return authentication == null
                    ? byName(body.get("client_id"))
                    : proved(authentication, body.get("client_id"));
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<AppView> byName(List<String> clientId) {
        return clientId == null || clientId.size() != 1
                ? Optional.empty()
                : apps.find(clientId.get(0)).filter(app -> !app.confidential());
    }

    private Optional<AppView> proved(ClientAuthentication authentication, List<String> clientId) {
        var name = authentication.getClientID().getValue();
        if (clientId != null && !clientId.equals(List.of(name))) {
            return Optional.empty();
        }
        return apps.find(name).filter(app -> isProved(app, authentication));
    }

    private boolean isProved(AppView app, ClientAuthentication authentication) {
        if (authentication instanceof PlainClientSecret secret) {
            return apps.holds(app.id(), secret.getClientSecret().getValue());
        }
        return authentication instanceof PrivateKeyJWT assertion
                && proof.convinces(app, assertion.getClientAssertion());
    }
}
