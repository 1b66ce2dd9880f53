package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.parley.im.TokenIssuer;
import org.parley.openid.Issuer;

/** Tells IM, which knows nothing of the OpenID provider, where its tokens come from. */
@ApplicationScoped
public class ProviderAddress implements TokenIssuer {
    @Inject
    Issuer issuer;

    @Override
    public URI configuration() {
        return issuer.at("/.well-known/openid-configuration");
    }
}
