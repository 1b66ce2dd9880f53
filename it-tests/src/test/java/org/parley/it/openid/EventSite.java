package org.parley.it.openid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.parley.it.Patience;
import org.parley.it.partner.SignedRequest;

/** Where an app hears of what people do. */
final class EventSite implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** As it came in. */
    record Event(String id, String timestamp, String signature, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Whether it is what someone with this secret would have sent, just now. */
        boolean isSignedWith(String secret) {
            var time = Instant.ofEpochSecond(Long.parseLong(timestamp));
            var expected = new SignedRequest(id, time, body, null).signedWith(secret);
            return expected.signature().equals(signature)
                    && Duration.between(time, Instant.now()).abs().toMinutes() < 5;
        }
    }

    private final HttpServer server;
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private volatile int status = 204;

    private EventSite(HttpServer server) {
        this.server = server;
    }

    static EventSite start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            var site = new EventSite(server);
            server.createContext("/events", site::take);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    /** What it says to events from now on. */
    void answering(int code) {
        status = code;
    }

    Event next() {
        Patience.until("an event", () -> !events.isEmpty());
        return events.remove();
    }

    boolean isQuiet() {
        return events.isEmpty();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        events.add(new Event(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
