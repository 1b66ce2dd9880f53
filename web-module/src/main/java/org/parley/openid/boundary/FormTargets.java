package org.parley.openid.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** Lets the forms of the pages between an app's request and its answer lead to that app, and to nobody else. */
@WebFilter(
        urlPatterns = {"/account/sign-in", "/account/sign-in.xhtml", "/oauth2/*"},
        asyncSupported = true)
public class FormTargets extends HttpFilter {
    private static final String POLICY = "Content-Security-Policy";
    private static final String SELF = "form-action 'self'";

    @Inject
    Browser browser;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var policy = response.getHeader(POLICY);
        if (policy != null && request.getSession(false) != null) {
            response.setHeader(POLICY, policy.replace(SELF, SELF + " " + String.join(" ", browser.ways())));
        }
        chain.doFilter(request, response);
    }

    /** As a policy names it: the origin, or only the scheme where a policy cannot say more. */
    static String source(String address) {
        var uri = URI.create(address);
        boolean nameable = uri.getHost() != null
                && !uri.getHost().startsWith("[")
                && uri.getScheme().startsWith("http");
        return nameable ? uri.getScheme() + "://" + uri.getRawAuthority() : uri.getScheme() + ":";
    }
}
