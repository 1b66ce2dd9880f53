package org.parley.openid.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.openid.AppOrigins;

/** Lets scripts of apps that run in the browser read our answers. Cookies are never part of it. */
@WebFilter(
        urlPatterns = {
            "/oauth2/par",
            "/oauth2/token",
            "/oauth2/userinfo",
            "/oauth2/revoke",
            "/oauth2/jwks",
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server"
        },
        asyncSupported = true)
public class CorsFilter extends HttpFilter {
    @Inject
    AppOrigins origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        boolean known = origin != null && origins.contains(origin);
        if (known) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", "WWW-Authenticate");
        }
        if (request.getMethod().equals("OPTIONS")) {
            if (known) {
                response.setHeader("Access-Control-Allow-Methods", "GET, POST");
                response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
                response.setHeader("Access-Control-Max-Age", "600");
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
