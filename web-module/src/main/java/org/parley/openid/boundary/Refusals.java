package org.parley.openid.boundary;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemKind;

/** Tells a person, on a page of ours, why an app's request goes nowhere: there is nobody whom we could redirect them to. */
final class Refusals {
    static final String PROBLEM = Problem.class.getName();
    static final String PAGE = "/oauth2/refused.xhtml";

    /** What may be refused. */
    interface Action {
        void run() throws IOException;
    }

    private Refusals() {}

    static void showing(HttpServletRequest request, HttpServletResponse response, Action action)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        try {
            action.run();
        } catch (Problem refusal) {
            response.setStatus(status(refusal.code().kind()));
            request.setAttribute(PROBLEM, refusal);
            request.getRequestDispatcher(PAGE).forward(new Bare(request), response);
        }
    }

    /** The page has no part in what the app sent, which Faces could take for a form of its own. */
    private static final class Bare extends HttpServletRequestWrapper {
        Bare(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }

    private static int status(ProblemKind kind) {
        return switch (kind) {
            case INVALID, NOT_FOUND, UNAUTHENTICATED, CONFLICT, GONE -> 400;
            case FORBIDDEN -> 403;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
