package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.admin.RegisteredApp;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What a publisher may do with an app alone, and what needs an administrator. */
@ExtendWith(ParleyExtension.class)
class AppApprovalIT {
    private static final String SCOPES = "openid profile call";

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
        publisher.browser().open("/account/app-edit?id=" + app.clientId());
        var sent = new HashMap<>(fields);
        sent.putAll(Map.of(
                "grant_types", "AUTHORIZATION_CODE",
                "application_type", "WEB",
                "token_endpoint_auth_method", "SECRET_BASIC",
                "id_token_signed_response_alg", "RS256"));
        var answer = publisher.browser().press("edit", "save", sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String state(RegisteredApp app) {
        return app.read().path("state").asText();
    }

    @Test
    void suspensionShouldBeNoWayRoundApproval(Parley parley) {
        var publisher = publisher(parley, "paul");
        var app = appOf(parley, publisher, "lunch-paul").registered();
        app.suspend();
        app.resume();
        assertThat(state(app)).as("nothing was changed").isEqualTo("APPROVED");
        app.suspend();
        change(publisher, app, Map.of("redirect_uris", "https://other.example/signed-in"));
        assertThat(state(app)).isEqualTo("SUSPENDED");
        app.resume();
        assertThat(state(app)).isEqualTo("PENDING");
        app.suspend();
        app.resume();
        assertThat(state(app)).as("pending before").isEqualTo("PENDING");
        app.approve();
        assertThat(state(app)).isEqualTo("APPROVED");
    }

    @Test
    void administratorShouldNotApproveWhatTheyHaveNotSeen(Parley parley) {
        var publisher = publisher(parley, "petra");
        var app = appOf(parley, publisher, "lunch-petra").registered();
        change(publisher, app, Map.of("client_name", "Dinner"));
        assertThat(state(app)).isEqualTo("PENDING");
        var seen = app.read().path("version").asInt();
        change(publisher, app, Map.of("redirect_uris", "https://other.example/signed-in"));
        var approval = "apps/" + app.clientId() + "/approve";
        var refused = parley.admin().request("POST", approval + "?version=" + seen, null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("app/changed-meanwhile");
        assertThat(parley.admin().request("POST", approval, null).statusCode()).isEqualTo(400);
        assertThat(state(app)).isEqualTo("PENDING");
    }

    @Test
    void formThatChangesNothingShouldWantNoApproval(Parley parley) {
        var publisher = publisher(parley, "pia");
        var metadata = Map.<String, Object>of(
                "client_name", "Lunch", "redirect_uris", List.of("https://lunch.example/signed-in"));
        var app = parley.admin().newApp(publisher.account(), metadata);
        change(publisher, app, Map.of("client_name", "Lunch"));
        assertThat(state(app)).isEqualTo("APPROVED");
        change(publisher, app, Map.of("client_name", "Dinner"));
        assertThat(state(app)).isEqualTo("PENDING");
    }

    @Test
    @Rule("A1-01")
    void publisherShouldTryOutAnAppThatIsNotApprovedYet(Parley parley) {
        var publisher = publisher(parley, "pavel");
        var stranger = Person.named(parley, "stranger");
        var app = appOf(parley, publisher, "lunch-pavel");
        change(publisher, app.registered(), Map.of("client_name", "Dinner"));
        assertThat(state(app.registered())).isEqualTo("PENDING");

        var tokens = app.signIn(publisher, app.send(SCOPES));
        assertThat(new OpenApi(parley, tokens.access())
                        .get("me")
                        .body()
                        .path("openId")
                        .asText())
                .isEqualTo(tokens.openId());
        assertThat(stranger.answer(app.send(SCOPES).uri())).hasParameter("error", "access_denied");

        app.registered().approve();
        assertThat(app.signIn(stranger, app.send(SCOPES)).openId()).isNotEqualTo(tokens.openId());
    }
}
