package org.parley.call.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.parley.call.CallAuthentication;
import org.parley.call.CallProblem;
import org.parley.call.CallingApp;
import org.parley.kernel.Problem;
import org.parley.web.ProblemWriter;

/**
 * Finds out which app asks and for whom, by the bearer token in the header and nowhere else, and whether the token reaches
 * so far; RFC 6750 section 3. Who presents nothing is told only what to present.
 */
@Provider
@AppOnly
@Priority(Priorities.AUTHENTICATION)
public class AppFilter implements ContainerRequestFilter {
    private static final String CALLER = AppFilter.class.getName();
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Parley\"";

    @Inject
    CallAuthentication authentication;

    @Inject
    ProblemWriter writer;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var presented = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        try {
            var caller = authentication.of(token(presented));
            var needed = resource.getResourceMethod().getAnnotation(NeedsScope.class);
            if (needed != null && !caller.scopes().contains(needed.value())) {
                request.abortWith(writer.write(CallProblem.INSUFFICIENT_SCOPE.problem(needed.value()))
                        .header(
                                HttpHeaders.WWW_AUTHENTICATE,
                                CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + needed.value() + '"')
                        .build());
            }
            request.setProperty(CALLER, caller);
        } catch (Problem refusal) {
            request.abortWith(writer.write(refusal)
                    .header(
                            HttpHeaders.WWW_AUTHENTICATE,
                            presented == null ? CHALLENGE : CHALLENGE + ", error=\"invalid_token\"")
                    .build());
        }
    }

    private static String token(String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : "";
    }

    /** Properties of a request are attributes of the servlet's request. */
    static CallingApp caller(HttpServletRequest request) {
        return (CallingApp) request.getAttribute(CALLER);
    }
}
