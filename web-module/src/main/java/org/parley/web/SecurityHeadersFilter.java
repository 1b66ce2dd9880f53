package org.parley.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.kernel.ServerSettings;

/** What browsers may do with our answers: load from here only, run no inline script, frame nothing, keep nothing. */
public class SecurityHeadersFilter extends HttpFilter {
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none';" + " form-action 'self'; frame-ancestors 'none'";

    @Inject
    ServerSettings server;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (server.url().getScheme().equals("https")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        var path = request.getServletPath();
        if (path.startsWith("/api/")
                || path.startsWith("/console/")
                || path.startsWith("/account")
                || path.startsWith("/oauth2/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
