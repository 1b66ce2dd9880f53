package org.parley.website.control.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.parley.kernel.WebhookSecret;
import org.parley.kernel.WebhookSignature;

/** A website that can behave in any way: signs what it is told to answer, unless it is told to do that wrongly. */
public final class FakeSite implements AutoCloseable {

    /** What it was asked. */
    public record Request(String path, String body, WebhookSignature signature) {
        public boolean signedWith(WebhookSecret secret) {
            return signature.proves(body.getBytes(StandardCharsets.UTF_8), List.of(secret), Instant.now());
        }
    }

    /** How it answers. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(FakeSite site, HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour;

    public FakeSite(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/connector");
    }

    public List<Request> requests() {
        return requests;
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            requests.add(new Request(
                    exchange.getRequestURI().getPath(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    new WebhookSignature(
                            headers.getFirst(WebhookSignature.ID),
                            headers.getFirst(WebhookSignature.TIMESTAMP),
                            headers.getFirst(WebhookSignature.SIGNATURE))));
            behaviour.answer(this, exchange);
        }
    }

    public static Behaviour answering(String body) {
        return answering(200, body);
    }

    public static Behaviour answering(int status, String body) {
        return answering(status, body, SomeSites.SECRET, Duration.ZERO, "answer_");
    }

    public static Behaviour answering(
            int status, String body, WebhookSecret secret, Duration lateness, String idPrefix) {
        return (site, exchange) -> {
            var id = idPrefix + exchange.getRequestHeaders().getFirst(WebhookSignature.ID);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var signature = WebhookSignature.of(id, Instant.now().minus(lateness), bytes, List.of(secret));
            send(exchange, status, bytes, signature);
        };
    }

    public static Behaviour unsigned(int status, String body) {
        return (site, exchange) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Takes the request and never says a word. */
    public static Behaviour silent() {
        return (site, exchange) -> site.waitForTheEnd();
    }

    /** Says the headers and half of a body, then no more. */
    public static Behaviour stalling() {
        return (site, exchange) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"verdict\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            site.waitForTheEnd();
        };
    }

    static void send(HttpExchange exchange, int status, byte[] body, WebhookSignature signature) throws IOException {
        exchange.getResponseHeaders().add(WebhookSignature.ID, signature.id());
        exchange.getResponseHeaders().add(WebhookSignature.TIMESTAMP, signature.timestamp());
        exchange.getResponseHeaders().add(WebhookSignature.SIGNATURE, signature.signatures());
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
