package org.parley.openid.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.openid.Issuer;

/** What whoever builds an app has to know of this server. */
@Named
@RequestScoped
public class ProviderFacts {
    @Inject
    Issuer issuer;

    public String getIssuer() {
        return issuer.text();
    }

    public String getDiscovery() {
        return issuer.at("/.well-known/openid-configuration").toString();
    }
}
