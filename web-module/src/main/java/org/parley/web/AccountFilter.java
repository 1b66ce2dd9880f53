package org.parley.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Lets only people who are signed in to their account pages; others sign in first and then go on where they were. */
public class AccountFilter extends HttpFilter {
    static final String SIGN_IN = "/account/sign-in";
    private static final Set<String> OPEN = Set.of(SIGN_IN, SIGN_IN + ".xhtml");

    @Inject
    Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath();
        if (OPEN.contains(path) ? !outlived(request) : visitor.current().isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + signIn(OPEN.contains(path) ? null : target(request)));
        }
    }

    /** A form that was sent after its HTTP session was gone, and cannot be read any more. */
    private static boolean outlived(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getSession(false) == null;
    }

    private static String target(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getServletPath() + (query == null || !request.getMethod().equals("GET") ? "" : "?" + query);
    }

    private static String signIn(String target) {
        return SIGN_IN
                + Continuation.of(target)
                        .map(own -> "?continue=" + URLEncoder.encode(own, StandardCharsets.UTF_8))
                        .orElse("");
    }
}
