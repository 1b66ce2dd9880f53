package org.parley.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.app.Apps;
import org.parley.openid.control.claim.PersonClaims;
import org.parley.openid.control.key.Algorithm;
import org.parley.openid.control.key.KeyRing;
import org.parley.openid.control.token.Audience;
import org.parley.openid.control.token.PersonTokens;
import org.parley.token.LiveToken;
import org.parley.token.LiveTokens;
import org.parley.token.TokenKind;

/** What a token lets its app see of its person: OpenID Connect Core 5.3. */
@ApplicationScoped
public class UserInfo {
    @Inject
    LiveTokens tokens;

    @Inject
    PersonClaims claims;

    @Inject
    Apps apps;

    @Inject
    KeyRing ring;

    @Inject
    Issuer issuer;

    /**
     * The answer as it is sent.
     *
     * @param signed whether it is a JWT, as the app registered it, and not a JSON object
     */
    public record Answer(String text, boolean signed) {}

    /**
     * @param accessToken as it was presented
     * @throws org.parley.kernel.Problem {@link OpenidProblem#INVALID_TOKEN}, {@link OpenidProblem#INSUFFICIENT_SCOPE}
     */
    public Answer of(String accessToken) {
        var token =
                tokens.find(accessToken).filter(UserInfo::isOfApp).orElseThrow(OpenidProblem.INVALID_TOKEN::problem);
        if (token.who() == null || !token.scopes().contains(Claims.OPENID)) {
            throw OpenidProblem.INSUFFICIENT_SCOPE.problem();
        }
        var info = new LinkedHashMap<String, Object>();
        info.put("sub", token.subject());
        var wish = ClaimsWish.of(token.details().get(PersonTokens.WISH));
        info.putAll(claims.of(token.who(), Claims.visible(token.scopes(), wish)));
        return answer(token, info);
    }

    private Answer answer(LiveToken token, Map<String, Object> info) {
        var app = Audience.app(token.audience()).flatMap(apps::find).orElseThrow(OpenidProblem.INVALID_TOKEN::problem);
        var algorithm = app.profile().userinfoAlgorithm();
        return algorithm == null
                ? new Answer(JSONObjectUtils.toJSONString(info), false)
                : new Answer(signed(info, app.clientId(), Algorithm.named(algorithm)), true);
    }

    /** Marked as what it is, so that it does not pass for an ID token. */
    private String signed(Map<String, Object> info, String clientId, Algorithm algorithm) {
        var claims = new JWTClaimsSet.Builder().issuer(issuer.text()).audience(clientId);
        info.forEach(claims::claim);
        return ring.sign(algorithm, "userinfo+jwt", claims.build());
    }

    private static boolean isOfApp(LiveToken token) {
        return token.kind() == TokenKind.OAUTH && Audience.app(token.audience()).isPresent();
    }
}
