package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.admin.AdminApi;
import org.parley.it.partner.PartnerSite;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Administrators learn who is who in an app, nobody else does, and the audit log knows that they asked. */
@ExtendWith(ParleyExtension.class)
class OpenIdLookUpIT {

    private static HttpResponse<String> lookUp(AdminApi by, App app, String name) {
        return by.request("POST", path(app), Map.of("name", name));
    }

    private static String path(App app) {
        return "apps/" + app.registered().clientId() + "/open-ids/look-up";
    }

    @Test
    void openIdShouldBeKnownBeforeTheFirstSignInAndInBothDirections(Parley parley) {
        var admin = parley.admin();
        var person = Person.named(parley, "olga");
        var app = App.register(parley);
        var before = admin.post(path(app), Map.of("name", person.account().jid()));
        assertThat(before.path("who").asText()).isEqualTo(person.account().jid());
        var openId = before.path("openId").asText();
        assertThat(app.signIn(person).openId()).isEqualTo(openId);
        assertThat(admin.post(path(app), Map.of("name", openId)).path("who").asText())
                .isEqualTo(person.account().jid());
        assertThat(lookUp(admin, App.register(parley), openId).body())
                .as("another app knows nobody by it")
                .contains("app/no-such-person");
    }

    @Test
    void everyLookUpShouldBeInTheAuditLog(Parley parley) {
        var admin = parley.admin();
        var person = Person.named(parley, "oskar").account();
        var app = App.register(parley);
        admin.post(path(app), Map.of("name", person.jid()));
        assertThat(lookUp(admin, app, "o_" + "a".repeat(26)).statusCode()).isEqualTo(404);
        assertThat(lookUp(admin, app, "nobody@elsewhere.example").statusCode()).isEqualTo(404);
        assertThat(admin.audit("action=app.open-id-looked-up&subject=" + person.jid()))
                .singleElement()
                .asString()
                .contains(app.registered().clientId())
                .contains(parley.administrator().jid());
        assertThat(admin.audit("action=app.open-id-looked-up&subject="
                        + app.registered().clientId()))
                .hasSize(2);
    }

    @Test
    void nobodyButAdministratorsShouldLearnIt(Parley parley) {
        var publisher = parley.admin().newPublisher("otto");
        var app = App.register(parley);
        var publishers = new AdminApi(parley.server().http(), publisher);
        assertThat(lookUp(publishers, app, publisher.jid()).statusCode()).isEqualTo(403);
    }

    @Test
    void memberOfAWebsiteShouldBeKnownFromTheFirstSignInOn(Parley parley) {
        try (var site = PartnerSite.start(parley)) {
            parley.admin().authorize(site);
            var member = site.newMember("orla");
            var app = App.register(parley);
            assertThat(lookUp(parley.admin(), app, member.jid()).statusCode()).isEqualTo(404);
            var openId = app.signIn(Person.of(parley, member)).openId();
            assertThat(lookUp(parley.admin(), app, member.jid()).body()).contains(openId);
        }
    }
}
