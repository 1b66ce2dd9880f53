package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** The end of a sign-in: from the app, from the person, from an administrator. */
@ExtendWith(ParleyExtension.class)
class LogoutIT {

    @Test
    @Rule("A1-20")
    void clientThatOthersWroteShouldGoTheWholeWay(Parley parley) throws Exception {
        try (var site = AppSite.start()) {
            var app = App.register(parley, site.metadata()).at(site.callback());
            var person = Person.named(parley, "whole");
            var first = app.signIn(person);
            var second = app.tokens(app.refresh(first.refresh()), null);
            var info = UserInfoResponse.parse(app.userInfo(second.access())).toSuccessResponse();
            assertThat(info.getUserInfo().getSubject().getValue()).isEqualTo(first.openId());
            var token = new BearerAccessToken(second.access());
            var introspection = App.sent(new TokenIntrospectionRequest(
                            app.provider().getIntrospectionEndpointURI(), app.authentication(), token)
                    .toHTTPRequest());
            var facts = TokenIntrospectionResponse.parse(introspection).toSuccessResponse();
            assertThat(facts.isActive()).isTrue();
            assertThat(facts.getClientID()).isEqualTo(app.id());
            assertThat(facts.getSubject().getValue()).isEqualTo(first.openId());
            var revocation = App.sent(
                    new TokenRevocationRequest(app.provider().getRevocationEndpointURI(), app.authentication(), token)
                            .toHTTPRequest());
            assertThat(revocation.getStatusCode()).isEqualTo(200);
            assertThat(app.userInfo(second.access()).getStatusCode()).isEqualTo(401);
            var leaving = new LogoutRequest(
                    app.provider().getEndSessionEndpointURI(), second.idToken(), site.callback(), null);
            assertThat(person.answer(leaving.toURI())).isEqualTo(site.callback());
            assertThat(site.told()).startsWith("logout_token=");
        }
    }

    @Test
    @Rule("A1-20")
    @Spec("OpenID Connect RP-Initiated Logout §2")
    void appThatShowsItsIdTokenShouldSignThePersonOut(Parley parley) {
        try (var site = AppSite.start()) {
            var app = App.register(parley, site.metadata()).at(site.callback());
            var person = Person.named(parley, "leaver");
            var tokens = app.signIn(person);
            var request = new LogoutRequest(
                    app.provider().getEndSessionEndpointURI(), tokens.idToken(), site.callback(), new State("bye&now"));
            var answer = person.answer(request.toURI());
            assertThat(answer.toString()).startsWith(site.callback() + "?state=");
            assertThat(URLUtils.parseParameters(answer.getRawQuery()).get("state"))
                    .containsExactly("bye&now");
            assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(401);
            assertThat(App.error(app.refresh(tokens.refresh()))).isEqualTo("invalid_grant");
            assertThat(person.outcome(URI.create(app.send().uri() + "&prompt=none"), null)
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).contains("login_required"));
        }
    }

    @Test
    @Rule("A7-04")
    @Spec("OpenID Connect Back-Channel Logout §2")
    void appShouldBeToldWhenASessionEnds(Parley parley) throws Exception {
        try (var site = AppSite.start()) {
            var app = App.register(parley, site.metadata()).at(site.callback());
            var person = Person.named(parley, "ended");
            var tokens = app.signIn(person);
            parley.admin().endSessions(person.account());
            assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(401);
            var token = SignedJWT.parse(
                    URLUtils.parseParameters(site.told()).get("logout_token").get(0));
            var claims = new LogoutTokenValidator(
                            app.provider().getIssuer(),
                            app.id(),
                            JWSAlgorithm.RS256,
                            app.provider().getJWKSetURI().toURL(),
                            null)
                    .validate(token);
            assertThat(claims.getSubject().getValue()).isEqualTo(tokens.openId());
            assertThat(claims.getSessionID()).isEqualTo(tokens.claims().getSessionID());
        }
    }

    @Test
    @Spec("OpenID Connect RP-Initiated Logout §2")
    void appThatNamesNoAddressShouldSignThePersonOutToo(Parley parley) {
        var app = App.register(parley);
        var person = Person.named(parley, "nowhere");
        var tokens = app.signIn(person);
        var page = person.outcome(leave(app, "id_token_hint=" + tokens.idToken().serialize()), null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"state\"").doesNotContain("signOutForm");
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(401);
    }

    @Test
    void appThatDoesNotTakeTheNoticeShouldBeToldAgain(Parley parley) throws Exception {
        try (var site = AppSite.start()) {
            site.failTimes(1);
            var app = App.register(parley, site.metadata()).at(site.callback());
            var person = Person.named(parley, "retried");
            app.signIn(person);
            parley.admin().endSessions(person.account());
            parley.later(Duration.ofMinutes(1), () -> assertThat(site.told()).startsWith("logout_token="));
        }
    }

    @Test
    void silentAppShouldNotKeepTheOthersFromHearing(Parley parley) {
        try (var silence = AppSite.start();
                var site = AppSite.start()) {
            silence.beSilent();
            var silent = App.register(parley, silence.metadata()).at(silence.callback());
            var app = App.register(parley, site.metadata()).at(site.callback());
            var many = Person.named(parley, "many");
            for (int session = 0; session < 10; session++) {
                silent.signIn(many.elsewhere());
            }
            var person = Person.named(parley, "unheard");
            app.signIn(person);
            parley.admin().endSessions(many.account());
            var ended = Instant.now();
            parley.admin().endSessions(person.account());
            assertThat(site.told()).startsWith("logout_token=");
            assertThat(Duration.between(ended, Instant.now()))
                    .as("before one call to the silent one is given up")
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void appsShouldKnowASessionByDifferentNames(Parley parley) {
        var person = Person.named(parley, "twice");
        var one = App.register(parley).signIn(person).claims().getSessionID();
        var other = App.register(parley).signIn(person).claims().getSessionID();
        assertThat(one).isNotNull().isNotEqualTo(other);
    }

    @Test
    void nobodyShouldBeSignedOutByAPageOfTheWeb(Parley parley) {
        var app = App.register(parley);
        var person = Person.named(parley, "stayer");
        var tokens = app.signIn(person);
        var asked = person.outcome(app.provider().getEndSessionEndpointURI(), null);
        assertThat(asked.uri().getPath()).isEqualTo("/oauth2/sign-out");
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(200);

        var ofAnother = app.signIn(Person.named(parley, "other"));
        var request = new LogoutRequest(app.provider().getEndSessionEndpointURI(), ofAnother.idToken());
        assertThat(person.outcome(request.toURI(), null).uri().getPath())
                .as("somebody else's ID token")
                .isEqualTo("/oauth2/sign-out");
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(200);
        assertThat(Raw.post(app.provider().getEndSessionEndpointURI(), "")
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();

        var left = person.browser().press("signOutForm", "leave", Map.of());
        assertThat(left.statusCode()).isLessThan(400);
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(401);
    }

    @Test
    @Spec({"OpenID Connect RP-Initiated Logout §2", "RFC 8725 §3.1"})
    void forgedHintShouldNeitherSignOutNorLeadAnywhere(Parley parley) throws Exception {
        var app = leaving(parley);
        var person = Person.named(parley, "forged");
        var tokens = app.signIn(person);
        for (var forgery : Forgeries.of(tokens.idToken(), app).entrySet()) {
            var page = person.outcome(
                    leave(app, "id_token_hint=" + forgery.getValue() + "&post_logout_redirect_uri=" + App.CALLBACK),
                    null);
            assertThat(page.statusCode()).as(forgery.getKey()).isEqualTo(400);
            assertThat(page.headers().firstValue("Location")).isEmpty();
        }
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(200);
    }

    @Test
    @Spec("OpenID Connect RP-Initiated Logout §2")
    void leaverWithoutAHintShouldBeAskedOrStay(Parley parley) {
        var app = leaving(parley);
        var person = Person.named(parley, "nohint");
        var tokens = app.signIn(person);
        assertThat(person.outcome(leave(app, "post_logout_redirect_uri=" + App.CALLBACK), null)
                        .statusCode())
                .as("nobody says whose address it is")
                .isEqualTo(400);
        var asked = person.outcome(leave(app, "state=only"), null);
        assertThat(asked.uri().getPath()).isEqualTo("/oauth2/sign-out");
        assertThat(asked.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        var named = person.outcome(
                leave(app, "client_id=" + app.id() + "&post_logout_redirect_uri=" + App.CALLBACK + "&state=s"), null);
        assertThat(named.uri().getPath()).as("a name alone proves nothing").isEqualTo("/oauth2/sign-out");
        person.browser().send("signOutForm", "leave", Map.of(), Optional.empty());
        person.browser().send("signOutForm", "leave", Map.of(), Optional.of("-1234:5678"));
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(200);
        var left = person.browser().press("signOutForm", "leave", Map.of());
        assertThat(left.headers().firstValue("Location")).contains(App.CALLBACK + "?state=s");
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(401);
    }

    @Test
    @Spec("OpenID Connect RP-Initiated Logout §2")
    void hintThatHasExpiredShouldDoByFormAndAddress(Parley parley) throws Exception {
        var app = leaving(parley);
        var person = Person.named(parley, "aged");
        var tokens = app.signIn(person);
        var query = "id_token_hint=" + tokens.idToken().serialize();
        for (var address : List.of(App.CALLBACK + "?a=b", App.CALLBACK + "/", "http://127.0.0.1:99/signed-in")) {
            assertThat(person.outcome(leave(app, query + "&post_logout_redirect_uri=" + encoded(address)), null)
                            .statusCode())
                    .as(address)
                    .isEqualTo(400);
        }
        parley.later(Duration.ofMinutes(20), () -> {
            var posted = Raw.post(
                    app.provider().getEndSessionEndpointURI(), query + "&post_logout_redirect_uri=" + App.CALLBACK);
            var next =
                    posted.uri().resolve(posted.headers().firstValue("Location").orElseThrow());
            assertThat(person.answer(next)).as("without a state").isEqualTo(App.CALLBACK);
        });
        assertThat(App.error(app.refresh(tokens.refresh()))).isEqualTo("invalid_grant");
    }

    @Test
    @Spec("OpenID Connect RP-Initiated Logout §2")
    void pagesShouldSpeakTheLanguageThatTheAppAsksFor(Parley parley) {
        var app = App.register(parley, Map.of("client_name#zh", "午餐"));
        var person = Person.named(parley, "leavezh");
        app.signIn(person);
        var asked = person.outcome(leave(app, "client_id=" + app.id() + "&ui_locales=%25+fr-FR+zh-CN+en"), null);
        assertThat(asked.body()).contains("lang=\"zh-CN\"", "午餐");
        var left = person.browser().press("signOutForm", "leave", Map.of());
        var next = URI.create(left.headers().firstValue("Location").orElseThrow());
        assertThat(person.browser().open(next.getPath() + "?" + next.getQuery()).body())
                .contains("lang=\"zh-CN\"");
        assertThat(person.outcome(leave(app, "ui_locales=tlh"), null).body()).contains("lang=\"en\"");
        assertThat(person.outcome(leave(app, "ui_locales=zh"), null).body())
                .as("nobody is signed in, so nobody is asked")
                .contains("lang=\"zh-CN\"");
    }

    private static App leaving(Parley parley) {
        return App.register(parley, Map.of("post_logout_redirect_uris", List.of(App.CALLBACK.toString())));
    }

    private static URI leave(App app, String query) {
        return URI.create(app.provider().getEndSessionEndpointURI() + "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void nobodyShouldBeSentToAnAddressThatIsNotRegisteredForLeaving(Parley parley) {
        var app = App.register(parley);
        var person = Person.named(parley, "lost");
        var tokens = app.signIn(person);
        var request = new LogoutRequest(
                app.provider().getEndSessionEndpointURI(), tokens.idToken(), URI.create("https://evil.example/"), null);
        var page = person.outcome(request.toURI(), null);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("openid/unregistered-redirect");
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(200);
    }
}
