package org.parley.openid.boundary;

import com.nimbusds.oauth2.sdk.PushedAuthorizationSuccessResponse;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.openid.AppAuthentication;
import org.parley.openid.Authorizations;

/** Takes authorization requests that apps push: RFC 9126. */
@WebServlet("/oauth2/par")
public class PushServlet extends OAuthServlet {
    @Inject
    AppAuthentication authentication;

    @Inject
    Authorizations authorizations;

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var message = Messages.posted(request);
        var app = authentication.of(message);
        var pushed = authorizations.push(app, Messages.parameters(message));
        response.setStatus(HttpServletResponse.SC_CREATED);
        Json.write(
                response,
                new PushedAuthorizationSuccessResponse(
                                pushed.reference(), pushed.life().toSeconds())
                        .toJSONObject()
                        .toJSONString());
    }
}
