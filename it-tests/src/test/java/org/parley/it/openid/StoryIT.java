package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.browser.PlainBrowser;
import org.parley.it.partner.PartnerSite;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.server.Remains;

/** What is left of a sign-in: its whole story in the audit log, and none of its secrets anywhere. */
@ExtendWith(ParleyExtension.class)
class StoryIT {

    @Test
    @Rule("A7-02")
    void wholeSignInShouldBeFoundUnderOneId(Parley parley) {
        var person = Person.named(parley, "story");
        var app = App.register(parley);
        var sent = app.send();
        var signIn =
                PlainBrowser.target(person.browser().open(path(sent.uri()))).orElseThrow();
        person.browser().open(signIn);
        person.browser()
                .press("signIn", "submit", Map.of("name", person.account().user(), "password", "not it"));
        var code = app.codeOf(person.answer(URI.create(signIn)), sent);
        assertThat(app.redeem(code, sent.verifier()).indicatesSuccess()).isTrue();
        assertThat(app.redeem(code, sent.verifier()).indicatesSuccess()).isFalse();

        var story = story(parley, app);
        assertThat(actions(story))
                .containsExactly(
                        "signin.refused",
                        "session.opened",
                        "openid.consented",
                        "openid.authorized",
                        "oauth.issued",
                        "openid.code-redeemed",
                        "openid.code-reused",
                        "oauth.ended");
        assertThat(story)
                .allSatisfy(entry ->
                        assertThat(entry.toString()).contains(person.account().jid()));
    }

    @Test
    @Rule("A7-02")
    void nextSignInShouldBeAnotherStory(Parley parley) {
        var person = Person.named(parley, "sequel");
        var app = App.register(parley);
        app.signIn(person);
        var first = story(parley, app);
        app.signIn(person);
        assertThat(actions(story(parley, app)))
                .containsExactly("openid.authorized", "oauth.issued", "openid.code-redeemed");
        assertThat(story(parley, app)).doesNotContainAnyElementsOf(first);
    }

    @Test
    @Rule("A7-02")
    void storyOfAMemberShouldHaveTheVerdictOfTheWebsiteInIt(Parley parley) {
        try (var site = PartnerSite.start(parley)) {
            parley.admin().authorize(site);
            var app = App.register(parley);
            app.signIn(Person.of(parley, site.newMember("mira")));
            assertThat(actions(story(parley, app)))
                    .containsExactly(
                            "signin.accepted",
                            "session.opened",
                            "openid.consented",
                            "openid.authorized",
                            "oauth.issued",
                            "openid.code-redeemed");
        }
    }

    @Test
    @Rule("A7-02")
    void storyThatEndsInANoShouldBeToldToo(Parley parley) {
        var person = Person.named(parley, "no");
        person.decline(App.register(parley).send().uri());
        var declined = parley.admin()
                .audit("action=openid.declined&subject=" + person.account().jid())
                .get(0);
        assertThat(actions(under(parley, declined))).containsExactly("session.opened", "openid.declined");
    }

    @Test
    @Rule("A7-01")
    void whatAnAppGetsShouldBeNowhere(Parley parley) {
        var person = Person.named(parley, "secret");
        var app = App.register(parley);
        var sent = app.send();
        AuthorizationCode code = app.codeOf(person.answer(sent.uri()), sent);
        var tokens =
                app.tokens(app.redeem(code, sent.verifier()), sent.request().getNonce());
        var next = app.tokens(app.refresh(tokens.refresh()), null);
        app.redeem(code, sent.verifier());
        app.userInfo(tokens.access());

        var remains = Remains.of(parley);
        assertThat(remains.stored()).contains(tokens.openId());
        for (var secret : List.of(
                app.registered().secret(),
                sent.verifier().getValue(),
                sent.state().getValue(),
                code.getValue(),
                tokens.access(),
                tokens.refresh(),
                next.access(),
                next.refresh(),
                tokens.idToken().getParsedString())) {
            for (var form : List.of(secret, Base64.getEncoder().encodeToString(secret.getBytes()))) {
                assertThat(remains.stored()).doesNotContain(form);
                assertThat(remains.logged()).doesNotContain(form);
            }
        }
    }

    /** What stands in the audit log under the id of the app's newest redemption, in the order in which it happened. */
    private static List<JsonNode> story(Parley parley, App app) {
        return under(
                parley,
                parley.admin()
                        .audit("action=openid.code-redeemed&actor=" + app.id())
                        .get(0));
    }

    private static List<JsonNode> under(Parley parley, JsonNode entry) {
        var newestFirst = parley.admin()
                .audit("correlationId=" + entry.path("correlationId").asText());
        var story = new ArrayList<>(newestFirst);
        Collections.reverse(story);
        return story;
    }

    private static List<String> actions(List<JsonNode> story) {
        return story.stream().map(entry -> entry.path("action").asText()).toList();
    }

    private static String path(URI target) {
        return target.getRawPath() + "?" + target.getRawQuery();
    }
}
