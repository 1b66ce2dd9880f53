package org.parley.example.app.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.example.app.Json;
import org.parley.example.app.signin.Refused;
import org.parley.example.app.signin.TokenKeeper;

/** Parley's calls by open ID; each with the token of the person for whom it is made. */
public final class Platform {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI base;
    private final TokenKeeper tokens;

    public Platform(URI issuer, TokenKeeper tokens) {
        this.base = URI.create(issuer + "/api/v1/open/");
        this.tokens = tokens;
    }

    /** An answer that a friend may give to a card. */
    public record Choice(String value, String label) {}

    public List<Friend> friends(String openId) throws Refusal, Refused, SignInOver {
        var friends = new ArrayList<Friend>();
        String cursor = null;
        do {
            var page = call(
                    openId,
                    request("contacts?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                            .GET());
            page.path("items").forEach(item -> friends.add(Json.MAPPER.convertValue(item, Friend.class)));
            cursor = page.path("next").textValue();
        } while (cursor != null);
        return friends;
    }

    public String presence(String openId, String other) throws Refusal, Refused, SignInOver {
        return call(openId, request("presence?openId=" + other).GET())
                .path("presence")
                .asText();
    }

    public void write(String openId, String to, String text) throws Refusal, Refused, SignInOver {
        post(openId, "messages", Map.of("to", to, "text", text));
    }

    /** @return Parley's name of the card, which its answer will bring */
    public String show(String openId, String to, String title, String text, String link, List<Choice> choices)
            throws Refusal, Refused, SignInOver {
        var card = Map.of("to", to, "title", title, "text", text, "link", link, "choices", choices);
        return post(openId, "cards", card).path("id").asText();
    }

    private JsonNode post(String openId, String path, Object body) throws Refusal, Refused, SignInOver {
        try {
            return call(
                    openId,
                    request(path)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
    }

    private JsonNode call(String openId, HttpRequest.Builder request) throws Refusal, Refused, SignInOver {
        var token = tokens.access(openId).orElseThrow(SignInOver::new);
        try {
            var answer =
                    http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofByteArray());
            var body = Json.MAPPER.readTree(answer.body());
            if (answer.statusCode() == 401) {
                tokens.forget(openId);
                throw new SignInOver();
            }
            if (answer.statusCode() / 100 != 2) {
                throw new Refusal(
                        body.path("code").asText(String.valueOf(answer.statusCode())),
                        body.path("title").asText("Parley refused"));
            }
            return body;
        } catch (IOException unreachable) {
            throw new Refused("Parley does not answer. Try again later.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused("This app is being stopped.");
        }
    }
}
