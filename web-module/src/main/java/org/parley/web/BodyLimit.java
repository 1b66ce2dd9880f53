package org.parley.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.parley.kernel.RequestProblem;
import org.parley.kernel.ServerSettings;

/** Bounds the body of every REST request, whether or not it says its length. Comes after those who ask who it is. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimit implements ContainerRequestFilter {
    @Inject
    ServerSettings server;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        if (request.getLength() > server.bodyLimit()) {
            throw tooLarge();
        }
        var body = request.getEntityStream().readNBytes(server.bodyLimit() + 1);
        if (body.length > server.bodyLimit()) {
            throw tooLarge();
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private RuntimeException tooLarge() {
        return RequestProblem.TOO_LARGE.problem("at most " + server.bodyLimit() + " bytes");
    }
}
