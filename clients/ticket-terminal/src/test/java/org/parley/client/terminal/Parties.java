package org.parley.client.terminal;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform and the resource servers {@code /orders/} and {@code /stock/}, as the REST contract has them. */
final class Parties implements AutoCloseable {
    static final String REFUSED = "{\"code\":\"ticket/refused\",\"status\":401}";

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    final Map<String, String> accounts = new ConcurrentHashMap<>(Map.of("alice", "tide and \"timber\" \u4f60\u597d"));
    final Map<String, String> idempotencyKeys = new ConcurrentHashMap<>();
    volatile int statusOfRegistration = 0;
    volatile int statusOfTickets = 0;
    volatile int statusOfRefresh = 0;
    volatile int statusOfServers = 0;
    volatile String answerOfTickets;
    private final Map<String, Ticket> live = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** One request as it arrived. */
    record Seen(String path, String authorization, String requestId, String body) {}

    Parties() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/v1/accounts", exchange -> answer(exchange, body -> register(exchange, body)));
        server.createContext("/api/v1/tickets", exchange -> answer(exchange, this::authenticate));
        server.createContext("/api/v1/tickets/refresh", exchange -> answer(exchange, this::refresh));
        server.createContext("/api/v1/tickets/revoke", exchange -> answer(exchange, this::revoke));
        server.createContext("/orders/", exchange -> answer(exchange, body -> serve(exchange, "orders")));
        server.createContext("/stock/", exchange -> answer(exchange, body -> serve(exchange, "stock")));
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    URI address(String path) {
        return address().resolve(path);
    }

    List<Seen> seen(String path) {
        return seen.stream().filter(request -> request.path.equals(path)).toList();
    }

    /** All authorization keys so far are good no more. */
    void expire() {
        live.replaceAll((server, ticket) -> new Ticket(ticket.userId(), "expired", ticket.refreshKey()));
    }

    void endAll() {
        live.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Status and body. */
    private record Answer(int status, String body) {}

    private interface Action {
        Answer to(Map<String, Object> body);
    }

    private Answer register(HttpExchange exchange, Map<String, Object> body) {
        var userName = (String) body.get("userName");
        var taken = accounts.putIfAbsent(userName, (String) body.get("password")) != null;
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var before = taken ? idempotencyKeys.get(userName) : idempotencyKeys.put(userName, key);
        if (statusOfRegistration != 0) {
            return new Answer(statusOfRegistration, "{}");
        }
        return taken && !key.equals(before) ? new Answer(409, "{}") : new Answer(201, "{}");
    }

    private Answer authenticate(Map<String, Object> body) {
        if (statusOfTickets != 0) {
            return new Answer(statusOfTickets, "{}");
        }
        if (answerOfTickets != null) {
            return new Answer(201, answerOfTickets);
        }
        var userName = (String) body.get("userName");
        return body.get("password").equals(accounts.get(userName))
                ? issue((String) body.get("resourceServer"), "u_" + userName, 201)
                : new Answer(401, "{\"code\":\"signin/bad-credentials\"}");
    }

    private Answer refresh(Map<String, Object> body) {
        if (statusOfRefresh != 0) {
            return new Answer(statusOfRefresh, "{}");
        }
        var resourceServer = (String) body.get("resourceServer");
        var ticket = live.get(resourceServer);
        return ticket != null && ticket.refreshKey().equals(body.get("refreshKey"))
                ? issue(resourceServer, ticket.userId(), 200)
                : new Answer(401, REFUSED);
    }

    private Answer revoke(Map<String, Object> body) {
        live.values().removeIf(ticket -> ticket.refreshKey().equals(body.get("refreshKey")));
        return new Answer(204, "");
    }

    private Answer issue(String resourceServer, String userId, int status) {
        var n = count.incrementAndGet();
        var ticket = new Ticket(userId, "authorization-" + n, "refresh-" + n);
        live.put(resourceServer, ticket);
        return new Answer(
                status, """
                {"resourceServer": "%s", "expiresIn": 900, "refreshExpiresIn": 2.5e6, "ticket":
                 {"userId": "%s", "authorizationKey": "%s", "refreshKey": "%s"}}""".formatted(resourceServer, userId, ticket.authorizationKey(), ticket.refreshKey()));
    }

    private Answer serve(HttpExchange exchange, String resourceServer) {
        if (statusOfServers != 0) {
            return new Answer(statusOfServers, "");
        }
        var ticket = live.get(resourceServer);
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (ticket == null || !ticket.authorization().equals(authorization)) {
            exchange.getResponseHeaders()
                    .add("WWW-Authenticate", "Ticket realm=\"" + resourceServer + "\", error=\"invalid_ticket\"");
            return new Answer(401, REFUSED);
        }
        return new Answer(200, "served " + ticket.userId());
    }

    private void answer(HttpExchange exchange, Action action) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            seen.add(new Seen(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("Authorization"),
                    headers.getFirst("X-Request-Id"),
                    body));
            var answer = action.to(body.startsWith("{") ? Json.read(body) : Map.of());
            var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (Json.Malformed e) {
            throw new IOException(e);
        }
    }
}
