package org.parley.ticket.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.parley.resource.ResourceServer;
import org.parley.resource.ResourceServers;
import org.parley.ticket.TicketProblem;
import org.parley.web.BasicCredentials;
import org.parley.web.ProblemWriter;

/** Finds out which resource server asks, by HTTP Basic, before the body is read. */
@Provider
@ResourceServerOnly
@Priority(Priorities.AUTHENTICATION)
public class ResourceServerFilter implements ContainerRequestFilter {
    static final String CHALLENGE = "Basic realm=\"Parley\", charset=\"UTF-8\"";
    private static final String CALLER = ResourceServerFilter.class.getName();

    @Inject
    ResourceServers servers;

    @Inject
    HttpServletRequest http;

    @Inject
    ProblemWriter writer;

    @Override
    public void filter(ContainerRequestContext request) {
        BasicCredentials.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(given -> servers.authenticate(given.username(), given.password(), http.getRemoteAddr()))
                .ifPresentOrElse(
                        caller -> request.setProperty(CALLER, caller),
                        () -> request.abortWith(writer.write(TicketProblem.CALLER_REFUSED.problem())
                                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                                .build()));
    }

    /** Properties of a request are attributes of the servlet's request. */
    static ResourceServer caller(HttpServletRequest request) {
        return (ResourceServer) request.getAttribute(CALLER);
    }
}
