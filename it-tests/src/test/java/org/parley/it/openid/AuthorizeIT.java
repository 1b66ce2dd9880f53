package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.partner.PartnerSite;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** The authorization endpoint, and how it could be abused and is not. */
@ExtendWith(ParleyExtension.class)
class AuthorizeIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://127.0.0.1:9/signed-in/",
                "http://127.0.0.1:9/signed-in?a=b",
                "http://127.0.0.1:9/signed-in#x",
                "http://127.0.0.1:9/signed-in/../evil",
                "http://127.0.0.1:9/signed%2Din",
                "http://127.0.0.1:9/SIGNED-IN",
                "http://127.0.0.1:99/signed-in",
                "http://localhost:9/signed-in",
                "http://127.0.0.1:9@evil.example/signed-in",
                "http://evil.example\\@127.0.0.1:9/signed-in",
                "http://127.0.0.1:9.evil.example/signed-in",
                "//127.0.0.1:9/signed-in",
                "javascript:alert(1)",
                ""
            })
    @Spec("OAuth 2.1 §4.1.1")
    void nobodyShouldBeSentToAnAddressThatIsNotRegistered(String redirectUri, Parley parley) {
        var page = Raw.get(App.register(parley).send().with("redirect_uri", redirectUri));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.body()).contains("openid/unregistered-redirect");
    }

    @Test
    @Spec("RFC 8252 §7.3")
    void nativeAppShouldBeCalledBackAtWhateverPortItGot(Parley parley) {
        var app = App.register(
                        parley,
                        Map.of(
                                "application_type",
                                "native",
                                "token_endpoint_auth_method",
                                "none",
                                "grant_types",
                                List.of("authorization_code"),
                                "redirect_uris",
                                List.of("http://127.0.0.1/signed-in")))
                .at(URI.create("http://127.0.0.1:51004/signed-in"));
        assertThat(app.signIn(Person.named(parley, "native")).openId()).startsWith("o_");
        for (var other : List.of(
                "http://127.0.0.1:51004/other",
                "http://127.0.0.2:51004/signed-in",
                "http://localhost:51004/signed-in",
                "http://[::1]:51004/signed-in",
                "https://127.0.0.1:51004/signed-in",
                "http://127.0.0.1:51004@evil.example/signed-in",
                "http://127.0.0.1:evil.example/signed-in")) {
            assertThat(Raw.get(app.send().with("redirect_uri", other)).statusCode())
                    .as(other)
                    .isEqualTo(400);
        }
    }

    @Test
    @Spec("RFC 6749 §3.1.2")
    void addressWithAQueryShouldKeepIt(Parley parley) {
        var callback = URI.create(App.CALLBACK + "?from=lunch");
        var app = App.register(parley, Map.of("redirect_uris", List.of(callback.toString())))
                .at(callback);
        var sent = app.send();
        var answer = Person.named(parley, "query").answer(sent.uri());
        assertThat(answer.toString()).startsWith(callback + "&");
        assertThat(app.redeem(app.codeOf(answer, sent), sent.verifier()).indicatesSuccess())
                .isTrue();
        for (var other : List.of(App.CALLBACK.toString(), callback + "&a=b", App.CALLBACK + "?from=dinner")) {
            assertThat(Raw.get(app.send().with("redirect_uri", other)).statusCode())
                    .as(other)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatIsNotSupportedShouldBeRefusedAsDiscoverySays(Parley parley) {
        var app = App.register(parley);
        assertThat(app.provider().supportsRequestParam()).isFalse();
        assertThat(app.provider().supportsRequestURIParam()).isFalse();
        assertThat(error(app.send().with("request", "e30.e30."))).isEqualTo("request_not_supported");
        assertThat(error(app.send().with("request_uri", "http://169.254.169.254/latest")))
                .as("nothing is fetched")
                .isEqualTo("request_uri_not_supported");
        assertThat(error(app.send().with("registration", "{}"))).isEqualTo("registration_not_supported");
        assertThat(error(app.send().with("response_type", "token"))).isEqualTo("unsupported_response_type");
        assertThat(error(app.send().with("response_type", null))).isEqualTo("invalid_request");
        assertThat(error(app.send().with("response_mode", "fragment"))).isEqualTo("invalid_request");
        assertThat(error(app.send().with("prompt", "none login"))).isEqualTo("invalid_request");
        assertThat(error(app.send().with("max_age", "-1"))).isEqualTo("invalid_request");
        assertThat(error(app.send().with("claims", "{"))).isEqualTo("invalid_request");
        assertThat(error(app.send().with("id_token_hint", "a.b.c"))).isEqualTo("invalid_request");
        assertThat(error(app.send().with("nonce", "n".repeat(513)))).isEqualTo("invalid_request");
        assertThat(error(app.send().with("nonce", "a\0"))).isEqualTo("invalid_request");
        assertThat(error(app.send().with("scope", "everything"))).isEqualTo("invalid_scope");
        assertThat(error(app.send()
                        .with("claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"retina\"]}}}")))
                .isEqualTo("unmet_authentication_requirements");
        assertThat(error(URI.create(app.send().uri() + "&scope=openid"))).isEqualTo("invalid_request");
    }

    private static String error(URI request) {
        var answer = Raw.get(request).headers().firstValue("Location").orElseThrow();
        assertThat(answer).startsWith(App.CALLBACK.toString()).contains("iss=");
        return URLUtils.parseParameters(URI.create(answer).getRawQuery())
                .get("error")
                .get(0);
    }

    @Test
    void oversizedRequestShouldBeRefused(Parley parley) {
        var app = App.register(parley);
        var form = app.send().with("state", "s".repeat(20_000)).getRawQuery();
        for (var endpoint : List.of(
                app.provider().getAuthorizationEndpointURI(), app.provider().getEndSessionEndpointURI())) {
            for (var tooMuch : List.of(form, form + "s".repeat(100_000), form + "&s=s".repeat(20_000))) {
                var page = Raw.post(endpoint, tooMuch);
                assertThat(page.statusCode()).isEqualTo(413);
                assertThat(page.body()).contains("request/too-large");
            }
        }
    }

    /** The page that says so is one of ours, with a view. */
    @Test
    void requestThatLooksLikeAFormOfOursShouldBeRefusedLikeAnyOther(Parley parley) {
        var endpoint = App.register(parley).provider().getAuthorizationEndpointURI();
        var form = "client_id=stranger&jakarta.faces.ViewState=-1%3A1";
        for (var page : List.of(Raw.get(URI.create(endpoint + "?" + form)), Raw.post(endpoint, form))) {
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("openid/unknown-app");
        }
    }

    @Test
    @Spec("RFC 9207")
    void answerShouldSayWhoseItIs(Parley parley) {
        var app = App.register(parley);
        var sent = app.send();
        var answer = Person.named(parley, "mixup").answer(sent.uri());
        assertThat(URLUtils.parseParameters(answer.getRawQuery()))
                .containsEntry("iss", List.of(app.provider().getIssuer().getValue()))
                .containsOnlyKeys("code", "state", "iss");
    }

    @Test
    @Spec("OpenID Connect Core §3.1.2.1")
    void postedRequestShouldWorkLikeAnAddress(Parley parley) {
        var person = Person.named(parley, "poster");
        var app = App.register(parley);
        app.signIn(person);
        var sent = app.send();
        var moved = Raw.post(
                app.provider().getAuthorizationEndpointURI(), sent.uri().getRawQuery());
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(moved.headers().firstValue("Set-Cookie")).isEmpty();
        var location =
                moved.uri().resolve(moved.headers().firstValue("Location").orElseThrow());
        assertThat(app.codeOf(person.answer(location), sent)).isNotNull();
    }

    @Test
    @Spec("OAuth 2.0 Form Post Response Mode")
    void formPostShouldHandOverTheAnswerInAForm(Parley parley) {
        var app = App.register(parley);
        var person = Person.named(parley, "former");
        var sent = app.send();
        var page = person.outcome(
                URI.create(sent.with("response_mode", "form_post").toString()), "allow");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("action=\"" + App.CALLBACK + "\"", "name=\"state\" value=\"" + sent.state(), "<button");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("script-src 'sha256-", "form-action http://127.0.0.1:9", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        var code = Pattern.compile("name=\"code\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(code.find()).isTrue();
        assertThat(app.redeem(new AuthorizationCode(code.group(1)), sent.verifier())
                        .indicatesSuccess())
                .isTrue();
    }

    @Test
    @Spec("RFC 9126")
    void pushedRequestShouldWorkOnceAndForItsOwnApp(Parley parley) throws Exception {
        var app = App.register(parley);
        var person = Person.named(parley, "pusher");
        var sent = app.send();
        var reference = pushed(app, sent);
        assertThat(Raw.get(at(App.register(parley), reference)).body()).contains("openid/invalid-request-uri");
        assertThat(app.codeOf(person.answer(at(app, reference)), sent)).isNotNull();
        assertThat(Raw.get(at(app, reference)).statusCode()).as("used").isEqualTo(400);

        var late = pushed(app, app.send());
        parley.later(
                Duration.ofSeconds(91),
                () -> assertThat(Raw.get(at(app, late)).statusCode()).isEqualTo(400));
    }

    @Test
    @Spec("RFC 9126 §2.3")
    void pushedRequestShouldBeJudgedAtOnce(Parley parley) throws Exception {
        var app = App.register(parley);
        for (var wrong : Map.of(
                        "request_uri", "https://169.254.169.254/",
                        "redirect_uri", "https://evil.example/",
                        "response_type", "token",
                        "request", "e30.e30.",
                        "code_challenge", "plain")
                .entrySet()) {
            var answer = pushed(app, app.send().with(wrong.getKey(), wrong.getValue()), app.authentication());
            assertThat(answer.getStatusCode()).as(wrong.getKey()).isEqualTo(400);
            assertThat(App.error(answer)).isIn("invalid_request", "unsupported_response_type", "request_not_supported");
        }
        assertThat(pushed(app, app.send().with("code_challenge", null), app.authentication())
                        .getBody())
                .as("whoever builds the app is told what is wrong")
                .contains("invalid_request", "PKCE is required");
        for (int length : List.of(20_000, 70_000)) {
            assertThat(pushed(app, app.send().with("state", "s".repeat(length)), app.authentication())
                            .getStatusCode())
                    .isEqualTo(413);
        }
        var stranger = new ClientSecretBasic(app.id(), new Secret("guess"));
        assertThat(App.error(pushed(app, app.send().uri(), stranger))).isEqualTo("invalid_client");
    }

    private static HTTPResponse pushed(App app, URI request, ClientAuthentication as) throws Exception {
        var post = new HTTPRequest(HTTPRequest.Method.POST, app.provider().getPushedAuthorizationRequestEndpointURI());
        post.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        as.applyTo(post);
        post.setBody(request.getRawQuery());
        return App.sent(post);
    }

    private static URI pushed(App app, App.Sent sent) throws Exception {
        HTTPResponse answer = App.sent(new PushedAuthorizationRequest(
                        app.provider().getPushedAuthorizationRequestEndpointURI(), app.authentication(), sent.request())
                .toHTTPRequest());
        return PushedAuthorizationResponse.parse(answer).toSuccessResponse().getRequestURI();
    }

    private static URI at(App app, URI reference) {
        return URI.create(
                app.provider().getAuthorizationEndpointURI() + "?client_id=" + app.id() + "&request_uri=" + reference);
    }

    @Test
    void personShouldSignInAgainWhenTheAppSaysSo(Parley parley) throws Exception {
        var app = App.register(parley);
        var person = Person.named(parley, "again");
        var before = app.signIn(person);
        var sent = app.send();
        assertThat(person.browser()
                        .open(path(sent.with("prompt", "login")))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/account/sign-in", "again=true"));
        parley.later(Duration.ofMinutes(5), () -> {
            var recent = app.send();
            assertThat(app.codeOf(person.answer(recent.with("max_age", "600")), recent))
                    .isNotNull();
            assertThat(URLUtils.parseParameters(
                            person.answer(URI.create(app.send().with("max_age", "60") + "&prompt=none"))
                                    .getRawQuery()))
                    .containsEntry("error", List.of("login_required"));
            var aged = app.send();
            var answer = person.answer(aged.with("max_age", "60"));
            var tokens = app.redeem(app.codeOf(answer, aged), aged.verifier());
            assertThat(tokens.indicatesSuccess()).isTrue();
            assertThat(app.userInfo(before.access()).getStatusCode())
                    .as("signing in again goes on with the same session")
                    .isEqualTo(200);
        });
    }

    @Test
    void consentWithoutTheStateOfItsViewShouldDoNothing(Parley parley) {
        var app = App.register(parley);
        var person = Person.named(parley, "forged");
        person.outcome(app.send().uri(), null);
        person.browser().send("consent", "allow", Map.of(), Optional.empty());
        person.browser().send("consent", "allow", Map.of(), Optional.of("-1234:5678"));
        assertThat(parley.admin()
                        .audit("action=openid.&subject=" + person.account().jid()))
                .isEmpty();
    }

    @Test
    void waitingRequestShouldBelongToTheBrowserThatCameWithIt(Parley parley) {
        var app = App.register(parley);
        var victim = Person.named(parley, "victim");
        var attacker = Person.named(parley, "attacker");
        attacker.browser().signIn(attacker.account());
        victim.browser().signIn(victim.account());
        var waiting = attacker.outcome(app.send().uri(), null).uri();
        var page = victim.browser().open(path(waiting));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("openid/request-over").doesNotContain("Allow");
    }

    @Test
    void secondClickShouldGetTheSameAnswer(Parley parley) throws Exception {
        var app = App.register(parley);
        var person = Person.named(parley, "twice");
        for (var button : List.of("decline", "allow")) {
            person.outcome(app.send().uri(), null);
            var first = person.browser().press("consent", button, Map.of());
            assertThat(first.headers().firstValue("Location")).isPresent();
            assertThat(person.browser()
                            .press("consent", button, Map.of())
                            .headers()
                            .firstValue("Location"))
                    .isEqualTo(first.headers().firstValue("Location"));
            parley.later(
                    Duration.ofSeconds(11),
                    () -> assertThat(person.browser()
                                    .press("consent", button, Map.of())
                                    .body())
                            .contains("openid/request-over"));
        }
    }

    @Test
    void answerThatComesTooLateShouldBeRefusedOnAPage(Parley parley) throws Exception {
        var app = App.register(parley);
        var person = Person.named(parley, "late");
        person.outcome(app.send().uri(), null);
        var form = person.browser();
        for (var button : List.of("allow", "decline")) {
            parley.later(Duration.ofMinutes(16), () -> {
                var page = form.press("consent", button, Map.of());
                assertThat(page.statusCode()).as(button).isEqualTo(400);
                assertThat(page.body()).contains("openid/request-over").doesNotContain("consent:allow");
            });
            person.outcome(app.send().uri(), null);
        }
    }

    @Test
    void waitingRequestShouldExpire(Parley parley) throws Exception {
        var app = App.register(parley);
        var person = Person.named(parley, "slow");
        var waiting = person.outcome(app.send().uri(), null).uri();
        parley.later(
                Duration.ofMinutes(16),
                () -> assertThat(person.browser().open(path(waiting)).body()).contains("openid/request-over"));
    }

    @Test
    void pagesShouldNotBeFramedOrKept(Parley parley) {
        var person = Person.named(parley, "framed");
        var page = person.outcome(App.register(parley).send().uri(), null);
        assertThat(page.uri().getPath()).isEqualTo("/oauth2/consent");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("frame-ancestors 'none'", "form-action 'self' http://127.0.0.1:9")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void classicAppShouldGoWithoutPkceAndNeverBeTalkedOutOfIt(Parley parley) {
        var app = App.register(parley);
        app.registered().makeClassic();
        var person = Person.named(parley, "classic");
        var sent = app.send();
        var plain = new App.Sent(
                new AuthenticationRequest.Builder(sent.request())
                        .codeChallenge((CodeVerifier) null, null)
                        .build(),
                null);
        var answer = person.answer(plain.uri());
        assertThat(app.token(new AuthorizationCodeGrant(app.codeOf(answer, plain), App.CALLBACK))
                        .indicatesSuccess())
                .isTrue();

        var injected = app.codeOf(person.answer(plain.uri()), plain);
        assertThat(App.error(app.redeem(injected, new CodeVerifier())))
                .as("a code without a challenge, put into a flow that has a verifier")
                .isEqualTo("invalid_grant");

        var downgraded = app.codeOf(person.answer(sent.uri()), sent);
        assertThat(App.error(app.token(new AuthorizationCodeGrant(downgraded, App.CALLBACK))))
                .as("a code with a challenge, redeemed without its verifier")
                .isEqualTo("invalid_grant");
    }

    @Test
    @Rule("A1-01")
    void memberOfAWebsiteShouldSignInToo(Parley parley) {
        try (var site = PartnerSite.start(parley)) {
            parley.admin().authorize(site);
            var member = site.newMember("mira");
            var tokens = App.register(parley).signIn(Person.of(parley, member));
            assertThat(tokens.openId()).startsWith("o_");
        }
    }

    private static String path(URI target) {
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }
}
