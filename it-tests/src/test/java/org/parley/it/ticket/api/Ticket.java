package org.parley.it.ticket.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A ticket as a terminal keeps it, and what it shows of it to whom. */
public record Ticket(String resourceServer, String userId, String authorizationKey, String refreshKey) {

    public static Ticket of(JsonNode answer) {
        var parts = answer.path("ticket");
        return new Ticket(
                answer.path("resourceServer").asText(),
                parts.path("userId").asText(),
                parts.path("authorizationKey").asText(),
                parts.path("refreshKey").asText());
    }

    /** For the resource server. */
    public Map<String, Object> shown() {
        return Map.of("userId", userId, "authorizationKey", authorizationKey);
    }

    /** For a refresh. */
    public Map<String, Object> refreshing() {
        return Map.of("resourceServer", resourceServer, "userId", userId, "refreshKey", refreshKey);
    }

    /** For what its holder may do. */
    public Map<String, Object> held() {
        return Map.of("userId", userId, "refreshKey", refreshKey);
    }
}
