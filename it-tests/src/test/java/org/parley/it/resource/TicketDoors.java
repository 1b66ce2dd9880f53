package org.parley.it.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.admin.ResourceServer;
import org.parley.it.server.Parley;

/** What people and resource servers ask about tickets, for the tests of who may ask. */
final class TicketDoors {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Parley parley;

    TicketDoors(Parley parley) {
        this.parley = parley;
    }

    /** The three parts of a ticket. */
    record Ticket(String userId, String authorizationKey, String refreshKey) {}

    Ticket authenticate(Account person, ResourceServer server) {
        return authenticate(person, server, "Test phone");
    }

    Ticket authenticate(Account person, ResourceServer server, String device) {
        var answer = post(
                "",
                Map.of(
                        "userName", person.user(),
                        "password", person.password(),
                        "resourceServer", server.identifier(),
                        "device", device),
                null);
        if (answer.statusCode() != 201) {
            throw new AssertionError("no ticket: " + answer.statusCode() + " " + answer.body());
        }
        var ticket = json(answer).path("ticket");
        return new Ticket(
                ticket.path("userId").asText(),
                ticket.path("authorizationKey").asText(),
                ticket.path("refreshKey").asText());
    }

    boolean valid(ResourceServer server, Ticket ticket) {
        var answer = verify(server.authorization(), ticket);
        if (answer.statusCode() != 200) {
            throw new AssertionError("no verdict: " + answer.statusCode() + " " + answer.body());
        }
        return json(answer).path("valid").asBoolean();
    }

    /** @param authorization the header, or null for none */
    HttpResponse<String> verify(String authorization, Ticket ticket) {
        return post(
                "/verify",
                Map.of("userId", ticket.userId(), "authorizationKey", ticket.authorizationKey()),
                authorization);
    }

    HttpResponse<String> refresh(ResourceServer server, Ticket ticket) {
        return post(
                "/refresh",
                Map.of(
                        "resourceServer", server.identifier(),
                        "userId", ticket.userId(),
                        "refreshKey", ticket.refreshKey()),
                null);
    }

    private HttpResponse<String> post(String door, Map<String, String> body, String authorization) {
        URI target = parley.http("/api/v1/tickets" + door);
        var headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        var request = HttpRequest.newBuilder(target).timeout(Patience.LIMIT).POST(BodyPublishers.ofString(text(body)));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer.body(), e);
        }
    }
}
