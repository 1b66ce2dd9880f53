package org.parley.it.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * What stands before a server in production: it ends TLS, says in {@code X-Forwarded-*} who asked and how, and goes on in
 * HTTP/2 where the server takes it.
 */
public final class TlsProxy implements AutoCloseable {
    private static final Set<String> OWN = Set.of("host", "connection", "content-length", "transfer-encoding");

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpsServer door;
    private final String visitor;
    private volatile URI server;

    private TlsProxy(HttpsServer door, String visitor) {
        this.door = door;
        this.visitor = visitor;
    }

    /** @param visitor the address from which everybody comes, as it says */
    public static TlsProxy startFor(String visitor) {
        try {
            var door = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            door.setHttpsConfigurator(new HttpsConfigurator(Certificates.server()));
            door.setExecutor(Executors.newCachedThreadPool());
            var proxy = new TlsProxy(door, visitor);
            door.createContext("/", proxy::pass);
            door.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("https://127.0.0.1:" + door.getAddress().getPort());
    }

    public void to(URI behind) {
        server = behind;
    }

    private void pass(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase()) && !name.toLowerCase().startsWith("x-forwarded-")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.header("X-Forwarded-For", visitor);
        request.header("X-Forwarded-Proto", "https");
        request.header("X-Forwarded-Host", address().getAuthority());
        try (exchange) {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            var body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        door.stop(0);
    }
}
