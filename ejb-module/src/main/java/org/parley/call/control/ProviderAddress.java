package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.parley.im.TokenIssuer;
import org.parley.openid.AppTokens;
import org.parley.openid.Issuer;
import org.parley.token.LiveToken;

/** Tells IM, which knows nothing of the OpenID provider, where its tokens come from and what they reach. */
@ApplicationScoped
public class ProviderAddress implements TokenIssuer {
    @Inject
    Issuer issuer;

    @Inject
    AppTokens tokens;

    @Override
    public URI configuration() {
        return issuer.at("/.well-known/openid-configuration");
    }

    @Override
    public Set<String> scopes(LiveToken token) {
        return tokens.reach(token).map(AppTokens.Reach::scopes).orElse(Set.of());
    }
}
