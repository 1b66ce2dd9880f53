package org.parley.example.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.example.app.store.AppData;
import org.parley.example.app.store.DataFile;

/** The doors of the app, as strangers find them. */
class ThirdPartyAppTest {
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
    private static final Map<String, String> SECRETS = Map.of("CLIENT_SECRET", "secret", "WEBHOOK_SECRET", SECRET);

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeParley parley = new FakeParley();
    private URI address;
    private ThirdPartyApp app;

    @BeforeEach
    void start() throws Exception {
        var arguments = Arguments.parse(
                SECRETS,
                "--port",
                String.valueOf(freePort()),
                "--data",
                directory.toString(),
                "--issuer",
                parley.issuer().toString(),
                "--client-id",
                FakeParley.CLIENT);
        address = arguments.address();
        app = ThirdPartyApp.start(arguments);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        app.close();
        parley.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> open(String issuer, String hint, String target) throws Exception {
        return get("/open?iss=" + encoded(issuer) + "&login_hint=" + encoded(hint) + "&target_link_uri="
                + encoded(target));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private AppData data() {
        return new DataFile(directory).read().orElse(new AppData(List.of(), List.of(), List.of()));
    }

    @Test
    void callShouldBeginAnAuthorizationForWhoIsMeant() throws Exception {
        var called = open(parley.issuer().toString(), FakeParley.ALICE, address + "/tables/1");
        assertThat(called.statusCode()).isEqualTo(303);
        assertThat(called.headers().firstValue("Location").orElseThrow())
                .startsWith(parley.issuer() + "/authorize?")
                .contains("login_hint=" + FakeParley.ALICE, "code_challenge_method=S256");
        assertThat(data().persons()).as("accounts that were opened").isEmpty();
    }

    @Test
    void callInTheNameOfAnotherServerShouldLeadNowhere() throws Exception {
        for (var issuer : new String[] {"https://evil.example", "", parley.issuer() + "/"}) {
            var called = open(issuer, FakeParley.ALICE, "/");
            assertThat(called.statusCode()).as(issuer).isEqualTo(403);
            assertThat(called.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void pagesShouldBeForWhoIsSignedIn() throws Exception {
        for (var path : new String[] {"/profile", "/friends", "/received", "/tables/1"}) {
            assertThat(get(path).headers().firstValue("Location").orElseThrow())
                    .isEqualTo("/sign-in?target=" + encoded(path));
        }
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/").headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void eventShouldBeTakenOnceAndOnlyFromParley() throws Exception {
        var body = "{\"type\":\"message.received\",\"data\":{\"openId\":\"o_alice\",\"text\":\"Hello\"}}";
        var now = Instant.now().getEpochSecond();
        var signature = new Webhook(SECRET).sign("evt_1", now, body);
        assertThat(event("evt_1", now, signature, body)).isEqualTo(204);
        assertThat(event("evt_1", now, signature, body)).isEqualTo(204);
        assertThat(data().happenings()).hasSize(1);
        assertThat(event("evt_2", now, signature, body)).isEqualTo(401);
        assertThat(event("evt_1", now, signature, body.replace("Hello", "Bye"))).isEqualTo(401);
        var old = now - 3_600;
        assertThat(event("evt_3", old, new Webhook(SECRET).sign("evt_3", old, body), body))
                .isEqualTo(401);
        assertThat(get("/events").statusCode()).isEqualTo(400);
        assertThat(data().happenings()).hasSize(1);
    }

    private int event(String id, long time, String signature, String body) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/events"))
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(time))
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void sessionShouldNotEndByAnybodysWord() throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/back-channel-logout"))
                .POST(BodyPublishers.ofString("logout_token=nonsense"))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(400);
    }

    @Test
    void commandLineThatCannotBeMeantShouldBeRefused() {
        assertWrong(Map.of(), "--client-id", "id");
        assertWrong(SECRETS);
        assertWrong(SECRETS, "--client-id", "id", "--colour", "red");
        assertWrong(SECRETS, "--client-id", "id", "--port", "many");
        assertWrong(SECRETS, "--client-id");
    }

    private static void assertWrong(Map<String, String> environment, String... words) {
        assertThatExceptionOfType(Arguments.Wrong.class).isThrownBy(() -> Arguments.parse(environment, words));
    }
}
