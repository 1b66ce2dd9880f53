package org.parley.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.parley.kernel.RequestProblem;

/** Looks for nothing with a NUL in it, which no database keeps. */
@Provider
public class QueryFilter implements ContainerRequestFilter {
    @Inject
    ProblemWriter writer;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean unreadable = request.getUriInfo().getQueryParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(text -> text.indexOf('\0') >= 0);
        if (unreadable) {
            request.abortWith(writer.write(RequestProblem.MALFORMED.problem("There is a NUL in the address."))
                    .build());
        }
    }
}
