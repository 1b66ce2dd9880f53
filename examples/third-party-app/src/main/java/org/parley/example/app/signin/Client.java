package org.parley.example.app.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;

/** This app as Parley knows it, and Parley as its discovery document describes it; asked for when first needed. */
public final class Client {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Issuer issuer;
    private final ClientID id;
    private final Secret secret;
    private final URI address;
    private volatile OIDCProviderMetadata provider;
    private volatile IDTokenValidator idTokens;
    private volatile LogoutTokenValidator logoutTokens;

    public Client(URI issuer, String id, String secret, URI address) {
        this.issuer = new Issuer(issuer);
        this.id = new ClientID(id);
        this.secret = new Secret(secret);
        this.address = address;
    }

    public Issuer issuer() {
        return issuer;
    }

    ClientID id() {
        return id;
    }

    URI callback() {
        return address.resolve("/signed-in");
    }

    ClientAuthentication authentication() {
        return new ClientSecretBasic(id, secret);
    }

    public OIDCProviderMetadata provider() throws Refused {
        discover();
        return provider;
    }

    /** Keys that it does not know it fetches again. */
    IDTokenValidator idTokens() throws Refused {
        discover();
        return idTokens;
    }

    public LogoutTokenValidator logoutTokens() throws Refused {
        discover();
        return logoutTokens;
    }

    private void discover() throws Refused {
        if (provider != null) {
            return;
        }
        synchronized (this) {
            if (provider == null) {
                try {
                    var found = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
                    var keys = found.getJWKSetURI().toURL();
                    idTokens = new IDTokenValidator(issuer, id, JWSAlgorithm.RS256, keys);
                    logoutTokens = new LogoutTokenValidator(issuer, id, JWSAlgorithm.RS256, keys, null);
                    provider = found;
                } catch (GeneralException | MalformedURLException unreadable) {
                    throw new Refused("What Parley says of itself cannot be read.");
                } catch (IOException unreachable) {
                    throw new Refused("Parley does not answer. Try again later.");
                }
            }
        }
    }

    static HTTPResponse send(HTTPRequest request) throws Refused {
        try {
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            request.setFollowRedirects(false);
            return request.send();
        } catch (IOException unreachable) {
            throw new Refused("Parley does not answer. Try again later.");
        }
    }
}
