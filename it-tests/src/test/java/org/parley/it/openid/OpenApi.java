package org.parley.it.openid;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.parley.it.Http;
import org.parley.it.server.Parley;

/** What an app does by open ID under {@code /api/v1/open}, with one of its tokens. */
final class OpenApi {
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
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(Http.text(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    Answer message(String to, String text) {
        return post("messages", Map.of("to", to, "text", text));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(parley.http("/api/v1/open/" + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        var answer = Http.send(request);
        return new Answer(
                answer.statusCode(),
                Http.json(answer),
                answer.headers().firstValue("WWW-Authenticate").orElse(""),
                answer.headers().firstValue("Retry-After").orElse(null));
    }
}
