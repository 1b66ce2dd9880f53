package org.parley.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.parley.session.SessionService;

/**
 * Lets only signed-in administrators into the console. Every request asks whether the session is still live, so ending
 * it anywhere signs the browser out at once.
 */
public class ConsoleFilter extends HttpFilter {
    private static final String SIGN_IN = "/console/sign-in.xhtml";
    private static final String SETUP = "/console/setup.xhtml";
    private static final Set<String> OPEN = Set.of(SIGN_IN, SETUP, "/console/sign-in");

    @Inject
    SignedIn signedIn;

    @Inject
    SessionService sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath();
        if (path.equals("/console/setup")) {
            request.getRequestDispatcher(SETUP).forward(request, response);
        } else if (OPEN.contains(path) ? !outlived(request) : letIn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        }
    }

    /** A form that was sent after its HTTP session was gone, and cannot be read any more. */
    private static boolean outlived(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getSession(false) == null;
    }

    private boolean letIn(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            return false;
        }
        boolean live = signedIn.session().filter(sessions::use).isPresent();
        if (!live) {
            signedIn.forget();
        }
        return live;
    }
}
