package org.parley.example.app.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.example.app.store.Tokens;

/**
 * Sends browsers to Parley and takes what they come back with. What was sent is remembered here and bound to the browser, so
 * an answer that another browser, another server or nobody asked for is worth nothing.
 */
public final class SignIns {
    private static final Scope SCOPE = new Scope("openid", "profile", "contacts", "presence", "call");
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Client client;
    private final Clock clock;
    private final Map<State, Pending> sent = new ConcurrentHashMap<>();

    /**
     * @param browser by whose cookie the answer must come
     * @param expected the only open ID that may come back, or null for anybody's
     */
    private record Pending(
            String browser, Nonce nonce, CodeVerifier verifier, String target, String expected, Instant expires) {}

    public SignIns(Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** @return where at Parley the browser goes */
    public URI begin(String browser, String target, String expected) throws Refused {
        var now = clock.instant();
        sent.values().removeIf(pending -> pending.expires().isBefore(now));
        if (sent.size() >= MOST) {
            throw new Refused("Too many people are signing in. Try again later.");
        }
        var state = new State();
        var pending = new Pending(browser, new Nonce(), new CodeVerifier(), target, expected, now.plus(LIFE));
        var request = new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE), SCOPE, client.id(), client.callback())
                .endpointURI(client.provider().getAuthorizationEndpointURI())
                .state(state)
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256);
        if (expected != null) {
            request.loginHint(expected).claims(only(expected));
        }
        sent.put(state, pending);
        return request.build().toURI();
    }

    /** Parley then lets nobody else through. */
    private static OIDCClaimsRequest only(String openId) {
        var sub = new ClaimsSetRequest.Entry("sub").withValue(openId);
        return new OIDCClaimsRequest().withIDTokenClaimsRequest(new ClaimsSetRequest().add(sub));
    }

    public SignedIn finish(String browser, URI answer) throws Refused {
        var response = read(answer);
        var pending = Optional.ofNullable(response.getState())
                .map(sent::remove)
                .filter(known ->
                        known.browser().equals(browser) && known.expires().isAfter(clock.instant()))
                .orElseThrow(() -> new Refused("This sign-in did not begin here, or it was too long ago."));
        if (!client.issuer().equals(response.getIssuer())) {
            throw new Refused("This answer is not Parley's.");
        }
        if (!response.indicatesSuccess()) {
            throw declined(response.toErrorResponse().getErrorObject(), pending);
        }
        return redeem(response.toSuccessResponse().getAuthorizationCode(), pending);
    }

    private static AuthenticationResponse read(URI answer) throws Refused {
        try {
            return AuthenticationResponseParser.parse(answer);
        } catch (ParseException unreadable) {
            throw new Refused("This is no answer of Parley.");
        }
    }

    private static Refused declined(ErrorObject error, Pending pending) {
        if (!OAuth2Error.ACCESS_DENIED.equals(error)) {
            return new Refused("Parley could not sign you in (" + error.getCode() + ").");
        }
        return new Refused(
                pending.expected() == null
                        ? "You said no. Nothing was told to this app."
                        : "You said no, or this was meant for somebody else.");
    }

    private SignedIn redeem(AuthorizationCode code, Pending pending) throws Refused {
        var grant = new AuthorizationCodeGrant(code, client.callback(), pending.verifier());
        var tokens =
                tokens(new TokenRequest(client.provider().getTokenEndpointURI(), client.authentication(), grant, null));
        var claims = claims(tokens, pending.nonce());
        var openId = claims.getSubject().getValue();
        if (pending.expected() != null && !pending.expected().equals(openId)) {
            throw new Refused("This was meant for somebody else.");
        }
        return new SignedIn(
                openId,
                userInfo(tokens.getAccessToken(), openId).getName(),
                tokens.getIDTokenString(),
                kept(tokens, claims.getSessionID().getValue(), clock.instant()),
                pending.target());
    }

    private static OIDCTokens tokens(TokenRequest request) throws Refused {
        try {
            var response = OIDCTokenResponseParser.parse(Client.send(request.toHTTPRequest()));
            if (response instanceof OIDCTokenResponse given) {
                return given.getOIDCTokens();
            }
            throw new Refused("Parley gave no tokens ("
                    + response.toErrorResponse().getErrorObject().getCode() + ").");
        } catch (ParseException unreadable) {
            throw new Refused("Parley's answer cannot be read.");
        }
    }

    static Tokens kept(com.nimbusds.oauth2.sdk.token.Tokens tokens, String session, Instant now) {
        var access = tokens.getAccessToken();
        return new Tokens(
                access.getValue(),
                tokens.getRefreshToken() == null
                        ? null
                        : tokens.getRefreshToken().getValue(),
                now.plusSeconds(access.getLifetime()),
                access.getScope() == null ? SCOPE.toString() : access.getScope().toString(),
                session);
    }

    private IDTokenClaimsSet claims(OIDCTokens tokens, Nonce nonce) throws Refused {
        try {
            return client.idTokens().validate(tokens.getIDToken(), nonce);
        } catch (BadJOSEException | JOSEException forged) {
            throw new Refused("Parley's answer cannot be trusted.");
        }
    }

    /** @param openId which the answer must be about (OpenID Connect Core section 5.3.2) */
    private UserInfo userInfo(AccessToken token, String openId) throws Refused {
        try {
            var request = new UserInfoRequest(client.provider().getUserInfoEndpointURI(), token);
            var response = UserInfoResponse.parse(Client.send(request.toHTTPRequest()));
            if (!response.indicatesSuccess()) {
                throw new Refused("Parley does not tell who you are.");
            }
            var info = response.toSuccessResponse().getUserInfo();
            if (info == null || !info.getSubject().getValue().equals(openId)) {
                throw new Refused("Parley's answer is about somebody else.");
            }
            return info;
        } catch (ParseException unreadable) {
            throw new Refused("Parley's answer cannot be read.");
        }
    }
}
