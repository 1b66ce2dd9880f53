package org.parley.web.oauth;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Problem;

/** What the two endpoints have in common: a form with a token, and a caller who proves who it is. */
abstract class KeyServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(KeyServlet.class.getName());
    private static final int BODY_LIMIT = 16_384;
    private static final String CHALLENGE = "Basic realm=\"Parley\", charset=\"UTF-8\"";

    @Inject
    @Any
    Instance<KeyParty> found;

    private transient List<KeyParty> parties;

    /** Found once: a look-up of beans for each request would cost more than all the rest. */
    @Override
    public void init() {
        parties = found.stream().toList();
    }

    abstract void answer(KeyCaller caller, String key, HttpServletResponse response) throws IOException;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST"); // for the answer that it is not
        }
        super.service(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest http, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            var request = PostedForm.of(http, BODY_LIMIT);
            var caller = caller(request, http.getRemoteAddr());
            if (caller.isEmpty()) {
                response.setHeader("WWW-Authenticate", CHALLENGE);
                write(response, HttpServletResponse.SC_UNAUTHORIZED, OAuth2Error.INVALID_CLIENT_CODE);
                return;
            }
            answer(caller.get(), key(request), response);
        } catch (ParseException | IOException | IllegalArgumentException unreadable) {
            write(response, HttpServletResponse.SC_BAD_REQUEST, OAuth2Error.INVALID_REQUEST_CODE);
        } catch (Problem refusal) {
            refuse(response, refusal);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Request " + CorrelationId.current() + " failed.", failure);
            write(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, OAuth2Error.SERVER_ERROR_CODE);
        }
    }

    private Optional<KeyCaller> caller(HTTPRequest request, String address) {
        for (var party : parties) {
            var caller = party.caller(request, address);
            if (caller.isPresent()) {
                return caller;
            }
        }
        return Optional.empty();
    }

    private static String key(HTTPRequest request) throws ParseException {
        var keys = request.getBodyAsFormParameters().get("token");
        if (keys == null || keys.size() != 1 || keys.get(0).isEmpty()) {
            throw new ParseException("one token");
        }
        return keys.get(0);
    }

    private static void refuse(HttpServletResponse response, Problem refusal) throws IOException {
        refusal.retryAfter()
                .ifPresent(delay -> response.setHeader("Retry-After", String.valueOf(Math.max(1, delay.toSeconds()))));
        switch (refusal.code().kind()) {
            case TOO_MANY -> write(response, 429, OAuth2Error.TEMPORARILY_UNAVAILABLE_CODE);
            case UNAVAILABLE -> write(response, 503, OAuth2Error.TEMPORARILY_UNAVAILABLE_CODE);
            case TOO_LARGE -> write(response, 413, OAuth2Error.INVALID_REQUEST_CODE);
            default -> write(response, 400, OAuth2Error.INVALID_REQUEST_CODE);
        }
    }

    private static void write(HttpServletResponse response, int status, String error) throws IOException {
        if (!response.isCommitted()) {
            response.setStatus(status);
            write(response, ("{\"error\":\"" + error + "\"}").getBytes(StandardCharsets.US_ASCII));
        }
    }

    static void write(HttpServletResponse response, byte[] json) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
