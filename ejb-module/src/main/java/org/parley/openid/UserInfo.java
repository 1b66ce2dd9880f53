package org.parley.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.app.AppView;
import org.parley.openid.control.claim.PersonClaims;
import org.parley.openid.control.key.Algorithm;
import org.parley.openid.control.key.KeyRing;
import org.parley.openid.control.token.PersonTokens;
import org.parley.token.LiveTokens;

/** What a token lets its app see of its person: OpenID Connect Core 5.3. */
@ApplicationScoped
public class UserInfo {
    @Inject
    LiveTokens tokens;

    @Inject
    PersonClaims claims;

    @Inject
    AppTokens appTokens;

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
        var token = tokens.find(accessToken).orElseThrow(OpenidProblem.INVALID_TOKEN::problem);
        var reach = appTokens.reach(token).orElseThrow(OpenidProblem.INVALID_TOKEN::problem);
        if (token.who() == null || !reach.scopes().contains(Claims.OPENID)) {
            throw OpenidProblem.INSUFFICIENT_SCOPE.problem();
        }
        var info = new LinkedHashMap<String, Object>();
        info.put("sub", token.subject());
        var wish = ClaimsWish.of(token.details().get(PersonTokens.WISH));
        info.putAll(claims.of(token.who(), Claims.visible(reach.scopes(), wish.within(reach.app()))));
        return answer(reach.app(), info);
    }

    private Answer answer(AppView app, Map<String, Object> info) {
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
}
