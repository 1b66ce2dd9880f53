package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.parley.it.Account;
import org.parley.it.Http;
import org.parley.it.Patience;
import org.parley.it.admin.ResourceServer;
import org.parley.it.server.Parley;

/** The calls of terminals and resource servers, as plain as they are on the wire. */
public final class TicketApi {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;

    public TicketApi(Parley parley) {
        base = parley.http("/");
    }

    /** A ticket for somebody whose name and password are right. */
    public Ticket authenticate(Account account, ResourceServer server) {
        return authenticate(account.user(), account.password(), server);
    }

    public Ticket authenticate(Account account, ResourceServer server, String device) {
        var answer = post(
                "api/v1/tickets",
                Map.of(
                        "userName", account.user(),
                        "password", account.password(),
                        "resourceServer", server.identifier(),
                        "device", device));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Ticket.of(Http.json(answer));
    }

    public Ticket authenticate(String userName, String password, ResourceServer server) {
        var answer = tryAuthenticate(userName, password, server.identifier());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Ticket.of(Http.json(answer));
    }

    public HttpResponse<String> tryAuthenticate(String userName, String password, String resourceServer) {
        return post(
                "api/v1/tickets", Map.of("userName", userName, "password", password, "resourceServer", resourceServer));
    }

    public Ticket refresh(Ticket ticket) {
        var answer = tryRefresh(ticket);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Ticket.of(Http.json(answer));
    }

    public HttpResponse<String> tryRefresh(Ticket ticket) {
        return post("api/v1/tickets/refresh", ticket.refreshing());
    }

    /** The resource server's question; the answer must be a verdict. */
    public JsonNode verify(Ticket ticket, ResourceServer server) {
        return verify(ticket.shown(), server);
    }

    public JsonNode verify(Map<String, ?> shown, ResourceServer server) {
        var answer = tryVerify(shown, server.authorization());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    /** @param authorization the header of whoever asks */
    public HttpResponse<String> tryVerify(Map<String, ?> shown, String authorization) {
        return post("api/v1/tickets/verify", shown, Map.of("Authorization", authorization));
    }

    public boolean valid(Ticket ticket, ResourceServer server) {
        return verify(ticket, server).path("valid").asBoolean();
    }

    public HttpResponse<String> post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public HttpResponse<String> post(String path, Object body, Map<String, String> headers) {
        return Http.send(request(path, Http.text(body), headers));
    }

    public HttpResponse<String> postRaw(String path, String body, Map<String, String> headers) {
        return Http.send(request(path, body, headers));
    }

    public CompletableFuture<HttpResponse<String>> postAsync(String path, Object body) {
        return postAsync(path, body, Map.of());
    }

    public CompletableFuture<HttpResponse<String>> postAsync(String path, Object body, Map<String, String> headers) {
        var request = request(path, Http.text(body), headers).timeout(Patience.LIMIT);
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** What standard clients post. */
    public HttpResponse<String> postForm(String path, Map<String, String> form, ResourceServer caller) {
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var headers = new HashMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded"));
        if (caller != null) {
            headers.put("Authorization", caller.authorization());
        }
        return Http.send(request(path, body.toString(), headers));
    }

    private HttpRequest.Builder request(String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).POST(BodyPublishers.ofString(body));
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return request;
    }
}
