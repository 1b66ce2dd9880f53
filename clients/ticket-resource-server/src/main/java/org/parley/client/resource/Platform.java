package org.parley.client.resource;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the platform about tickets. Every failure is a {@link PlatformUnavailableException}. */
final class Platform {
    private static final int LONGEST_ANSWER = 16 * 1024;
    private static final long LONGEST_TIME = Duration.ofDays(1).toSeconds();

    /** A platform that is silent is left alone for so long, lest every thread of the application waits for it. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient http;
    private final JsonProvider json = JsonProvider.provider();
    private final URI address;
    private final String authorization;
    private final Duration timeout;
    private volatile long resume = System.nanoTime();

    Platform(TicketSettings settings) {
        http = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build();
        address = settings.platform().resolve("api/v1/tickets/verify");
        authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (settings.resourceServer() + ':' + settings.secret()).getBytes(StandardCharsets.UTF_8));
        timeout = settings.connectTimeout().plus(settings.readTimeout());
    }

    CompletableFuture<Verdict> verify(TicketCredential ticket) {
        if (resume - System.nanoTime() > 0) {
            return CompletableFuture.failedFuture(
                    new PlatformUnavailableException(address + " did not answer a moment ago"));
        }
        var exchange = http.sendAsync(request(ticket), head -> new BoundedText(LONGEST_ANSWER));
        // The deadline is for the whole answer; HttpRequest.timeout ends with its first line.
        return exchange.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> exchange.cancel(true))
                .handle((answer, failure) -> {
                    if (failure != null) {
                        throw unreachable(failure);
                    }
                    return verdict(answer);
                });
    }

    private HttpRequest request(TicketCredential ticket) {
        var body = json.createObjectBuilder()
                .add("userId", ticket.userId())
                .add("authorizationKey", ticket.authorizationKey())
                .build();
        return HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header(RequestId.HEADER, ticket.requestId())
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    private PlatformUnavailableException unreachable(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            resume = System.nanoTime() + PAUSE.toNanos();
        }
        return new PlatformUnavailableException(address + " does not answer: " + cause, cause);
    }

    private Verdict verdict(HttpResponse<String> answer) {
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new PlatformUnavailableException(address + " does not accept the identifier and the secret of this"
                    + " application: check org.parley.resource-server and org.parley.secret");
        }
        if (answer.statusCode() != 200) {
            throw new PlatformUnavailableException(address + " answered " + answer.statusCode());
        }
        try (var reader = json.createReader(new StringReader(answer.body()))) {
            return verdict(reader.readObject());
        } catch (JsonException | ClassCastException malformed) {
            // Not as the cause: its message may quote the answer.
            throw new PlatformUnavailableException(address + " gave an answer that is no verdict");
        }
    }

    private static Verdict verdict(JsonObject answer) {
        var valid = answer.get("valid");
        if (JsonValue.FALSE.equals(valid)) {
            return Verdict.INVALID;
        }
        if (!JsonValue.TRUE.equals(valid) || !(answer.get("userId") instanceof JsonString userId)) {
            throw new JsonException("neither valid nor invalid");
        }
        return new Verdict(
                Optional.of(userId.getString()),
                seconds(answer, "expiresIn").orElse(Duration.ZERO),
                seconds(answer, "cacheFor"));
    }

    private static Optional<Duration> seconds(JsonObject answer, String name) {
        return Optional.ofNullable(answer.get(name))
                .map(JsonNumber.class::cast)
                .map(number -> Duration.ofSeconds(Math.max(0, Math.min(number.longValue(), LONGEST_TIME))));
    }
}
