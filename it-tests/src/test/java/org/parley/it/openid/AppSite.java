package org.parley.it.openid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.it.Patience;

/** The web server of an app: people come back to it, and it is told when they have signed out. */
final class AppSite implements AutoCloseable {
    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><head><title>Lunch</title>"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<link rel=\"icon\" href=\"data:,\"></head><body><h1>Lunch</h1></body></html>";

    private final HttpServer server;
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean silent = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);

    private AppSite(HttpServer server) {
        this.server = server;
    }

    static AppSite start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            var site = new AppSite(server);
            server.createContext("/signed-in", site::comeBack);
            server.createContext("/logout", site::hear);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI callback() {
        return at("/signed-in");
    }

    URI backChannel() {
        return at("/logout");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What an app like this says when it registers. */
    Map<String, Object> metadata() {
        return Map.of(
                "redirect_uris", List.of(callback().toString()),
                "post_logout_redirect_uris", List.of(callback().toString()),
                "backchannel_logout_uri", backChannel().toString(),
                "backchannel_logout_session_required", true);
    }

    /** Keeps whoever tells it something waiting, until it is closed. */
    void beSilent() {
        silent.set(true);
    }

    void failTimes(int times) {
        failures.set(times);
    }

    /** The queries with which people came back. */
    List<String> answers() {
        return answers;
    }

    /** The next form of the back channel. */
    String told() {
        Patience.until("the app is told", () -> !told.isEmpty());
        return told.remove(0);
    }

    boolean isTold() {
        return !told.isEmpty();
    }

    private void comeBack(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var query = exchange.getRequestURI().getRawQuery();
        answers.add(body.isEmpty() ? query == null ? "" : query : body);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
        answer(exchange, 200, PAGE);
    }

    private void hear(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (silent.get()) {
            awaitClosing();
        }
        boolean failing = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!failing) {
            told.add(body);
        }
        answer(exchange, failing ? 503 : 200, "");
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
