package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Apps sign people in: the rules of M1 from the app's request to its tokens. */
@ExtendWith(ParleyExtension.class)
class SignInIT {

    @Test
    @Rule("A1-01")
    @Spec("OpenID Connect Core §3.1")
    void appShouldGetOneTokenAndOneOpenId(Parley parley) {
        var person = Person.named(parley, "lara");
        var app = App.register(parley);
        var sent = app.send();
        var answer = person.answer(sent.uri());
        var response = app.redeem(app.codeOf(answer, sent), sent.verifier());
        var tokens = app.tokens(response, sent.request().getNonce());
        assertThat(tokens.openId()).matches("o_[a-z2-7]{26}");
        assertThat(tokens.access()).startsWith("ply_oa_");
        assertThat(tokens.refresh()).startsWith("ply_or_");
        assertThat(answer + response.getBody())
                .doesNotContain(person.account().user(), person.account().password())
                .doesNotContainPattern("u_[a-z2-7]{26}");
    }

    @Test
    @Rule("A1-02")
    void declinedAppShouldGetNothing(Parley parley) {
        var person = Person.named(parley, "nora");
        var app = App.register(parley);
        var sent = app.send();
        var answer = URLUtils.parseParameters(person.decline(sent.uri()).getRawQuery());
        assertThat(answer).containsEntry("error", List.of("access_denied")).doesNotContainKey("code");
        assertThat(answer).containsEntry("state", List.of(sent.state().getValue()));
        assertThat(person.outcome(app.send().uri(), null).uri().getPath())
                .as("asked again the next time")
                .isEqualTo("/oauth2/consent");
        assertThat(parley.admin()
                        .audit("action=openid.authorized&subject="
                                + person.account().jid()))
                .isEmpty();
    }

    @Test
    @Rule("A1-03")
    void codeOfOneAppShouldBeRefusedToAnother(Parley parley) {
        var person = Person.named(parley, "otto");
        var app = App.register(parley);
        var other = App.register(parley);
        var sent = app.send();
        var code = app.codeOf(person.answer(sent.uri()), sent);
        assertThat(App.error(other.redeem(code, sent.verifier()))).isEqualTo("invalid_grant");
        assertThat(app.redeem(code, sent.verifier()).indicatesSuccess()).isTrue();
    }

    @Test
    @Rule("A1-04")
    void codeUsedTwiceShouldEndWhatItGave(Parley parley) {
        var person = Person.named(parley, "tom");
        var app = App.register(parley);
        var sent = app.send();
        var code = app.codeOf(person.answer(sent.uri()), sent);
        var tokens =
                app.tokens(app.redeem(code, sent.verifier()), sent.request().getNonce());
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(200);
        assertThat(App.error(app.redeem(code, sent.verifier()))).isEqualTo("invalid_grant");
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(401);
        assertThat(App.error(app.refresh(tokens.refresh()))).isEqualTo("invalid_grant");
    }

    @Test
    @Rule("A1-04")
    void raceForOneCodeShouldGiveTokensOnceAndEndThem(Parley parley) throws Exception {
        var app = App.register(parley);
        var sent = app.send();
        var code = app.codeOf(Person.named(parley, "race").answer(sent.uri()), sent);
        var given = new ArrayList<App.Tokens>();
        var racers = Executors.newFixedThreadPool(64);
        try {
            Callable<HTTPResponse> redeem = () -> app.redeem(code, sent.verifier());
            for (var answer : racers.invokeAll(Collections.nCopies(64, redeem))) {
                if (answer.get().indicatesSuccess()) {
                    given.add(app.tokens(answer.get(), sent.request().getNonce()));
                } else {
                    assertThat(App.error(answer.get())).isEqualTo("invalid_grant");
                }
            }
        } finally {
            racers.shutdownNow();
        }
        assertThat(given).hasSize(1);
        assertThat(app.userInfo(given.get(0).access()).getStatusCode()).isEqualTo(401);
        assertThat(App.error(app.refresh(given.get(0).refresh()))).isEqualTo("invalid_grant");
    }

    @Test
    @Rule("A1-05")
    void codeShouldExpire(Parley parley) throws Exception {
        var person = Person.named(parley, "ella");
        var app = App.register(parley);
        var sent = app.send();
        var code = app.codeOf(person.answer(sent.uri()), sent);
        parley.later(
                Duration.ofSeconds(61),
                () -> assertThat(App.error(app.redeem(code, sent.verifier()))).isEqualTo("invalid_grant"));
    }

    @Test
    @Rule("A1-06")
    void samePersonShouldHaveTheSameOpenId(Parley parley) {
        var person = Person.named(parley, "sam");
        var app = App.register(parley);
        assertThat(app.signIn(person.elsewhere()).openId())
                .isEqualTo(app.signIn(person).openId())
                .isEqualTo(app.signIn(person).openId());
    }

    @Test
    @Rule("A1-07")
    void twoSectorsShouldKnowAPersonByTwoOpenIds(Parley parley) throws Exception {
        var person = Person.named(parley, "petra");
        var one = App.register(parley).signIn(person).openId();
        var other = App.register(parley).signIn(person).openId();
        assertThat(one).isNotEqualTo(other);
        for (var known : List.of(person.account().jid(), person.account().user())) {
            for (var algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                var digest = MessageDigest.getInstance(algorithm).digest(known.getBytes(StandardCharsets.UTF_8));
                assertThat(one + other).doesNotContain(HexFormat.of().formatHex(digest, 0, 8), known);
            }
        }
    }

    @Test
    @Rule("A1-08")
    void twoPersonsShouldHaveTwoOpenIds(Parley parley) {
        var app = App.register(parley);
        assertThat(app.signIn(Person.named(parley, "udo")).openId())
                .isNotEqualTo(app.signIn(Person.named(parley, "uta")).openId());
    }

    @Test
    @Rule("A1-10")
    void tokenShouldShowItsOwnPersonWithinItsScope(Parley parley) throws Exception {
        var app = App.register(parley);
        var vera = app.signIn(Person.named(parley, "vera"), app.send("openid"));
        var will = app.signIn(Person.named(parley, "will"), app.send("openid profile"));
        var ofVera = app.userInfo(vera.access()).getBodyAsJSONObject();
        var ofWill = app.userInfo(will.access()).getBodyAsJSONObject();
        assertThat(ofVera).containsOnlyKeys("sub").containsEntry("sub", vera.openId());
        assertThat(ofWill).containsEntry("sub", will.openId()).doesNotContainKey("email");
    }

    @Test
    @Rule("A1-11")
    @Spec("RFC 6750 §3.1")
    void badTokensShouldBeRefusedInTheWordsOfTheirRfc(Parley parley) throws Exception {
        var app = App.register(parley);
        var tokens = app.signIn(Person.named(parley, "xenia"));
        var nothing = new HTTPRequest(HTTPRequest.Method.GET, app.provider().getUserInfoEndpointURI());
        assertThat(App.sent(nothing).getStatusCode()).isEqualTo(401);
        assertThat(App.sent(nothing).getWWWAuthenticate()).startsWith("Bearer").doesNotContain("error");
        var mistyped = app.userInfo(tokens.access().replaceFirst(".$", "-"));
        assertThat(mistyped.getStatusCode()).isEqualTo(401);
        assertThat(mistyped.getWWWAuthenticate()).contains("error=\"invalid_token\"");
        var own = app.token(new ClientCredentialsGrant()).getBodyAsJSONObject().get("access_token");
        var tooLittle = app.userInfo(own.toString());
        assertThat(tooLittle.getStatusCode()).isEqualTo(403);
        assertThat(tooLittle.getWWWAuthenticate()).contains("error=\"insufficient_scope\"");
        parley.later(
                Duration.ofMinutes(16),
                () -> assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(401));
    }

    @Test
    @Rule("A1-16")
    void authorizationForSomebodyElseShouldBeRefused(Parley parley) {
        var app = App.register(parley);
        var yves = app.signIn(Person.named(parley, "yves"));
        var zoe = Person.named(parley, "zoe");
        app.signIn(zoe);
        var sent = app.send();
        var forYves = URLUtils.parseParameters(
                zoe.answer(sent.with("id_token_hint", yves.idToken().serialize()))
                        .getRawQuery());
        assertThat(forYves).containsEntry("error", List.of("access_denied")).doesNotContainKey("code");
        var silently = URI.create(sent.with("id_token_hint", yves.idToken().serialize()) + "&prompt=none");
        assertThat(URLUtils.parseParameters(zoe.answer(silently).getRawQuery()))
                .containsEntry("error", List.of("login_required"));
        var claims = "{\"id_token\":{\"sub\":{\"value\":\"" + yves.openId() + "\"}}}";
        assertThat(URLUtils.parseParameters(
                        zoe.answer(app.send().with("claims", claims)).getRawQuery()))
                .containsEntry("error", List.of("access_denied"));
    }

    @Test
    @Rule("A1-17")
    void unknownAppShouldBeRefusedBeforeAnyQuestion(Parley parley) {
        var person = Person.named(parley, "amy");
        var request = App.register(parley).send().with("client_id", "00000000-0000-7000-8000-000000000000");
        var page = person.outcome(request, null);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.body()).contains("openid/unknown-app").doesNotContain("password");
    }

    @Test
    @Rule("A1-18")
    @Spec("RFC 7636 §4.6")
    void wrongVerifierShouldVoidTheCode(Parley parley) {
        var person = Person.named(parley, "ben");
        var app = App.register(parley);
        var sent = app.send();
        var code = app.codeOf(person.answer(sent.uri()), sent);
        assertThat(App.error(app.redeem(code, new CodeVerifier()))).isEqualTo("invalid_grant");
        assertThat(App.error(app.redeem(code, sent.verifier())))
                .as("the right one comes too late")
                .isEqualTo("invalid_grant");

        var again = app.send();
        var second = app.codeOf(person.answer(again.uri()), again);
        assertThat(App.error(app.token(new AuthorizationCodeGrant(second, App.CALLBACK))))
                .as("none at all")
                .isEqualTo("invalid_grant");
    }

    @Test
    @Rule("A1-18")
    void pkceShouldBeRequired(Parley parley) {
        var person = Person.named(parley, "cleo");
        var app = App.register(parley);
        for (var request : List.of(
                app.send().with("code_challenge", null),
                app.send().with("code_challenge_method", "plain"),
                app.send().with("code_challenge_method", null),
                app.send().with("code_challenge", "short"))) {
            assertThat(URLUtils.parseParameters(person.answer(request).getRawQuery()))
                    .containsEntry("error", List.of("invalid_request"))
                    .doesNotContainKey("code");
        }
    }

    @Test
    @Rule("A1-18")
    void stateShouldComeBackUnaltered(Parley parley) {
        var person = Person.named(parley, "dan");
        var app = App.register(parley);
        var state = "a&b=c \"<script>\r\nLocation: https://evil.example\u6797";
        var answer = person.answer(app.send().with("state", state));
        assertThat(URLUtils.parseParameters(answer.getRawQuery())).containsEntry("state", List.of(state));
        assertThat(answer.toString()).startsWith(App.CALLBACK + "?").doesNotContain("\n", "\r", "<");
    }

    @Test
    @Rule("A1-19")
    void withdrawnAppShouldLoseAccessAndFindTheSameOpenIdLater(Parley parley) {
        var person = Person.named(parley, "eva");
        var app = App.register(parley);
        var before = app.signIn(person);
        person.browser().open("/account/consents");
        var withdrawn = person.browser().press("consents", "row:0:withdraw", Map.of());
        assertThat(withdrawn.statusCode()).isLessThan(400);
        assertThat(app.userInfo(before.access()).getStatusCode()).isEqualTo(401);
        assertThat(App.error(app.refresh(before.refresh()))).isEqualTo("invalid_grant");
        assertThat(person.outcome(app.send().uri(), null).uri().getPath()).isEqualTo("/oauth2/consent");
        var after = app.signIn(person);
        assertThat(after.openId()).isEqualTo(before.openId());
        assertThat(app.userInfo(after.access()).getStatusCode()).isEqualTo(200);
    }

    @Test
    @Spec("OpenID Connect Core §2")
    void idTokenShouldBeSignedAsTheAppRegistered(Parley parley) throws Exception {
        var person = Person.named(parley, "signed");
        var es256 = App.register(parley, Map.of("id_token_signed_response_alg", "ES256"));
        assertThat(es256.signIn(person).idToken().getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);

        var eddsa = App.register(parley, Map.of("id_token_signed_response_alg", "EdDSA"));
        var sent = eddsa.send();
        var answer = eddsa.redeem(eddsa.codeOf(person.answer(sent.uri()), sent), sent.verifier());
        var token = SignedJWT.parse(answer.getBodyAsJSONObject().get("id_token").toString());
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.EdDSA);
        assertThat(JWKSet.load(eddsa.provider().getJWKSetURI().toURL())
                        .getKeyByKeyId(token.getHeader().getKeyID())
                        .getAlgorithm())
                .isEqualTo(JWSAlgorithm.EdDSA);
    }

    @Test
    void rememberedConsentShouldNotBeAskedForAgain(Parley parley) {
        var person = Person.named(parley, "finn");
        var app = App.register(parley);
        app.signIn(person);
        var silent = app.send();
        var answer = person.outcome(silent.with("prompt", "none"), null);
        assertThat(app.codeOf(URI.create(answer.headers().firstValue("Location").orElseThrow()), silent))
                .isNotNull();
        assertThat(URLUtils.parseParameters(
                        person.answer(app.send("openid email").with("prompt", "none"))
                                .getRawQuery()))
                .as("more than was allowed")
                .containsEntry("error", List.of("consent_required"));
        assertThat(URLUtils.parseParameters(person.elsewhere()
                        .answer(app.send().with("prompt", "none"))
                        .getRawQuery()))
                .as("nobody is signed in there")
                .containsEntry("error", List.of("login_required"));
    }
}
