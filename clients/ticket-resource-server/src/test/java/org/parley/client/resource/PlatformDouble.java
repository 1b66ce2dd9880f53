package org.parley.client.resource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A platform that answers to {@code verify} what it is told to. */
final class PlatformDouble implements AutoCloseable {
    static final String VALID = "{\"valid\":true,\"userId\":\"u_1\",\"expiresIn\":900}";
    static final String INVALID = "{\"valid\":false}";

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile String answer = VALID;
    volatile CountDownLatch gate = new CountDownLatch(0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** One request as it arrived. */
    record Seen(String authorization, String requestId, String body) {}

    PlatformDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/v1/tickets/verify", this::answer);
        server.start();
    }

    /** @param differences context parameters, without their common beginning */
    TicketSettings settings(Map<String, String> differences) {
        var parameters = new HashMap<>(Map.of(
                "platform", "http://localhost:" + server.getAddress().getPort(),
                "resource-server", "orders",
                "secret", "ply_rs_secret",
                "connect-timeout", "PT1S",
                "read-timeout", "PT5S"));
        parameters.putAll(differences);
        return TicketSettings.read(name -> parameters.get(name.replaceFirst("^org\\.parley\\.", "")));
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            seen.add(new Seen(headers.getFirst("Authorization"), headers.getFirst("X-Request-Id"), body));
            gate.await();
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
