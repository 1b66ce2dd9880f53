package org.parley.example.app.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.example.app.Json;
import org.parley.example.app.store.AppData;
import org.parley.example.app.store.Happening;
import org.parley.example.app.store.Store;

/** Takes what people write to this app in their IM client and answer to its cards, as Parley signed it. */
public final class EventDoor implements HttpHandler {
    public static final String PATH = "/events";

    private final Webhook webhook;
    private final Store store;
    private final Clock clock;

    public EventDoor(String secret, Store store, Clock clock) {
        try {
            this.webhook = new Webhook(secret);
        } catch (EmptyWebhookSecretException empty) {
            throw new IllegalArgumentException("the webhook secret is empty", empty);
        }
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var body = Answer.posted(exchange);
        if (body == null) {
            Answer.send(exchange, 400);
            return;
        }
        var text = new String(body, StandardCharsets.UTF_8);
        var headers = headers(exchange);
        try {
            webhook.verify(text, headers);
        } catch (WebhookVerificationException notParleys) {
            Answer.send(exchange, 401);
            return;
        }
        take(headers.get("webhook-id").get(0), Json.MAPPER.readTree(text));
        Answer.send(exchange, 204);
    }

    /** The JDK's server writes their names in its own way. */
    private static Map<String, List<String>> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private void take(String delivery, JsonNode event) {
        store.change(data -> data.knows(delivery) ? data : taken(data, delivery, event));
    }

    private AppData taken(AppData data, String delivery, JsonNode event) {
        var type = event.path("type").asText();
        var told = event.path("data");
        var openId = told.path("openId").textValue();
        return switch (type) {
            case "message.received" ->
                data.with(happening(delivery, type, openId, told.path("text").asText()));
            case "card.pressed" ->
                data.answered(
                                told.path("card").asText(),
                                openId,
                                told.path("choice").asText())
                        .with(happening(
                                delivery, type, openId, told.path("choice").asText()));
            default -> data.with(happening(delivery, type, openId, ""));
        };
    }

    private Happening happening(String delivery, String type, String openId, String text) {
        return new Happening(delivery, clock.instant(), type, openId, text);
    }
}
