package org.parley.openid.boundary;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.kernel.Problem;
import org.parley.openid.AppAuthentication;
import org.parley.openid.Grants;
import org.parley.openid.OpenidProblem;
import org.parley.openid.TokenAnswer;

/** The token endpoint: OAuth 2.1 section 3.2. */
@WebServlet(urlPatterns = "/oauth2/token", asyncSupported = true)
public class TokenServlet extends OAuthServlet {
    /** As much of what the SDK says as never repeats what was sent. */
    private static final Pattern REASON = Pattern.compile("Missing [a-z_ ]+"
            + "|Invalid redirect_uri parameter|Illegal (resource parameter|char\\(s\\) in code verifier)"
            + "|The code verifier [a-z0-9 ]+");

    @Inject
    AppAuthentication authentication;

    @Inject
    Grants grants;

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var message = Messages.posted(request);
        var app = authentication.of(message);
        var answer = grants.give(app, parsed(message), request.getRemoteAddr());
        LateAnswer.to(this, request, answer.thenApply(TokenServlet::written));
    }

    private static Answer written(TokenAnswer answer) {
        if (answer instanceof TokenAnswer.Given given) {
            var text = tokens(given).toJSONObject().toJSONString();
            return response -> Json.write(response, text);
        }
        return response -> {
            throw ((TokenAnswer.Refused) answer).problem().problem();
        };
    }

    private TokenRequest parsed(HTTPRequest message) {
        try {
            return TokenRequest.parse(message);
        } catch (ParseException | IllegalArgumentException wrong) {
            throw problem(wrong, Messages.parameters(message).get("grant_type"));
        }
    }

    /**
     * The SDK says what is wrong in the words of OAuth; those that it knows and we do not are a bad request. It knows
     * grants, too, that we do not, and first looks at what comes with them.
     */
    private Problem problem(Exception wrong, List<String> grant) {
        if (grant != null && grant.stream().noneMatch(grants::knows)) {
            return OpenidProblem.UNSUPPORTED_GRANT_TYPE.problem();
        }
        var problem = wrong instanceof ParseException said && said.getErrorObject() != null
                ? known(said.getErrorObject().getCode()).orElse(OpenidProblem.INVALID_REQUEST)
                : OpenidProblem.INVALID_REQUEST;
        var reason = REASON.matcher(String.valueOf(wrong.getMessage()));
        return reason.lookingAt() ? problem.problem(reason.group() + ".") : problem.problem();
    }

    private static Optional<OpenidProblem> known(String word) {
        return Arrays.stream(OpenidProblem.values())
                .filter(problem -> problem.word().equals(word))
                .findFirst();
    }

    private static Tokens tokens(TokenAnswer.Given given) {
        var access = new BearerAccessToken(given.access(), given.life().toSeconds(), Scope.parse(given.scopes()));
        var refresh = given.refresh() == null ? null : new RefreshToken(given.refresh());
        return given.idToken() == null ? new Tokens(access, refresh) : new OIDCTokens(given.idToken(), access, refresh);
    }
}
