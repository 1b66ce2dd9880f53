package org.parley.it.openid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.parley.it.Patience;
import org.parley.it.server.Parley;

/** What an app does by open ID under {@code /api/v1/open}, with one of its tokens. */
final class OpenApi {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Parley parley;
    private final String token;

    /** @param token null to bear none */
    OpenApi(Parley parley, String token) {
        this.parley = parley;
        this.token = token;
    }

    /** @param body the JSON, empty for none */
    record Answer(int status, JsonNode body, String challenge, String retryAfter) {
        String code() {
            return body.path("code").asText();
        }

        String id() {
            if (status != 201) {
                throw new AssertionError("not made: " + status + " " + body);
            }
            return body.path("id").asText();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return post(path, body, null);
    }

    Answer post(String path, Object body, String key) {
        var request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    Answer message(String to, String text) {
        return post("messages", Map.of("to", to, "text", text));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(parley.http("/api/v1/open/" + path)).timeout(Patience.LIMIT);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()),
                    answer.headers().firstValue("WWW-Authenticate").orElse(""),
                    answer.headers().firstValue("Retry-After").orElse(null));
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
}
