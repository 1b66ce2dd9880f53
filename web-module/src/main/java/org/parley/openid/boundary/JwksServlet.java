package org.parley.openid.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.openid.ProviderMetadata;

/** The public halves of the signing keys, RFC 7517. */
@WebServlet("/oauth2/jwks")
public class JwksServlet extends HttpServlet {
    @Inject
    ProviderMetadata metadata;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=15"); // no longer than a new key waits before it signs
        response.setContentType("application/jwk-set+json");
        Json.write(response, metadata.keys());
    }
}
