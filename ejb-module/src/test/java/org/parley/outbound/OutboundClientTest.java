package org.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.SettingsReader;
import org.parley.outbound.OutboundFailure.Reason;

class OutboundClientTest {
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService talkers = Executors.newCachedThreadPool();
    private final List<Socket> open = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (var socket : open) {
            socket.close();
        }
        server.stop(0);
        deadlines.shutdownNow();
        talkers.shutdownNow();
    }

    private OutboundClient client(Map<String, String> differences) {
        var settings = new HashMap<>(Map.of("parley.outbound.loopback", "true", "parley.outbound.timeout", "PT2S"));
        settings.putAll(differences);
        var client = new OutboundClient();
        client.settings = OutboundSettings.read(new SettingsReader(name -> Optional.ofNullable(settings.get(name))));
        client.open(deadlines);
        return client;
    }

    private URI serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static HttpHandler answering(int status, String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.getResponseHeaders().set("Set-Cookie", "taste=sweet");
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        };
    }

    private static Reason reason(OutboundClient client, URI target) {
        return catchThrowableOfType(OutboundFailure.class, () -> client.get(target))
                .reason();
    }

    @Test
    void answerShouldComeBack() throws OutboundFailure {
        var answer = client(Map.of()).get(serve("/", answering(200, "hello")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("hello");
    }

    @Test
    void redirectShouldBeAnAnswerLikeAnyOther() throws OutboundFailure {
        server.createContext("/elsewhere", answering(200, "stolen"));
        assertThat(client(Map.of()).get(serve("/", answering(302, "moved"))).text())
                .isEqualTo("moved");
    }

    @Test
    void bodyAndHeadersShouldBeSent() throws OutboundFailure {
        var seen = new AtomicReference<String>();
        var target = serve("/", exchange -> {
            seen.set(exchange.getRequestMethod()
                    + " "
                    + exchange.getRequestHeaders().getFirst("webhook-id")
                    + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type")
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        var answer = client(Map.of()).post(target, "application/json", body, Map.of("webhook-id", "msg_1"));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(seen.get()).isEqualTo("POST msg_1 application/json {}");
    }

    @Test
    void largeAnswerShouldBeCutOff() {
        var target = serve("/", answering(200, "x".repeat(2_000)));
        assertThat(reason(client(Map.of("parley.outbound.answer-limit", "1024")), target))
                .isEqualTo(Reason.TOO_LARGE);
    }

    /** The client of the library bounds neither by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Long: %s", "X-Many: 1\r\n"})
    @Timeout(20)
    void headWithoutEndShouldBeCutOff(String header) throws IOException {
        var more = header.contains("%s") ? "x".repeat(1_000) : header;
        try (var endless = endless("HTTP/1.1 200 OK\r\n" + header.replace("%s", ""), more)) {
            assertThat(reason(client(Map.of("parley.outbound.timeout", "PT30S")), endless.address()))
                    .isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    @Timeout(20)
    void bodyWithoutEndShouldNotBeReadToItsEnd() throws IOException {
        try (var endless = endless("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n", "x".repeat(1_000))) {
            assertThat(reason(client(Map.of("parley.outbound.timeout", "PT30S")), endless.address()))
                    .isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    @Timeout(20)
    void silentHostsShouldNotTakeAllThreads() throws IOException {
        var client = client(Map.of("parley.outbound.timeout", "PT30S"));
        try (var one = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            for (int call = 0; call < 8; call++) {
                askAside(client, one);
                askAside(client, other);
            }
            assertThat(reason(client, serve("/", answering(200, "hello")))).isEqualTo(Reason.BUSY);
        }
    }

    /** Returns when the call is under way. */
    private void askAside(OutboundClient client, ServerSocket silent) throws IOException {
        talkers.execute(() -> reason(client, URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/")));
        open.add(silent.accept());
    }

    private record Endless(ServerSocket socket) implements AutoCloseable {
        URI address() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** Goes on until whoever asked has enough. */
    private Endless endless(String beginning, String more) throws IOException {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        talkers.execute(() -> {
            try (var asked = socket.accept();
                    var out = asked.getOutputStream()) {
                out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write(more.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException enough) {
                // as it should be
            }
        });
        return new Endless(socket);
    }

    @Test
    void silentHostShouldNotHoldUsUp() {
        var never = new CountDownLatch(1);
        var target = serve("/", exchange -> {
            try {
                never.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(reason(client(Map.of("parley.outbound.timeout", "PT0.3S")), target))
                .isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void loopbackShouldBeRefusedUnlessAllowed() {
        var port = server.getAddress().getPort();
        var strict = client(Map.of("parley.outbound.loopback", "false"));
        assertThat(reason(strict, URI.create("http://127.0.0.1:" + port + "/"))).isEqualTo(Reason.REFUSED);
        assertThat(reason(strict, URI.create("https://127.0.0.1:" + port + "/")))
                .isEqualTo(Reason.REFUSED);
        assertThat(reason(strict, URI.create("https://localhost:" + port + "/")))
                .isEqualTo(Reason.REFUSED);
        assertThat(reason(strict, URI.create("https://[::1]:" + port + "/"))).isEqualTo(Reason.REFUSED);
    }

    @Test
    void clearTextShouldReachThisMachineOnly() {
        assertThat(reason(client(Map.of("parley.outbound.networks", "10.0.0.0/8")), URI.create("http://10.0.0.1/")))
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void addressShouldBeAPlainOne() {
        var client = client(Map.of("parley.outbound.loopback", "false"));
        for (var target : new String[] {
            "http://app.example/",
            "file:///etc/passwd",
            "https://user@app.example/",
            "https://app.example/#x",
            "https:///x",
            "mailto:a@b",
            "https://app.example:0/",
            "/relative"
        }) {
            assertThat(client.mistake(URI.create(target))).as(target).isPresent();
        }
        assertThat(client.mistake(URI.create("https://app.example/events?x=1"))).isEmpty();
    }
}
