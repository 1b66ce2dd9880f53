package org.parley.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.openid.control.claim.PersonClaims;
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

    /**
     * @param accessToken as it was presented
     * @throws org.parley.kernel.Problem {@link OpenidProblem#INVALID_TOKEN}, {@link OpenidProblem#INSUFFICIENT_SCOPE}
     */
    public Map<String, Object> of(String accessToken) {
        var token =
                tokens.find(accessToken).filter(UserInfo::isOfApp).orElseThrow(OpenidProblem.INVALID_TOKEN::problem);
        if (token.who() == null || !token.scopes().contains(Claims.OPENID)) {
            throw OpenidProblem.INSUFFICIENT_SCOPE.problem();
        }
        var info = new LinkedHashMap<String, Object>();
        info.put("sub", token.subject());
        var wish = ClaimsWish.of(token.details().get(PersonTokens.WISH));
        info.putAll(claims.of(token.who(), Claims.visible(token.scopes(), wish)));
        return info;
    }

    private static boolean isOfApp(LiveToken token) {
        return token.kind() == TokenKind.OAUTH && Audience.app(token.audience()).isPresent();
    }
}
