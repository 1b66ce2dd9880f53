package org.parley.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRegistrationTest {
    private static final DemoRegistration.Kind LUNCH = new DemoRegistration.Kind("Lunch Tables", "午餐餐桌", "lunch");

    @TempDir
    Path directory;

    private final List<String> asked = new ArrayList<>();
    private boolean removed;
    private HttpServer parley;
    private DemoSecrets secrets;

    @BeforeEach
    void start() throws IOException {
        secrets = DemoSecrets.in(directory.resolve("demo.properties"));
        parley = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        parley.createContext("/api/v1/admin/apps", this::answer);
        parley.start();
    }

    @AfterEach
    void stop() {
        parley.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var method = exchange.getRequestMethod();
        asked.add(method + " " + body.replaceAll("\\s+", " "));
        boolean gone = removed && !method.equals("POST");
        var answer = "{\"app\": {\"clientId\": \"id-1\", \"version\": 7}, \"clientSecret\": \"ply_as_1\","
                + " \"webhookSecret\": \"whsec_1\"}";
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(gone ? 404 : method.equals("POST") ? 201 : 200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private DemoRegistration at(int port) throws Exception {
        var address = URI.create("http://localhost:" + parley.getAddress().getPort());
        return DemoRegistration.in(directory, LUNCH, port, address, secrets);
    }

    @Test
    void firstStartShouldRegisterAndLaterOnesRemember() throws Exception {
        var first = at(8100);
        assertThat(first).isEqualTo(new DemoRegistration("id-1", "ply_as_1", "whsec_1"));
        assertThat(asked).hasSize(1).first().asString().contains("http://127.0.0.1:8100/signed-in");
        assertThat(at(8100)).isEqualTo(first);
        assertThat(asked).hasSize(1);
    }

    @Test
    void addressesShouldMoveWithThePort() throws Exception {
        var first = at(8100);
        asked.clear();
        assertThat(at(8200)).isEqualTo(first);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1))
                .startsWith("PUT ")
                .contains("http://127.0.0.1:8200/signed-in", "\"version\": 7")
                .doesNotContain(":8100");
        asked.clear();
        at(8200);
        assertThat(asked).isEmpty();
    }

    @Test
    void appThatWasRemovedShouldBeRegisteredAnew() throws Exception {
        at(8100);
        asked.clear();
        removed = true;
        at(8200);
        assertThat(asked).hasSize(2).last().asString().startsWith("POST ");
    }
}
