package org.parley.client.terminal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.parley.client.terminal.Credentials.Registration;
import org.parley.client.terminal.TicketException.Reason;

/** The calls that a terminal makes to the platform. Every failure is a {@link TicketException}. */
final class Platform {
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final HttpClient http;
    private final URI base;
    private final Duration timeout;
    private final String device;
    private final IdempotencyKeys registrations = new IdempotencyKeys();

    Platform(HttpClient http, URI base, Duration timeout, String device) {
        this.http = http;
        this.base = base;
        this.timeout = timeout;
        this.device = device;
    }

    CompletableFuture<Ticket> authenticate(String resourceServer, Credentials credentials, String requestId) {
        return credentials instanceof Registration registration
                ? register(registration, requestId).thenCompose(made -> issue(resourceServer, registration, requestId))
                : issue(resourceServer, credentials, requestId);
    }

    /** Empty when the platform refuses the refresh key. */
    CompletableFuture<Optional<Ticket>> refresh(String resourceServer, Ticket ticket, String requestId) {
        var body =
                Map.of("resourceServer", resourceServer, "userId", ticket.userId(), "refreshKey", ticket.refreshKey());
        return post("tickets/refresh", body, requestId)
                .thenApply(answer -> answer.statusCode() == 401 ? Optional.empty() : Optional.of(ticketIn(answer)));
    }

    CompletableFuture<Void> revoke(Ticket ticket, String requestId) {
        return post("tickets/revoke", Map.of("userId", ticket.userId(), "refreshKey", ticket.refreshKey()), requestId)
                .thenAccept(answer -> require2xx(answer, Reason.UNEXPECTED_ANSWER, Reason.UNEXPECTED_ANSWER));
    }

    private CompletableFuture<Void> register(Registration registration, String requestId) {
        var body = Map.of("userName", registration.userName(), "password", registration.password());
        return post("accounts", body, requestId, IdempotencyKeys.HEADER, registrations.of(registration))
                .thenAccept(answer -> require2xx(answer, Reason.REGISTRATION_CLOSED, Reason.NOT_ACCEPTABLE));
    }

    private CompletableFuture<Ticket> issue(String resourceServer, Credentials credentials, String requestId) {
        var body = new LinkedHashMap<String, String>();
        body.put("userName", credentials.userName());
        body.put("password", credentials.password());
        body.put("resourceServer", resourceServer);
        if (device != null) {
            body.put("device", device);
        }
        return post("tickets", body, requestId).thenApply(Platform::ticketIn);
    }

    private CompletableFuture<HttpResponse<String>> post(
            String path, Map<String, String> body, String requestId, String... moreHeaders) {
        var request = HttpRequest.newBuilder(base.resolve("api/v1/" + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header(RequestId.HEADER, requestId)
                .POST(BodyPublishers.ofString(Json.write(body)));
        if (moreHeaders.length > 0) {
            request.headers(moreHeaders);
        }
        var exchange = http.sendAsync(request.build(), head -> new BoundedText(LONGEST_ANSWER));
        // The deadline is for the whole answer; HttpRequest.timeout ends with its first line.
        return exchange.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> exchange.cancel(true))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(new TicketException(
                        Reason.UNAVAILABLE, "The platform at " + base + " does not answer.", Failures.cause(failure))));
    }

    private static Ticket ticketIn(HttpResponse<String> answer) {
        require2xx(answer, Reason.UNEXPECTED_ANSWER, Reason.UNEXPECTED_ANSWER);
        try {
            if (Json.read(answer.body()).get("ticket") instanceof Map<?, ?> parts
                    && parts.get("userId") instanceof String userId
                    && parts.get("authorizationKey") instanceof String authorizationKey
                    && parts.get("refreshKey") instanceof String refreshKey) {
                return new Ticket(userId, authorizationKey, refreshKey);
            }
        } catch (Json.Malformed malformed) {
            throw Failures.carrying(
                    new TicketException(Reason.UNEXPECTED_ANSWER, "The platform's answer is no JSON.", malformed));
        }
        throw Failures.carrying(
                new TicketException(Reason.UNEXPECTED_ANSWER, "There is no ticket in the platform's answer."));
    }

    private static void require2xx(HttpResponse<?> answer, Reason forbidden, Reason invalid) {
        var status = answer.statusCode();
        if (status / 100 != 2) {
            var reason =
                    switch (status) {
                        case 400, 422 -> invalid;
                        case 401 -> Reason.BAD_CREDENTIALS;
                        case 403 -> forbidden;
                        case 404 -> Reason.UNKNOWN_RESOURCE_SERVER;
                        case 409 -> Reason.NAME_TAKEN;
                        case 429 -> Reason.TOO_MANY_ATTEMPTS;
                        default -> status >= 500 ? Reason.UNAVAILABLE : Reason.UNEXPECTED_ANSWER;
                    };
            var message =
                    "The platform answered " + status + " to " + answer.uri().getPath() + ".";
            throw Failures.carrying(new TicketException(reason, message, null, retryAfter(answer)));
        }
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }
}
