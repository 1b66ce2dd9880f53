package org.parley.openid.boundary;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemKind;
import org.parley.openid.OpenidProblem;

/** Writes refusals the way OAuth has them: RFC 6749 section 5.2 for apps, RFC 6750 section 3 for bearers of tokens. */
@ApplicationScoped
public class OAuthErrors {
    private static final System.Logger LOG = System.getLogger(OAuthErrors.class.getName());
    private static final String REALM = "realm=\"Parley\"";

    /** To an app that called us itself. */
    void write(HttpServletResponse response, Problem problem) throws IOException {
        int status = status(problem);
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Basic " + REALM + ", charset=\"UTF-8\"");
        }
        body(response, problem, status);
    }

    /** To whoever presented an access token, or should have. */
    void writeToBearer(HttpServletResponse response, Problem problem) throws IOException {
        int status = bearerStatus(problem);
        response.setHeader(
                "WWW-Authenticate",
                "Bearer " + REALM + ", error=\"" + word(problem) + "\", error_description=\""
                        + problem.code().title() + "\"");
        body(response, problem, status);
    }

    /** Who presents nothing is told only what to present, RFC 6750 section 3.1. */
    void askForToken(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer " + REALM);
    }

    /** A failure of ours: logged once, under the id that the answer carries. */
    void writeFailure(HttpServletResponse response, RuntimeException failure) throws IOException {
        LOG.log(System.Logger.Level.ERROR, "Request " + CorrelationId.current() + " failed.", failure);
        if (!response.isCommitted()) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            Json.write(response, "{\"error\":\"server_error\"}");
        }
    }

    private static void body(HttpServletResponse response, Problem problem, int status) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", word(problem));
        body.put("error_description", description(problem));
        response.setStatus(status);
        problem.retryAfter()
                .ifPresent(delay -> response.setHeader("Retry-After", String.valueOf(Math.max(1, delay.toSeconds()))));
        Json.write(response, JSONObjectUtils.toJSONString(body));
    }

    private static String description(Problem problem) {
        return problem.code().title()
                + problem.detail().map(detail -> " " + detail).orElse("");
    }

    private static String word(Problem problem) {
        if (problem.code() instanceof OpenidProblem ours) {
            return switch (ours) {
                case UNKNOWN_APP -> OpenidProblem.INVALID_CLIENT.word();
                case UNREGISTERED_REDIRECT, REQUEST_OVER, UNKNOWN_CONSENT -> OpenidProblem.INVALID_REQUEST.word();
                case TOO_MANY_REQUESTS -> "temporarily_unavailable";
                default -> ours.word();
            };
        }
        return switch (problem.code().kind()) {
            case INVALID, NOT_FOUND, CONFLICT, GONE, TOO_LARGE -> OpenidProblem.INVALID_REQUEST.word();
            case UNAUTHENTICATED -> OpenidProblem.INVALID_CLIENT.word();
            case FORBIDDEN -> OpenidProblem.ACCESS_DENIED.word();
            case TOO_MANY, UNAVAILABLE -> "temporarily_unavailable";
            case INTERNAL -> "server_error";
        };
    }

    /** RFC 6749 knows 400 for all that is wrong with a request, and 401 for an app that did not prove who it is. */
    private static int status(Problem problem) {
        return switch (problem.code().kind()) {
            case INVALID, NOT_FOUND, CONFLICT, GONE, FORBIDDEN -> 400;
            case UNAUTHENTICATED -> 401;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }

    private static int bearerStatus(Problem problem) {
        return problem.code().kind() == ProblemKind.FORBIDDEN ? 403 : status(problem);
    }
}
