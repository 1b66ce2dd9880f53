package org.parley.it.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.app.RegistrationClient.web;
import static org.parley.it.app.RegistrationClient.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.it.Spec;
import org.parley.it.admin.AdminApi;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Apps register themselves by an initial access token, and manage themselves by the token they then get. */
@ExtendWith(ParleyExtension.class)
class RegistrationIT {
    private RegistrationClient client;
    private AdminApi admin;

    @BeforeEach
    void meet(Parley parley) {
        client = new RegistrationClient(parley);
        admin = parley.admin();
    }

    private RegistrationClient.Answer registered(Map<String, Object> metadata) {
        var answer = client.register(metadata, admin.newInitialToken(1));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    @Test
    @Spec({"RFC 7591 §3.2.1", "RFC 7592 §3"})
    void appShouldBeToldWhoItIsAndHowToManageItself() {
        var answer = registered(with(with(web(), "client_name#zh", "午餐"), "parley_address", address()));
        var body = answer.body();
        assertThat(body.path("client_secret").asText()).startsWith("ply_as_");
        assertThat(body.path("client_secret_expires_at").asInt(-1)).isZero();
        assertThat(answer.token()).startsWith("ply_ar_");
        assertThat(answer.itsOwnDoor()).hasPath("/oauth2/register/" + answer.clientId());
        assertThat(body.path("client_name#zh").asText()).isEqualTo("午餐");
        assertThat(body.path("token_endpoint_auth_method").asText()).isEqualTo("client_secret_basic");
        assertThat(body.path("grant_types")).hasSize(1);
        assertThat(body.path("parley_state").asText()).isEqualTo("pending");
        var known = admin.get("apps/" + answer.clientId());
        assertThat(known.path("origin").asText()).isEqualTo("DYNAMIC");
        assertThat(known.path("sector").asText()).isEqualTo("app:" + answer.clientId());
    }

    private static String address() {
        return "lunch-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void everyStepShouldBeInTheAuditLog() {
        var answer = registered(web());
        admin.approveApp(answer.clientId());
        admin.post("apps/" + answer.clientId() + "/suspend", null);
        admin.post("apps/" + answer.clientId() + "/resume", null);
        client.remove(answer.itsOwnDoor(), answer.token());
        assertThat(admin.audit("subject=" + answer.clientId()))
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("app.removed", "app.resumed", "app.suspended", "app.approved", "app.registered");
        assertThat(admin.audit("action=app.initial-token-made")).isNotEmpty();
    }

    @Test
    @Spec("RFC 6750 §3.1")
    void nobodyShouldRegisterWithoutAToken() {
        var without = client.register(web(), null);
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.challenge()).startsWith("Bearer");
        var invented = client.register(web(), "ply_ai_" + "A".repeat(43));
        assertThat(invented.status()).isEqualTo(401);
        assertThat(invented.challenge()).contains("invalid_token");
    }

    @Test
    void tokenShouldServeAsOftenAsItSaysAndRefusalsShouldNotCount() {
        var token = admin.newInitialToken(2);
        assertThat(client.register(web("http://lunch.example/"), token).status())
                .isEqualTo(400);
        assertThat(client.register(web(), token).status()).isEqualTo(201);
        assertThat(client.register(web(), token).status()).isEqualTo(201);
        assertThat(client.register(web(), token).status()).isEqualTo(401);
    }

    @Test
    void revokedTokenShouldBeRefused() {
        var made = admin.post("initial-tokens", Map.of("label", "short", "uses", 5, "life", "PT1H"));
        admin.delete("initial-tokens/" + made.path("id").asText());
        assertThat(client.register(web(), made.path("token").asText()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lunch.example/signed-in",
                "http://localhost/signed-in",
                "https://user@lunch.example/signed-in",
                "https://lunch.example/signed-in#part",
                "https://lunch.example/a/../signed-in",
                "javascript:alert(1)",
                "data:text/html,hello",
                "/signed-in",
                "org.example.lunch:/signed-in"
            })
    @Spec("RFC 7591 §3.2.2")
    void redirectUriThatIsNotSafeShouldBeRefused(String uri) {
        var answer = client.register(web(uri), admin.newInitialToken(1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).as(answer.text()).isEqualTo("invalid_redirect_uri");
    }

    @Test
    @Spec("RFC 7591 §3.2.2")
    void metadataThatMakesNoSenseShouldBeRefused() {
        var token = admin.newInitialToken(1);
        for (var metadata : List.of(
                with(web(), "token_endpoint_auth_method", "client_secret_jwt"),
                with(web(), "token_endpoint_auth_method", "private_key_jwt"),
                with(web(), "grant_types", List.of("password")),
                with(web(), "response_types", List.of("token")),
                with(web(), "id_token_signed_response_alg", "none"),
                with(web(), "client_name", "\u202eelgooG"),
                with(web(), "policy_uri", "javascript:alert(1)"),
                with(web(), "backchannel_logout_uri", "http://lunch.example.com/#x"),
                with(web(), "parley_address", "Not An Address"),
                with(
                        with(web(), "token_endpoint_auth_method", "none"),
                        "grant_types",
                        List.of("client_credentials")))) {
            var answer = client.register(metadata, token);
            assertThat(answer.status()).as(metadata + " " + answer.text()).isEqualTo(400);
            assertThat(answer.error()).isEqualTo("invalid_client_metadata");
        }
        assertThat(client.registerText("[1, 2", token).error()).isEqualTo("invalid_client_metadata");
        assertThat(client.registerText("x".repeat(300_000), token).status()).isEqualTo(413);
    }

    @Test
    void addressShouldBelongToOneAppForEver() {
        var address = address();
        var first = registered(with(web(), "parley_address", address));
        client.remove(first.itsOwnDoor(), first.token());
        var second = client.register(with(web(), "parley_address", address), admin.newInitialToken(1));
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.error()).isEqualTo("invalid_client_metadata");
    }

    @Test
    @Spec({"RFC 7592 §2.1", "RFC 7592 §2.2"})
    void appShouldReadAndReplaceWhatItSaysOfItself() {
        var app = registered(web());
        var read = client.read(app.itsOwnDoor(), app.token());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().path("client_name").asText()).isEqualTo("Lunch");
        assertThat(read.body().has("client_secret")).isFalse();

        var dinner = with(with(web(), "client_name", "Dinner"), "client_id", app.clientId());
        var changed = client.change(app.itsOwnDoor(), dinner, app.token());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.body().path("client_name").asText()).isEqualTo("Dinner");
    }

    @Test
    @Spec("RFC 7592 §2.2")
    void replacementShouldNotSayWhatIsOursToSay() {
        var app = registered(web());
        var own = with(web(), "client_id", app.clientId());
        for (var metadata : List.of(
                web(),
                with(own, "client_id", UUID.randomUUID().toString()),
                with(own, "client_secret", "another"),
                with(own, "registration_access_token", app.token()),
                with(own, "client_id_issued_at", 1))) {
            assertThat(client.change(app.itsOwnDoor(), metadata, app.token()).status())
                    .as(metadata.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    @Spec("RFC 7592 §2.2")
    void changeShouldWaitBesideWhatIsInForce() {
        var app = registered(web());
        admin.approveApp(app.clientId());
        var mimicry = with(with(web(), "client_name", "Payroll"), "client_id", app.clientId());
        var answer = client.change(app.itsOwnDoor(), mimicry, app.token());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("client_name").asText()).isEqualTo("Lunch");
        assertThat(answer.body().path("parley_state").asText()).isEqualTo("approved");
        assertThat(answer.body().at("/parley_proposal/client_name").asText()).isEqualTo("Payroll");

        var seen = admin.get("apps/" + app.clientId()).path("version").asInt();
        admin.post("apps/" + app.clientId() + "/turn-down?version=" + seen, Map.of("reason", "You are not payroll."));
        assertThat(client.read(app.itsOwnDoor(), app.token())
                        .body()
                        .path("parley_refusal")
                        .asText())
                .isEqualTo("You are not payroll.");

        var again = with(web(), "client_id", app.clientId());
        var withdrawn = client.change(app.itsOwnDoor(), again, app.token()).body();
        assertThat(withdrawn.has("parley_proposal")).isFalse();
        assertThat(withdrawn.has("parley_refusal")).isFalse();
    }

    /** Told to the app that asks for it, not to the administrator who approves. */
    @Test
    void secretOfAChangeShouldBeToldBeforeItIsApproved() {
        var app = registered(with(web(), "token_endpoint_auth_method", "none"));
        admin.approveApp(app.clientId());
        var confidential = with(web(), "client_id", app.clientId());
        var secret = client.change(app.itsOwnDoor(), confidential, app.token())
                .body()
                .path("client_secret")
                .asText();
        assertThat(secret).startsWith("ply_as_");
        assertThat(accepts(app, secret)).as("not yet").isFalse();
        admin.approveApp(app.clientId());
        assertThat(accepts(app, secret)).isTrue();
    }

    @Test
    void oneAppShouldNotManageAnother() {
        var mine = registered(web());
        var other = registered(web());
        assertThat(client.read(other.itsOwnDoor(), mine.token()).status()).isEqualTo(401);
        assertThat(client.remove(other.itsOwnDoor(), mine.token()).status()).isEqualTo(401);
        assertThat(client.read(other.itsOwnDoor(), null).status()).isEqualTo(401);
        var nowhere = other.itsOwnDoor().resolve(UUID.randomUUID().toString());
        assertThat(client.read(nowhere, mine.token()).status()).isEqualTo(401);
    }

    @Test
    @Spec("RFC 7592 §2.3")
    void removedAppShouldBeGone() {
        var app = registered(web());
        assertThat(client.remove(app.itsOwnDoor(), app.token()).status()).isEqualTo(204);
        assertThat(client.read(app.itsOwnDoor(), app.token()).status()).isEqualTo(401);
        assertThat(admin.request("GET", "apps/" + app.clientId(), null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void suspendedAppShouldNotChangeItself() {
        var app = registered(web());
        admin.post("apps/" + app.clientId() + "/suspend", null);
        var again = with(web(), "client_id", app.clientId());
        var answer = client.change(app.itsOwnDoor(), again, app.token());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("access_denied");
    }

    /** The change request proves a secret, so it tells which ones are valid. */
    @Test
    void rotationShouldOverlap() {
        var app = registered(web());
        var first = app.body().path("client_secret").asText();
        var second = admin.post("apps/" + app.clientId() + "/secrets", null)
                .path("clientSecret")
                .asText();
        assertThat(second).startsWith("ply_as_").isNotEqualTo(first);
        assertThat(accepts(app, first)).isTrue();
        assertThat(accepts(app, second)).isTrue();
        assertThat(admin.request("POST", "apps/" + app.clientId() + "/secrets", null)
                        .statusCode())
                .isEqualTo(409);

        admin.delete("apps/" + app.clientId() + "/secrets/old");
        assertThat(accepts(app, first)).isFalse();
        assertThat(accepts(app, second)).isTrue();
    }

    private boolean accepts(RegistrationClient.Answer app, String secret) {
        var metadata = new HashMap<>(with(web(), "client_id", app.clientId()));
        metadata.put("client_secret", secret);
        return client.change(app.itsOwnDoor(), metadata, app.token()).status() == 200;
    }

    @Test
    void secretShouldComeAndGoWithTheWayToAuthenticate() {
        var app = registered(with(web(), "token_endpoint_auth_method", "none"));
        assertThat(app.body().has("client_secret")).isFalse();
        var confidential = with(web(), "client_id", app.clientId());
        var changed = client.change(app.itsOwnDoor(), confidential, app.token());
        assertThat(changed.body().path("client_secret").asText()).startsWith("ply_as_");
    }
}
