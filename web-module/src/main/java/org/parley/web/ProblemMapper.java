package org.parley.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.parley.kernel.Problem;

/** An expected refusal. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {
    @Inject
    ProblemWriter writer;

    @Override
    public Response toResponse(Problem problem) {
        return writer.write(problem).build();
    }
}
