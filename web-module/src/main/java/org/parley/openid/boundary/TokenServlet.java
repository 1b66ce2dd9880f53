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
import java.util.Optional;
import org.parley.kernel.Problem;
import org.parley.openid.AppAuthentication;
import org.parley.openid.Grants;
import org.parley.openid.OpenidProblem;
import org.parley.openid.TokenAnswer;

/** The token endpoint: OAuth 2.1 section 3.2. */
@WebServlet("/oauth2/token")
public class TokenServlet extends OAuthServlet {
    @Inject
    AppAuthentication authentication;

    @Inject
    Grants grants;

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var message = Messages.posted(request);
        var app = authentication.of(message);
        var answer = grants.give(app, parsed(message), request.getRemoteAddr());
        if (answer instanceof TokenAnswer.Given given) {
            Json.write(response, tokens(given).toJSONObject().toJSONString());
        } else if (answer instanceof TokenAnswer.Refused refused) {
            throw refused.problem().problem();
        }
    }

    private static TokenRequest parsed(HTTPRequest message) {
        try {
            return TokenRequest.parse(message);
        } catch (ParseException | IllegalArgumentException wrong) {
            throw problem(wrong);
        }
    }

    /** The SDK says what is wrong in the words of OAuth; those that it knows and we do not are a bad request. */
    private static Problem problem(Exception wrong) {
        return wrong instanceof ParseException said && said.getErrorObject() != null
                ? known(said.getErrorObject().getCode())
                        .orElse(OpenidProblem.INVALID_REQUEST)
                        .problem()
                : OpenidProblem.INVALID_REQUEST.problem();
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
