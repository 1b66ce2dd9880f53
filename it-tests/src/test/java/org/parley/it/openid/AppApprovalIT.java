package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.it.Rule;
import org.parley.it.admin.RegisteredApp;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What a publisher may do with an app alone, and what needs an administrator. */
@ExtendWith(ParleyExtension.class)
class AppApprovalIT {
    private static final String SCOPES = "openid profile call";
    private static final String OTHER = "https://other.example/signed-in";

    /** Of the publisher, and approved since an administrator has registered it. */
    private static App appOf(Parley parley, Person publisher, String address) {
        var metadata = Map.of(
                "client_name",
                "Lunch",
                "redirect_uris",
                List.of(App.CALLBACK.toString()),
                "grant_types",
                List.of("authorization_code", "client_credentials"),
                "scope",
                SCOPES,
                "parley_address",
                address);
        return App.of(parley, parley.admin().newApp(publisher.account(), metadata));
    }

    private static Person publisher(Parley parley, String name) {
        var publisher = Person.of(parley, parley.admin().newPublisher(name));
        publisher.browser().signIn(publisher.account());
        return publisher;
    }

    /** By the page that publishers have. */
    private static void change(Person publisher, RegisteredApp app, Map<String, String> fields) {
        save(publisher, "?id=" + app.clientId(), fields);
    }

    /** @return where the browser is sent */
    private static String save(Person publisher, String form, Map<String, String> fields) {
        publisher.browser().open("/account/app-edit" + form);
        var sent = new HashMap<>(Map.of(
                "grant_types", "AUTHORIZATION_CODE",
                "application_type", "WEB",
                "token_endpoint_auth_method", "SECRET_BASIC",
                "id_token_signed_response_alg", "RS256"));
        sent.putAll(fields);
        var answer = publisher.browser().press("edit", "save", sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String state(RegisteredApp app) {
        return app.read().path("state").asText();
    }

    private static boolean waits(Parley parley, RegisteredApp app) {
        boolean waits = app.read().path("waiting").asBoolean();
        assertThat(parley.admin().get("apps?waiting=true&limit=200").toString().contains(app.clientId()))
                .isEqualTo(waits);
        return waits;
    }

    private static String name(RegisteredApp app) {
        return app.read().path("metadata").path("client_name").asText();
    }

    @Test
    void livingAppShouldGoOnUntilAChangeOfItIsApproved(Parley parley) {
        var publisher = publisher(parley, "paz");
        var stranger = Person.named(parley, "stranger");
        var app = appOf(parley, publisher, "lunch-paz");
        var registered = app.registered();
        change(publisher, registered, Map.of("client_name", "Dinner", "redirect_uris", OTHER));
        assertThat(state(registered)).isEqualTo("APPROVED");
        assertThat(waits(parley, registered)).isTrue();
        assertThat(registered.read().at("/proposal/metadata/client_name").asText())
                .isEqualTo("Dinner");

        assertThat(app.signIn(stranger, app.send(SCOPES)).openId()).startsWith("o_");
        assertThat(stranger.browser()
                        .open("/oauth2/authorize?response_type=code&scope=openid&client_id=" + registered.clientId()
                                + "&redirect_uri=" + OTHER)
                        .body())
                .contains("openid/unregistered-redirect");

        registered.approve();
        assertThat(name(registered)).isEqualTo("Dinner");
        assertThat(registered.read().at("/metadata/redirect_uris/0").asText()).isEqualTo(OTHER);
        assertThat(registered.read().has("proposal")).isFalse();
        assertThat(waits(parley, registered)).isFalse();
        assertThat(parley.admin().audit("subject=" + registered.clientId()))
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("app.change-approved", "app.change-proposed", "app.registered");
        assertThat(parley.admin().audit("action=app.change-approved&subject=" + registered.clientId()))
                .first()
                .asString()
                .contains("client_name grant_types redirect_uris");
    }

    @Test
    void suspensionShouldBeNoWayRoundApproval(Parley parley) {
        var publisher = publisher(parley, "paul");
        var app = appOf(parley, publisher, "lunch-paul").registered();
        app.suspend();
        change(publisher, app, Map.of("client_name", "Dinner"));
        assertThat(state(app)).isEqualTo("SUSPENDED");
        assertThat(waits(parley, app))
                .as("nobody decides about a suspended app")
                .isFalse();
        assertThat(decide(parley, app, "approve", version(app))).isEqualTo(409);
        app.resume();
        assertThat(state(app)).isEqualTo("APPROVED");
        assertThat(name(app)).isEqualTo("Lunch");
        assertThat(waits(parley, app)).isTrue();
        app.approve();
        assertThat(name(app)).isEqualTo("Dinner");
    }

    private static int version(RegisteredApp app) {
        return app.read().path("version").asInt();
    }

    /** Says what becomes of a decision about that version. */
    private static int decide(Parley parley, RegisteredApp app, String decision, int version) {
        return parley.admin()
                .request(
                        "POST",
                        "apps/" + app.clientId() + "/" + decision + "?version=" + version,
                        decision.equals("approve") ? null : Map.of("reason", "No dinners here."))
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "turn-down"})
    void administratorShouldNotDecideAboutWhatTheyHaveNotSeen(String decision, Parley parley) {
        var publisher = publisher(parley, "petra");
        var app =
                appOf(parley, publisher, "lunch-" + publisher.account().user()).registered();
        change(publisher, app, Map.of("client_name", "Dinner"));
        var seen = version(app);
        change(publisher, app, Map.of("redirect_uris", OTHER));
        assertThat(decide(parley, app, decision, seen)).isEqualTo(409);
        assertThat(parley.admin()
                        .request("POST", "apps/" + app.clientId() + "/" + decision, Map.of("reason", "No."))
                        .statusCode())
                .isEqualTo(400);
        assertThat(name(app)).isEqualTo("Lunch");
        assertThat(waits(parley, app)).isTrue();
    }

    /** Half of them approve, half turn down, and all have seen the same. */
    @Test
    void oneOfManyAdministratorsAtOnceShouldDecide(Parley parley) throws Exception {
        var publisher = publisher(parley, "pippa");
        var app = appOf(parley, publisher, "lunch-pippa").registered();
        change(publisher, app, Map.of("client_name", "Dinner"));
        var seen = version(app);
        var start = new CountDownLatch(1);
        var administrators = Executors.newFixedThreadPool(8);
        try {
            var decisions = IntStream.range(0, 8)
                    .mapToObj(index -> index % 2 == 0 ? "approve" : "turn-down")
                    .map(decision -> administrators.submit(() -> {
                        start.await();
                        return decide(parley, app, decision, seen);
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Integer>();
            for (var decision : decisions) {
                answers.add(decision.get(60, TimeUnit.SECONDS));
            }
            assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        } finally {
            administrators.shutdownNow();
        }
        assertThat(name(app)).isEqualTo(app.read().has("refusal") ? "Lunch" : "Dinner");
    }

    @Test
    void formThatChangesNothingShouldWantNoApproval(Parley parley) {
        var publisher = publisher(parley, "pia");
        var metadata = Map.<String, Object>of("client_name", "Lunch", "redirect_uris", List.of(OTHER));
        var app = parley.admin().newApp(publisher.account(), metadata);
        change(publisher, app, Map.of("client_name", "Lunch"));
        assertThat(waits(parley, app)).isFalse();
        change(publisher, app, Map.of("client_name", "Dinner"));
        assertThat(waits(parley, app)).isTrue();
        change(publisher, app, Map.of("client_name", "Lunch"));
        assertThat(waits(parley, app)).as("taken back").isFalse();
        assertThat(app.read().has("proposal")).isFalse();
    }

    @Test
    void takingAwayShouldNeedNobody(Parley parley) {
        var publisher = publisher(parley, "pam");
        var metadata = Map.of(
                "client_name",
                "Lunch",
                "redirect_uris",
                List.of(OTHER, "https://stolen.example/signed-in"),
                "scope",
                SCOPES);
        var app = parley.admin().newApp(publisher.account(), metadata);
        change(publisher, app, Map.of("redirect_uris", OTHER));
        assertThat(app.read().at("/metadata/redirect_uris")).hasSize(1);
        assertThat(app.read().has("proposal")).isFalse();
        assertThat(state(app)).isEqualTo("APPROVED");

        change(publisher, app, Map.of("scope", "openid", "client_name", "Dinner"));
        assertThat(app.read().at("/metadata/scope").asText())
                .as("what also adds waits as a whole")
                .contains("profile");
        assertThat(waits(parley, app)).isTrue();
    }

    @Test
    void publisherShouldReadWhyAndMakeItBetter(Parley parley) {
        var publisher = publisher(parley, "pepe");
        var app = appOf(parley, publisher, "lunch-pepe").registered();
        change(publisher, app, Map.of("client_name", "Dinner"));
        assertThat(parley.admin()
                        .request(
                                "POST",
                                "apps/" + app.clientId() + "/turn-down?version=" + version(app),
                                Map.of("reason", " "))
                        .body())
                .contains("app/bad-reason")
                .contains("/reason");
        app.turnDown("Dinner is another department's.");
        assertThat(waits(parley, app)).isFalse();
        assertThat(state(app)).isEqualTo("APPROVED");
        assertThat(publisher.browser().open("/account/app?id=" + app.clientId()).body())
                .contains("Dinner is another department");
        change(publisher, app, Map.of("client_name", "Dinner"));
        assertThat(waits(parley, app)).as("the same again").isFalse();
        change(publisher, app, Map.of("client_name", "Late lunch"));
        assertThat(waits(parley, app)).isTrue();
        assertThat(app.read().has("refusal")).isFalse();
    }

    @Test
    @Rule("A1-01")
    void publisherShouldTryOutAnAppThatIsNotApprovedYet(Parley parley) {
        var publisher = publisher(parley, "pavel");
        var stranger = Person.named(parley, "stranger");
        var page = save(
                publisher,
                "",
                Map.of("client_name", "Lunch", "redirect_uris", App.CALLBACK.toString(), "scope", SCOPES));
        var registered = parley.admin().knownApp(page.replaceFirst(".*id=", ""));
        var app = App.of(parley, registered);
        assertThat(state(registered)).isEqualTo("PENDING");
        assertThat(waits(parley, registered)).isTrue();

        var tokens = app.signIn(publisher, app.send(SCOPES));
        assertThat(new OpenApi(parley, tokens.access())
                        .get("me")
                        .body()
                        .path("openId")
                        .asText())
                .isEqualTo(tokens.openId());
        var refused = stranger.outcome(app.send(SCOPES).uri(), null);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("openid/access-denied");
        for (var way : List.of(
                app.send(SCOPES).with("prompt", "none"), app.send(SCOPES).with("response_type", "token"))) {
            assertThat(Raw.get(way).headers().firstValue("Location"))
                    .as("to where nobody has looked")
                    .isEmpty();
        }

        registered.turnDown("Say why it calls.");
        change(publisher, registered, Map.of("parley_consent_text", "To remind you of lunch"));
        assertThat(waits(parley, registered)).isTrue();
        assertThat(state(registered)).isEqualTo("PENDING");
        registered.approve();
        assertThat(app.signIn(stranger, app.send(SCOPES)).openId()).isNotEqualTo(tokens.openId());
    }
}
