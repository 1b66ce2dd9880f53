package org.parley.it.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.app.RegistrationClient.web;
import static org.parley.it.app.RegistrationClient.with;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Spec;
import org.parley.it.server.Certificates;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** The list of a sector is fetched, and believed only as far as OpenID Connect Registration section 5 says. */
@ExtendWith(ParleyExtension.class)
class SectorIT {
    private static final String LIST = "[\"https://lunch.example/signed-in\", \"https://dinner.example/signed-in\"]";

    private final AtomicInteger calls = new AtomicInteger();
    private HttpsServer host;

    @BeforeEach
    void start() throws IOException {
        host = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.setHttpsConfigurator(new HttpsConfigurator(Certificates.server()));
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
    }

    private String list(int status, String body) {
        host.createContext("/list", exchange -> {
            calls.incrementAndGet();
            exchange.getResponseHeaders()
                    .set("Location", "https://127.0.0.1:" + host.getAddress().getPort() + "/other");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
        return "https://127.0.0.1:" + host.getAddress().getPort() + "/list";
    }

    private RegistrationClient.Answer register(Parley parley, String redirectUri, String list) {
        return new RegistrationClient(parley)
                .register(
                        with(web(redirectUri), "sector_identifier_uri", list),
                        parley.admin().newInitialToken(1));
    }

    @Test
    @Spec("OpenID Connect Registration §5")
    void appsOnOneListShouldShareASector(Parley parley) {
        var list = list(200, LIST);
        var lunch = register(parley, "https://lunch.example/signed-in", list);
        var dinner = register(parley, "https://dinner.example/signed-in", list);
        assertThat(lunch.status()).as(lunch.text()).isEqualTo(201);
        assertThat(sector(parley, lunch)).isEqualTo(sector(parley, dinner)).isEqualTo("sector:127.0.0.1");
    }

    private static String sector(Parley parley, RegistrationClient.Answer app) {
        return parley.admin().get("apps/" + app.clientId()).path("sector").asText();
    }

    @Test
    @Spec("OpenID Connect Registration §5")
    void appThatIsNotListedShouldBeRefused(Parley parley) {
        refused(register(parley, "https://stranger.example/signed-in", list(200, LIST)));
    }

    @Test
    void redirectShouldNotBeFollowed(Parley parley) {
        host.createContext("/other", exchange -> calls.addAndGet(1_000));
        refused(register(parley, "https://lunch.example/signed-in", list(302, LIST)));
        assertThat(calls).hasValue(1);
    }

    @Test
    void answerThatIsNoListShouldBeRefused(Parley parley) {
        refused(register(parley, "https://lunch.example/signed-in", list(200, "{\"root\": \"password\"}")));
    }

    @Test
    void endlessAnswerShouldBeRefused(Parley parley) {
        refused(register(parley, "https://lunch.example/signed-in", list(200, "[" + " ".repeat(400_000) + "]")));
    }

    @Test
    void hostOfAnotherNameShouldNotBeTrusted(Parley parley) {
        var list = list(200, LIST).replace("127.0.0.1", "[::1]");
        refused(register(parley, "https://lunch.example/signed-in", list));
        assertThat(calls).hasValue(0);
    }

    /** What the host answered stays between it and us. */
    private static void refused(RegistrationClient.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_client_metadata");
        assertThat(answer.text()).contains("sector_identifier_uri").doesNotContain("password");
    }

    @Test
    void nobodyWithoutATokenShouldMakeUsCallSomebody(Parley parley) {
        var metadata = with(web(), "sector_identifier_uri", list(200, LIST));
        assertThat(new RegistrationClient(parley).register(metadata, null).status())
                .isEqualTo(401);
        assertThat(calls).hasValue(0);
    }
}
