package org.parley.example.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

/** Calls a site as Parley does, signing with the published reference implementation instead of the site's own code. */
public final class Caller {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;
    private final Webhook webhook;

    public Caller(PartnerWebsite site, String secret) {
        this.site = site.address();
        this.webhook = webhook(secret);
    }

    /** An answer as it came. */
    public record Heard(String requestId, HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        public String error() {
            return json().path("error").asText();
        }
    }

    public static Webhook webhook(String secret) {
        try {
            return new Webhook(secret);
        } catch (com.standardwebhooks.exceptions.EmptyWebhookSecretException e) {
            throw new IllegalStateException(e);
        }
    }

    public Heard ask(String action, String body) {
        return ask(action, "msg_" + UUID.randomUUID(), Instant.now(), body);
    }

    public Heard ask(String action, String id, Instant time, String body) {
        try {
            return ask(action, id, time.getEpochSecond(), webhook.sign(id, time.getEpochSecond(), body), body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    public Heard ask(String action, String id, long time, String signature, String body) {
        var request = HttpRequest.newBuilder(URI.create(site + "/connector/" + action))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(time))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return new Heard(id, send(request));
    }

    public JsonNode control(String method, String path, String body) {
        var response = send(HttpRequest.newBuilder(URI.create(site + "/control/" + path))
                .header("Authorization", "Bearer " + SomeSites.CONTROL)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
        return new Heard(null, response).json();
    }

    public boolean signed(Heard heard) {
        var headers = heard.response().headers();
        try {
            webhook.verify(heard.response().body(), headers.map());
            return headers.firstValue("webhook-id").orElse("").equals("answer_" + heard.requestId());
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
