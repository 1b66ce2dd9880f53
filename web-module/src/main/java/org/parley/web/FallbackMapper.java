package org.parley.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Problem;
import org.parley.kernel.RequestProblem;

/**
 * Everything that is not a {@link Problem}. What the JAX-RS runtime refuses keeps its status; the rest is a failure of
 * ours: logged once under the request id and answered with a fixed text. No message of an exception reaches the client.
 */
@Provider
public class FallbackMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(FallbackMapper.class.getName());

    @Inject
    ProblemWriter writer;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refusal) {
            return refused(refusal);
        }
        if (failure instanceof ProcessingException) {
            return writer.write(RequestProblem.MALFORMED.problem()).build();
        }
        LOG.log(System.Logger.Level.ERROR, "Request " + CorrelationId.current() + " failed.", failure);
        return writer.write(RequestProblem.FAILED.problem()).build();
    }

    private Response refused(WebApplicationException refusal) {
        var original = refusal.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        var answer = writer.write(problem(refusal, status).problem(), refusal.getCause() == null ? status : 400);
        var allow = original.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    /** A cause means that a parameter or the body could not be read. */
    private static RequestProblem problem(WebApplicationException refusal, int status) {
        if (refusal.getCause() != null) {
            return RequestProblem.MALFORMED;
        }
        return switch (status) {
            case 401 -> RequestProblem.SIGN_IN_NEEDED;
            case 403 -> RequestProblem.FORBIDDEN;
            case 404 -> RequestProblem.NOT_FOUND;
            case 405, 406, 415 -> RequestProblem.NOT_SUPPORTED;
            case 413 -> RequestProblem.TOO_LARGE;
            default -> status < 500 ? RequestProblem.MALFORMED : RequestProblem.FAILED;
        };
    }
}
