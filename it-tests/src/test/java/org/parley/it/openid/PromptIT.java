package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Spec;
import org.parley.it.browser.PlainBrowser;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What an app may say of who is to be asked, how, and in which words: OpenID Connect Core 3.1.2.1. */
@ExtendWith(ParleyExtension.class)
class PromptIT {

    @Test
    @Spec("OpenID Connect Core §3.1.2.1")
    void newSignInShouldShowInTheTimeOfAuthentication(Parley parley) throws Exception {
        var app = App.register(parley);
        var person = Person.named(parley, "anew");
        var before = app.signIn(person);
        for (var request :
                List.of(app.send().with("prompt", "select_account"), app.send().with("max_age", "0"))) {
            assertThat(first(person, request).uri().getPath()).isEqualTo("/account/sign-in");
        }
        assertThat(first(person, app.send().with("prompt", "consent")).uri().getPath())
                .isEqualTo("/oauth2/consent");
        parley.later(Duration.ofSeconds(40), () -> {
            var recent = app.send();
            var tokens = app.signIn(person, recent, recent.with("max_age", "10000"));
            assertThat(tokens.claims().getAuthenticationTime())
                    .isEqualTo(before.claims().getAuthenticationTime());
            for (var parameter : Map.of("max_age", "20", "prompt", "login").entrySet()) {
                var sent = app.send();
                var anew = app.signIn(person, sent, sent.with(parameter.getKey(), parameter.getValue()));
                assertThat(anew.openId()).isEqualTo(before.openId());
                assertThat(anew.claims().getAuthenticationTime())
                        .as(parameter.toString())
                        .isAfterOrEqualTo(before.claims()
                                .getAuthenticationTime()
                                .toInstant()
                                .plusSeconds(40));
            }
        });
    }

    /** The first page that a person comes to. */
    private static HttpResponse<String> first(Person person, URI request) {
        var answer = person.browser().open(request.getRawPath() + "?" + request.getRawQuery());
        while (answer.statusCode() / 100 == 3) {
            answer = person.browser().open(PlainBrowser.target(answer).orElseThrow());
        }
        return answer;
    }

    @Test
    void signInPageShouldSayForWhichAppAndWhoOffersIt(Parley parley) {
        var app = App.register(
                parley,
                Map.of(
                        "client_name#zh",
                        "午餐",
                        "parley_publisher_name",
                        "The Canteen",
                        "policy_uri",
                        "https://lunch.example/policy",
                        "tos_uri",
                        "https://lunch.example/terms"));
        var person = Person.named(parley, "offered");
        assertThat(first(person, app.send().uri()).body()).contains("To go on to Lunch.", "Offered by The Canteen.");
        var refused = person.browser()
                .press("signIn", "submit", Map.of("name", person.account().user(), "password", "not it"));
        assertThat(refused.body()).as("after a mistake, too").contains("Lunch", "Offered by The Canteen.");
        var empty = person.browser().press("signIn", "submit", Map.of("name", "", "password", ""));
        assertThat(empty.body()).contains("Lunch", "Offered by The Canteen.");
        assertThat(first(person, App.register(parley).send().uri()).body())
                .contains("Its publisher does not say who they are.");
        assertThat(person.outcome(app.send().uri(), null).body())
                .contains("Offered by The Canteen.", "https://lunch.example/policy", "https://lunch.example/terms")
                .contains(person.account().jid());
    }

    @Test
    @Spec("OpenID Connect Core §3.1.2.1")
    void pagesShouldSpeakTheFirstLanguageThatTheyKnow(Parley parley) {
        var app = App.register(parley, Map.of("client_name#zh", "午餐"));
        var person = Person.named(parley, "polyglot");
        var chinese = app.send().with("ui_locales", "fr-FR zh-CN en");
        var signIn = first(person, chinese);
        assertThat(signIn.body()).contains("lang=\"zh-CN\"", "登录后继续前往 午餐");
        assertThat(person.browser()
                        .press("signIn", "submit", Map.of("name", "", "password", ""))
                        .body())
                .contains("lang=\"zh-CN\"");
        assertThat(person.outcome(chinese, null).body()).contains("lang=\"zh-CN\"", "午餐 请求让您登录");
        assertThat(first(person, app.send().with("ui_locales", "tlh")).body()).contains("lang=\"en\"");
    }

    @Test
    @Spec("OpenID Connect Core §3.1.2.1")
    void hintShouldBeFilledInUnlessItIsAnOpenId(Parley parley) {
        var app = App.register(parley);
        var person = Person.named(parley, "hinted");
        var hint = person.account().jid();
        assertThat(first(person, app.send().with("login_hint", hint)).body()).contains("value=\"" + hint + "\"");
        assertThat(first(person, app.send().with("login_hint", "a".repeat(9_000)))
                        .statusCode())
                .as("no name is as long")
                .isEqualTo(200);
        var openId = app.signIn(Person.named(parley, "known")).openId();
        assertThat(first(person, app.send().with("login_hint", openId)).body()).doesNotContain(openId);
        var evil = first(person, app.send().with("login_hint", "\"><script>\r\nSet-Cookie: a=b"));
        assertThat(evil.body()).doesNotContain("<script>");
        assertThat(evil.headers().map().toString()).doesNotContain("a=b");
    }

    @Test
    @Spec({"OpenID Connect Core §3.1.2.1", "OpenID Connect Core §5.2"})
    void wishesThatCannotBeMetShouldNotStandInTheWay(Parley parley) throws Exception {
        var app = App.register(parley);
        var person = Person.named(parley, "wishes");
        for (var wish : Map.of(
                        "acr_values", "retina urn:parley:acr:password",
                        "claims_locales", "fr de-DE",
                        "display", "popup",
                        "ui_locales", "\u0000 --",
                        "surprise", "me")
                .entrySet()) {
            var sent = app.send("profile openid");
            var tokens = app.signIn(person, sent, sent.with(wish.getKey(), wish.getValue()));
            assertThat(tokens.claims().getACR().getValue()).isEqualTo("urn:parley:acr:password");
        }
        var sent = app.send();
        var answer = app.redeem(app.codeOf(person.answer(sent.with("nonce", null)), sent), sent.verifier());
        assertThat(app.tokens(answer, null).claims().getNonce()).isNull();
    }

    @Test
    @Spec({"OpenID Connect Core §3.1.2.2", "RFC 8725 §3.1"})
    void hintOfWhoItIsShouldBeOurs(Parley parley) throws Exception {
        var app = App.register(parley);
        var person = Person.named(parley, "genuine");
        var tokens = app.signIn(person);
        var sent = app.send();
        var silently = URI.create(sent.with("id_token_hint", tokens.idToken().serialize()) + "&prompt=none");
        assertThat(app.codeOf(person.answer(silently), sent)).isNotNull();
        for (var forgery : Forgeries.of(tokens.idToken(), app).entrySet()) {
            assertThat(URLUtils.parseParameters(person.answer(app.send().with("id_token_hint", forgery.getValue()))
                            .getRawQuery()))
                    .as(forgery.getKey())
                    .containsEntry("error", List.of("invalid_request"));
        }
        var other = App.register(parley);
        assertThat(URLUtils.parseParameters(person.answer(other.send()
                                .with("id_token_hint", tokens.idToken().serialize()))
                        .getRawQuery()))
                .as("of another app")
                .containsEntry("error", List.of("invalid_request"));
    }

    @Test
    @Spec("OAuth 2.0 Form Post Response Mode §2")
    void refusalShouldBePostedToo(Parley parley) {
        var app = App.register(parley);
        var person = Person.named(parley, "poster");
        var sent = app.send();
        var posted = sent.with("response_mode", "form_post");
        for (var page : List.of(
                person.outcome(URI.create(posted + "&prompt=none"), null),
                person.outcome(URI.create(posted + "&scope=openid"), null),
                person.outcome(posted, "decline"))) {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("action=\"" + App.CALLBACK + "\"", "name=\"error\"", "name=\"iss\"")
                    .contains("name=\"state\" value=\"" + sent.state())
                    .doesNotContain("name=\"code\"");
        }
        var allowed = person.outcome(posted, "allow").body();
        var code = Pattern.compile("name=\"code\" value=\"([^\"]+)\"").matcher(allowed);
        assertThat(code.find()).isTrue();
        assertThat(app.redeem(new AuthorizationCode(code.group(1)), sent.verifier())
                        .indicatesSuccess())
                .isTrue();
        var evil = app.send().with("state", "\"><script>alert(1)</script>");
        var page = person.outcome(URI.create(evil + "&response_mode=form_post"), "allow");
        assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }
}
