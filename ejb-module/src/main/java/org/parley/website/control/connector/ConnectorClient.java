package org.parley.website.control.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.parley.kernel.WebhookSignature;
import org.parley.website.WebsiteSettings;
import org.parley.website.control.connector.ConnectorFailure.Reason;

/**
 * Calls the connectors of websites. Only addresses that an administrator stored are called, redirects are not followed.
 * An answer is looked at only when its signature shows that the site wrote it, for this very request; until then it is
 * so many bytes. Blocks; whoever calls holds no transaction.
 */
@ApplicationScoped
public class ConnectorClient {
    private static final String ANSWER = "answer_";
    private static final Pattern ERROR_WORD = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    @Inject
    ConnectorThreads threads;

    @Inject
    WebsiteSettings settings;

    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    /** The time allowed for connecting belongs to the client, not to the request; sites rarely differ in it. */
    private final Map<Duration, HttpClient> clients = new ConcurrentHashMap<>();

    /** @param question what is added to the action and the server identifier */
    JsonObject ask(Connector connector, Action action, JsonObject question) throws ConnectorFailure {
        var body = body(connector, action, question);
        var id = freshId();
        var response = send(connector, request(connector, action, id, body));
        if (!isGenuine(response, id, connector)) {
            throw new ConnectorFailure(Reason.NOT_GENUINE, "status " + response.statusCode());
        }
        return read(response);
    }

    private static byte[] body(Connector connector, Action action, JsonObject question) {
        var body = Json.createObjectBuilder().add("action", action.word()).add("serverId", connector.serverId());
        question.forEach(body::add);
        return body.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private String freshId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return "msg_" + HexFormat.of().formatHex(bytes);
    }

    private HttpRequest request(Connector connector, Action action, String id, byte[] body) {
        var signature = WebhookSignature.of(id, clock.instant(), body, connector.secrets());
        var door = connector.door(action);
        return HttpRequest.newBuilder(door)
                // In clear, HTTP/2 begins with an upgrade that simple servers trip over.
                .version("https".equals(door.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header(WebhookSignature.ID, signature.id())
                .header(WebhookSignature.TIMESTAMP, signature.timestamp())
                .header(WebhookSignature.SIGNATURE, signature.signatures())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** The time-out is kept here since that of a request ends with the headers of the answer. */
    private HttpResponse<byte[]> send(Connector connector, HttpRequest request) throws ConnectorFailure {
        var answer = clients.computeIfAbsent(connector.connectTimeout(), this::client)
                .sendAsync(request, headers -> new BoundedBody(settings.answerLimit()));
        try {
            return answer.get(connector.readTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new ConnectorFailure(Reason.TIMED_OUT);
        } catch (CancellationException stopping) {
            throw new ConnectorFailure(Reason.STOPPING);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ConnectorFailure(Reason.STOPPING);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    private HttpClient client(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads.executor())
                .build();
    }

    private static ConnectorFailure failure(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectorFailure failure) {
                return failure;
            }
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return new ConnectorFailure(Reason.UNRESOLVED);
            }
            if (cause instanceof SSLException) {
                return new ConnectorFailure(Reason.TLS, cause.getClass().getSimpleName());
            }
            if (cause instanceof HttpConnectTimeoutException) {
                return new ConnectorFailure(Reason.TIMED_OUT, "while connecting");
            }
        }
        return thrown instanceof ConnectException
                ? new ConnectorFailure(Reason.UNREACHABLE)
                : new ConnectorFailure(Reason.UNREACHABLE, thrown.getClass().getSimpleName());
    }

    private boolean isGenuine(HttpResponse<byte[]> response, String id, Connector connector) {
        var signature = new WebhookSignature(
                only(response, WebhookSignature.ID),
                only(response, WebhookSignature.TIMESTAMP),
                only(response, WebhookSignature.SIGNATURE));
        return (ANSWER + id).equals(signature.id())
                && signature.proves(response.body(), connector.secrets(), clock.instant());
    }

    /** A header that is there exactly once: of two, another reader might believe the other. */
    private static String only(HttpResponse<?> response, String header) {
        var values = response.headers().allValues(header);
        return values.size() == 1 ? values.get(0) : null;
    }

    private static JsonObject read(HttpResponse<byte[]> response) throws ConnectorFailure {
        var status = response.statusCode();
        if (status / 100 == 5) {
            throw new ConnectorFailure(Reason.BROKEN, "status " + status);
        }
        var answer = object(response.body());
        if (status != 200) {
            var error = answer.getString("error", "");
            throw new ConnectorFailure(
                    Reason.REFUSED, ERROR_WORD.matcher(error).matches() ? error : "status " + status);
        }
        return answer;
    }

    private static JsonObject object(byte[] body) throws ConnectorFailure {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new ConnectorFailure(Reason.MALFORMED, "not a JSON object");
        }
    }
}
