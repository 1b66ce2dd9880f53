package org.parley.app.boundary;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Response;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.JakartaServletUtils;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parley.app.AppMetadata;
import org.parley.app.AppProblem;
import org.parley.app.Apps;
import org.parley.app.CheckedProfile;
import org.parley.app.IssuedApp;
import org.parley.app.ProfileCheck;
import org.parley.app.RegistrationService;
import org.parley.kernel.Problem;
import org.parley.kernel.Problem.FieldError;
import org.parley.kernel.RequestProblem;
import org.parley.kernel.ServerSettings;

/**
 * Apps register (RFC 7591, OpenID Connect Registration) and manage themselves (RFC 7592). Nothing that a stranger sent is
 * read before the token was looked at.
 */
@WebServlet({"/oauth2/register", "/oauth2/register/*"})
public class RegistrationServlet extends HttpServlet {

    /** What only this server says of an app. */
    private static final List<String> OURS = List.of(
            "registration_access_token", "registration_client_uri", "client_secret_expires_at", "client_id_issued_at");

    @Inject
    RegistrationService registration;

    @Inject
    ProfileCheck check;

    @Inject
    Apps apps;

    @Inject
    ServerSettings server;

    @Inject
    RegistrationAnswers answers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Pragma", "no-cache");
        JakartaServletUtils.applyHTTPResponse(answer(request), response);
    }

    private HTTPResponse answer(HttpServletRequest request) throws IOException {
        var client = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            return switch (request.getMethod()) {
                case "POST" -> client.isEmpty() ? register(request) : answers.notAllowed("GET, PUT, DELETE");
                case "GET" -> client.isEmpty() ? answers.notAllowed("POST") : read(client, request);
                case "PUT" -> client.isEmpty() ? answers.notAllowed("POST") : change(client, request);
                case "DELETE" -> client.isEmpty() ? answers.notAllowed("POST") : remove(client, request);
                default -> answers.notAllowed(client.isEmpty() ? "POST" : "GET, PUT, DELETE");
            };
        } catch (Problem refusal) {
            return answers.refusal(refusal);
        }
    }

    private HTTPResponse register(HttpServletRequest request) throws IOException {
        var token = token(request);
        registration.admit(token, request.getRemoteAddr());
        var profile = check.check(AppMetadata.read(body(request)));
        return sent(answers.registered(registration.register(profile, token, request.getRemoteAddr())));
    }

    private HTTPResponse read(String client, HttpServletRequest request) {
        var token = token(request);
        return sent(answers.known(new IssuedApp(registration.read(client, token), null, null, token)));
    }

    private HTTPResponse change(String client, HttpServletRequest request) throws IOException {
        var token = token(request);
        registration.read(client, token);
        var profile = replacement(client, body(request));
        return sent(answers.known(registration.change(client, token, profile, request.getRemoteAddr())));
    }

    private HTTPResponse remove(String client, HttpServletRequest request) {
        registration.remove(client, token(request), request.getRemoteAddr());
        return new HTTPResponse(HttpServletResponse.SC_NO_CONTENT);
    }

    /** RFC 7592 section 2.2: the app repeats who it is, and says nothing of what is ours to say. */
    private CheckedProfile replacement(String client, String body) {
        var members = members(body);
        if (!client.equals(members.get("client_id"))) {
            throw bad("client_id", "the client id of the app");
        }
        if (members.containsKey("client_secret") && !isSecretOf(client, members.get("client_secret"))) {
            throw bad("client_secret", "the present one, or none");
        }
        OURS.stream().filter(members::containsKey).findFirst().ifPresent(name -> {
            throw bad(name, "not to be sent");
        });
        return check.check(AppMetadata.read(body));
    }

    private boolean isSecretOf(String client, Object secret) {
        return secret instanceof String text
                && apps.find(client).filter(app -> apps.holds(app.id(), text)).isPresent();
    }

    private static Map<String, Object> members(String body) {
        try {
            return JSONObjectUtils.parse(body);
        } catch (ParseException notAnObject) {
            throw bad("", "a JSON object");
        }
    }

    private static Problem bad(String field, String expected) {
        return AppProblem.BAD_METADATA.problem().errors(List.of(new FieldError("/" + field, "bad", expected)));
    }

    private String body(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.replaceFirst(";.*", "").strip().equalsIgnoreCase("application/json")) {
            throw bad("", "application/json");
        }
        var body = request.getInputStream().readNBytes(server.bodyLimit() + 1);
        if (body.length > server.bodyLimit()) {
            throw RequestProblem.TOO_LARGE.problem("at most " + server.bodyLimit() + " bytes");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Null when there is none that could be read. */
    private static String token(HttpServletRequest request) {
        try {
            var header = request.getHeader("Authorization");
            return header == null ? null : BearerAccessToken.parse(header).getValue();
        } catch (ParseException notABearerToken) {
            return null;
        }
    }

    private static HTTPResponse sent(Response answer) {
        return answer.toHTTPResponse();
    }
}
