package org.parley.it.ticket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Stands between two parties, passes on what they say, and remembers it. It can be cut, and it can lie. */
final class Wire implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What belongs to one connection and is not passed on. */
    private static final Set<String> HOP =
            Set.of("connection", "content-length", "date", "host", "http2-settings", "transfer-encoding", "upgrade");

    private final Supplier<URI> target;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final Map<String, String> lies = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private int port;

    /** A request and its answer. */
    record Exchange(String method, String path, Map<String, String> headers, String body, int status, String answer) {
        String requestId() {
            return headers.get("x-request-id");
        }

        String authorization() {
            return headers.get("authorization");
        }
    }

    /** @param target where the other end is, asked for each request */
    Wire(Supplier<URI> target) {
        this.target = target;
        mend();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** @param path the end of it */
    List<Exchange> exchanges(String path) {
        return exchanges.stream()
                .filter(exchange -> exchange.path.endsWith(path))
                .toList();
    }

    List<Exchange> exchangesOf(String requestId) {
        return exchanges.stream()
                .filter(exchange -> requestId.equals(exchange.requestId()))
                .toList();
    }

    void forget() {
        exchanges.clear();
    }

    /** From now on whoever asks for this path gets this answer; null for the true one again. */
    void lie(String path, String answer) {
        if (answer == null) {
            lies.remove(path);
        } else {
            lies.put(path, answer);
        }
    }

    /** Nobody listens any more. */
    void cut() {
        server.stop(0);
    }

    void mend() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            port = server.getAddress().getPort();
            server.setExecutor(threads);
            server.createContext("/", this::pass);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            headers.keySet().removeAll(HOP);
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var uri = exchange.getRequestURI();

            var request = HttpRequest.newBuilder(target.get().resolve(uri))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofString(body));
            headers.forEach(request::setHeader);
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            var said = Optional.ofNullable(lies.get(uri.getPath())).orElse(answer.body());
            exchanges.add(new Exchange(
                    exchange.getRequestMethod(), uri.toString(), headers, body, answer.statusCode(), said));

            answer.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            var bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
