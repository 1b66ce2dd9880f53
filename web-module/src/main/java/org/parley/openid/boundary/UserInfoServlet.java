package org.parley.openid.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.kernel.Problem;
import org.parley.openid.UserInfo;

/** What a token lets its bearer see of the person: OpenID Connect Core 5.3. */
@WebServlet("/oauth2/userinfo")
public class UserInfoServlet extends HttpServlet {
    @Inject
    UserInfo info;

    @Inject
    OAuthErrors errors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            var token = BearerToken.of(request);
            if (token.isEmpty()) {
                errors.askForToken(response);
            } else {
                var answer = info.of(token.get());
                response.setContentType(answer.signed() ? "application/jwt" : "application/json");
                Json.write(response, answer.text());
            }
        } catch (Problem refusal) {
            errors.writeToBearer(response, refusal);
        } catch (RuntimeException failure) {
            errors.writeFailure(response, failure);
        }
    }
}
