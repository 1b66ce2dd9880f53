package org.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemKind;
import org.parley.kernel.ServerSettings;

/** Writes a refusal the way every REST answer has it: RFC 9457. */
@ApplicationScoped
public class ProblemWriter {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    @Inject
    ServerSettings server;

    public Response.ResponseBuilder write(Problem problem) {
        return write(problem, status(problem.code().kind()));
    }

    /** With a status that says more than the kind does. */
    public Response.ResponseBuilder write(Problem problem, int status) {
        var code = problem.code();
        var mistakes = problem.errors().stream()
                .map(error -> new ProblemResponse.Mistake(error.pointer(), error.code(), error.detail()))
                .toList();
        var body = new ProblemResponse(
                server.at("/problems/" + code.code()),
                code.title(),
                status,
                problem.detail().orElse(null),
                instance(CorrelationId.current()),
                code.code(),
                mistakes.isEmpty() ? null : mistakes);
        var answer = Response.status(status).type(PROBLEM).entity(body);
        problem.retryAfter().ifPresent(delay -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, delay.toSeconds())));
        return answer;
    }

    /** The id of the request as a URI; one that the caller chose need not be a UUID. */
    private URI instance(String id) {
        return UUID.matcher(id).matches() ? URI.create("urn:uuid:" + id) : server.at("/requests/" + id);
    }

    /** The status of every refusal of this kind. */
    public static int status(ProblemKind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
