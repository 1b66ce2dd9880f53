package org.parley.openid.control.token;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.app.AppId;
import org.parley.app.AppView;
import org.parley.kernel.SecretBox;
import org.parley.openid.Claims;
import org.parley.openid.Issuer;
import org.parley.openid.OpenidSettings;
import org.parley.openid.control.key.Algorithm;
import org.parley.openid.control.key.KeyRing;
import org.parley.session.SessionId;

/** ID tokens: OpenID Connect Core, 2. Made when an app redeems a code or refreshes, and recognised when one comes back. */
@ApplicationScoped
public class IdTokens {
    @Inject
    KeyRing ring;

    @Inject
    Issuer issuer;

    @Inject
    OpenidSettings settings;

    @Inject
    SecretBox box;

    @Inject
    Clock clock;

    /**
     * What an ID token says beside the app that it is for.
     *
     * @param subject the open ID
     * @param nonce null when there is none
     * @param claims further ones, by name
     */
    public record SignIn(
            String subject, SessionId session, Instant authenticated, String nonce, Map<String, Object> claims) {}

    /** An ID token of ours that came back. */
    public record Hint(String clientId, String subject, String session) {}

    public String issue(AppView app, SignIn signIn, String accessToken) {
        var algorithm = Algorithm.named(app.profile().idTokenAlgorithm());
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder();
        signIn.claims().forEach(claims::claim);
        claims.issuer(issuer.text())
                .subject(signIn.subject())
                .audience(app.clientId())
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plus(settings.idTokenLife()).getEpochSecond())
                .claim("auth_time", signIn.authenticated().getEpochSecond())
                .claim("acr", Claims.PASSWORD_ACR)
                .claim("amr", List.of("pwd"))
                .claim("azp", app.clientId())
                .claim("sid", sessionOf(app.id(), signIn.session()))
                .claim("at_hash", leftHalf(algorithm, accessToken));
        if (signIn.nonce() != null) {
            claims.claim("nonce", signIn.nonce());
        }
        return ring.sign(algorithm, null, claims.build());
    }

    /** By what an app knows a session; each app by another name, and nobody can tell that they are the same. */
    public String sessionOf(AppId app, SessionId session) {
        var print = box.fingerprint("openid/sid", app.value() + "/" + session.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(print, 16));
    }

    /** Recognised by our signature; it may have expired, since it only says who it was. */
    public Optional<Hint> hint(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            boolean ours = ring.signed(jwt)
                    && issuer.text().equals(claims.getIssuer())
                    && jwt.getHeader().getType() == null
                    && claims.getAudience().size() == 1;
            return ours
                    ? Optional.of(
                            new Hint(claims.getAudience().get(0), claims.getSubject(), claims.getStringClaim("sid")))
                    : Optional.empty();
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** By which the app can tell that the access token belongs to the ID token; Core 3.1.3.6. */
    private static String leftHalf(Algorithm algorithm, String accessToken) {
        try {
            var digest = MessageDigest.getInstance(algorithm == Algorithm.EDDSA ? "SHA-512" : "SHA-256")
                    .digest(accessToken.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, digest.length / 2));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-2", missing);
        }
    }
}
