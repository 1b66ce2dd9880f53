package org.parley.it.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.app.RegistrationClient.web;
import static org.parley.it.app.RegistrationClient.with;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.it.server.Parley;

/** Servers that are configured otherwise: everybody may register, or nobody; and neither calls into its own network. */
class OpenRegistrationIT {

    @Test
    void everybodyShouldRegisterWhereThatIsAllowedButNotMakeUsCallInside() throws IOException {
        var calls = new AtomicInteger();
        var inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        inside.start();
        try (var parley = Parley.named("open-registration")
                .env("PARLEY_APP_REGISTRATION", "open")
                .env("PARLEY_APP_APPROVED_AT_ONCE", "true")
                .env("PARLEY_APP_REGISTRATIONS_PER_MINUTE", "40")
                .env("PARLEY_APP_LOOPBACK_FOR_WEB", "false")
                .env("PARLEY_OUTBOUND_LOOPBACK", "false")
                .start()) {
            var client = new RegistrationClient(parley);
            var app = client.register(web(), null);
            assertThat(app.status()).as(app.text()).isEqualTo(201);
            assertThat(app.body().path("parley_state").asText()).isEqualTo("approved");
            assertThat(client.register(web("http://127.0.0.1/signed-in"), null).error())
                    .isEqualTo("invalid_redirect_uri");
            for (var target : insides(inside.getAddress().getPort())) {
                var answer = client.register(with(web(), "sector_identifier_uri", target), null);
                assertThat(answer.status()).as(target + " " + answer.text()).isEqualTo(400);
                assertThat(answer.error()).as(target).isEqualTo("invalid_client_metadata");
            }
            keysShouldNotBeFetchedInside(parley, client, inside.getAddress().getPort());
            assertThat(calls).hasValue(0);
            paceShouldBeBounded(client);
        } finally {
            inside.stop(0);
        }
    }

    private static List<String> insides(int port) {
        return List.of(
                "http://127.0.0.1:" + port + "/",
                "https://127.0.0.1:" + port + "/",
                "https://localhost:" + port + "/",
                "https://parley.localhost:" + port + "/",
                "https://[::1]:" + port + "/",
                "https://[::ffff:127.0.0.1]:" + port + "/",
                "https://[::ffff:7f00:1]:" + port + "/",
                "https://2130706433:" + port + "/",
                "https://127.1:" + port + "/",
                "https://0x7f000001:" + port + "/",
                "https://0.0.0.0:" + port + "/",
                "https://user@127.0.0.1:" + port + "/",
                "https://lunch.example@127.0.0.1:" + port + "/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "https://[fd00::1]/",
                "https://[64:ff9b::7f00:1]/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:" + port + "/");
    }

    /** Everybody may ask in the name of an app, and then its keys are needed. */
    private static void keysShouldNotBeFetchedInside(Parley parley, RegistrationClient client, int port) {
        for (var target : List.of("https://127.0.0.1:" + port + "/", "https://localhost:" + port + "/")) {
            var metadata = with(with(web(), "token_endpoint_auth_method", "private_key_jwt"), "jwks_uri", target);
            var app = client.register(metadata, null);
            assertThat(app.status()).as(app.text()).isEqualTo(201);
            assertThat(client.askForTokens(parley.http("/oauth2/token"), app.clientId()))
                    .isEqualTo(503);
        }
    }

    private static void paceShouldBeBounded(RegistrationClient client) {
        var status = 0;
        for (int i = 0; i < 90 && status != 429; i++) {
            status = client.register(web(), null).status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void nobodyShouldRegisterWhereThatIsOff() {
        try (var parley = Parley.named("no-registration")
                .env("PARLEY_APP_REGISTRATION", "off")
                .start()) {
            var answer = new RegistrationClient(parley)
                    .register(web(), parley.admin().newInitialToken(1));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.error()).isEqualTo("access_denied");
        }
    }
}
