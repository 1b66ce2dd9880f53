package org.parley.it.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.it.admin.RegisteredApp;
import org.parley.it.server.Parley;

/**
 * An app, made of the Nimbus SDK: it learns where everything is by discovery, sends people with PKCE, state and nonce,
 * checks what comes back, and keeps what it got.
 */
final class App {
    static final URI CALLBACK = URI.create("http://127.0.0.1:9/signed-in");

    private final RegisteredApp registered;
    private final OIDCProviderMetadata provider;
    private final URI callback;

    private App(RegisteredApp registered, OIDCProviderMetadata provider, URI callback) {
        this.registered = registered;
        this.provider = provider;
        this.callback = callback;
    }

    /** A confidential app that may do everything. */
    static App register(Parley parley) {
        return register(parley, Map.of());
    }

    /** @param differences from the usual, in the names of RFC 7591 */
    static App register(Parley parley, Map<String, Object> differences) {
        var metadata = new HashMap<String, Object>(Map.of(
                "client_name",
                "Lunch",
                "redirect_uris",
                List.of(CALLBACK.toString()),
                "grant_types",
                List.of("authorization_code", "refresh_token", "client_credentials"),
                "scope",
                "openid profile email address phone offline_access menu"));
        metadata.putAll(differences);
        return of(parley, parley.admin().newApp(metadata));
    }

    static App of(Parley parley, RegisteredApp registered) {
        return of(parley.server().http(), registered);
    }

    /** @param server as the app reaches it, with whatever stands in between */
    static App of(URI server, RegisteredApp registered) {
        try {
            var issuer = new Issuer(server.toString().replaceFirst("/$", ""));
            return new App(registered, OIDCProviderMetadata.resolve(issuer), CALLBACK);
        } catch (Exception broken) {
            throw new AssertionError("discovery failed", broken);
        }
    }

    /** The same app, where people come back to another address of it. */
    App at(URI callback) {
        return new App(registered, provider, callback);
    }

    RegisteredApp registered() {
        return registered;
    }

    OIDCProviderMetadata provider() {
        return provider;
    }

    ClientID id() {
        return new ClientID(registered.clientId());
    }

    /** What it sends a person with, and must remember until they come back. */
    record Sent(AuthenticationRequest request, CodeVerifier verifier) {
        URI uri() {
            return request.toURI();
        }

        State state() {
            return request.getState();
        }

        /** The same request with other parameters; a null leaves one out. */
        URI with(String name, String value) {
            var parameters = new HashMap<>(request.toParameters());
            if (value == null) {
                parameters.remove(name);
            } else {
                parameters.put(name, List.of(value));
            }
            return URI.create(request.getEndpointURI() + "?" + URLUtils.serializeParameters(parameters));
        }
    }

    Sent send() {
        return send("openid profile");
    }

    Sent send(String scope) {
        var verifier = new CodeVerifier();
        return new Sent(
                new AuthenticationRequest.Builder(new ResponseType("code"), Scope.parse(scope), id(), callback)
                        .endpointURI(provider.getAuthorizationEndpointURI())
                        .state(new State())
                        .nonce(new Nonce())
                        .codeChallenge(verifier, CodeChallengeMethod.S256)
                        .build(),
                verifier);
    }

    /** Takes the answer apart as RFC 6749 and RFC 9207 ask it to. */
    AuthorizationCode codeOf(URI answer, Sent sent) {
        try {
            var response = AuthenticationResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw new AssertionError(
                        response.toErrorResponse().getErrorObject().toString());
            }
            if (!sent.state().equals(response.getState())
                    || !provider.getIssuer().equals(response.getIssuer())) {
                throw new AssertionError("not the answer to this question: " + answer);
            }
            return response.toSuccessResponse().getAuthorizationCode();
        } catch (ParseException unreadable) {
            throw new AssertionError("no answer: " + answer, unreadable);
        }
    }

    HTTPResponse redeem(AuthorizationCode code, CodeVerifier verifier) {
        return token(new AuthorizationCodeGrant(code, callback, verifier));
    }

    HTTPResponse refresh(String refreshToken) {
        return token(new RefreshTokenGrant(new RefreshToken(refreshToken)));
    }

    HTTPResponse token(AuthorizationGrant grant) {
        return token(grant, null);
    }

    HTTPResponse token(AuthorizationGrant grant, Scope scope) {
        var endpoint = provider.getTokenEndpointURI();
        return sent(
                registered.secret() == null
                        ? new TokenRequest(endpoint, id(), grant, scope).toHTTPRequest()
                        : new TokenRequest(endpoint, authentication(), grant, scope).toHTTPRequest());
    }

    ClientAuthentication authentication() {
        return new ClientSecretBasic(id(), new Secret(registered.secret()));
    }

    /** From the app's request to its tokens, by a person who says yes. */
    Tokens signIn(Person person) {
        return signIn(person, send());
    }

    Tokens signIn(Person person, Sent sent) {
        return signIn(person, sent, sent.uri());
    }

    /** @param request what was sent, with other parameters */
    Tokens signIn(Person person, Sent sent, URI request) {
        var response = redeem(codeOf(person.answer(request), sent), sent.verifier());
        return tokens(response, sent.request().getNonce());
    }

    /** What the app keeps of a person. */
    record Tokens(String openId, String access, String refresh, JWT idToken, IDTokenClaimsSet claims, Scope scope) {}

    Tokens tokens(HTTPResponse response, Nonce nonce) {
        try {
            var parsed = OIDCTokenResponseParser.parse(response);
            if (!parsed.indicatesSuccess()) {
                throw new AssertionError("no tokens: " + response.getBody());
            }
            var tokens = ((OIDCTokenResponse) parsed).getOIDCTokens();
            var idToken = tokens.getIDToken();
            var claims = validated(idToken, nonce);
            return new Tokens(
                    claims.getSubject().getValue(),
                    tokens.getAccessToken().getValue(),
                    tokens.getRefreshToken() == null
                            ? null
                            : tokens.getRefreshToken().getValue(),
                    idToken,
                    claims,
                    tokens.getAccessToken().getScope());
        } catch (ParseException unreadable) {
            throw new AssertionError(response.getBody(), unreadable);
        }
    }

    IDTokenClaimsSet validated(JWT idToken, Nonce nonce) {
        try {
            var validator = new IDTokenValidator(
                    provider.getIssuer(),
                    id(),
                    (JWSAlgorithm) idToken.getHeader().getAlgorithm(),
                    provider.getJWKSetURI().toURL());
            return validator.validate(idToken, nonce);
        } catch (Exception invalid) {
            throw new AssertionError("not a good ID token", invalid);
        }
    }

    HTTPResponse userInfo(String accessToken) {
        return sent(new UserInfoRequest(provider.getUserInfoEndpointURI(), new BearerAccessToken(accessToken))
                .toHTTPRequest());
    }

    static HTTPResponse sent(HTTPRequest request) {
        try {
            request.setFollowRedirects(false);
            return request.send();
        } catch (IOException e) {
            throw new AssertionError("not reached: " + request.getURI(), e);
        }
    }

    /** The error code of a refusal, or null when it is none. */
    static String error(HTTPResponse response) {
        try {
            return (String) response.getBodyAsJSONObject().get("error");
        } catch (ParseException noJson) {
            throw new AssertionError(response.getStatusCode() + " " + response.getBody(), noJson);
        }
    }
}
