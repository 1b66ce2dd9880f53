package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What an app is told of a person, by which scope or claim, and how it may ask. */
@ExtendWith(ParleyExtension.class)
class ClaimsIT {
    private static final Map<String, String> FIELDS = new TreeMap<>(Map.ofEntries(
            Map.entry("name", "Dora Lee Marsh"),
            Map.entry("givenName", "Dora"),
            Map.entry("middleName", "Lee"),
            Map.entry("familyName", "Marsh"),
            Map.entry("nickname", "Dee"),
            Map.entry("preferredUsername", "dora-at-lunch"),
            Map.entry("gender", "female"),
            Map.entry("birthdate", "1984-05-23"),
            Map.entry("zoneinfo", "Asia/Shanghai"),
            Map.entry("locale", "zh-CN"),
            Map.entry("profile", "https://dora.example/me"),
            Map.entry("picture", "https://dora.example/me.png"),
            Map.entry("website", "https://dora.example/"),
            Map.entry("email", "dora@example.org"),
            Map.entry("phoneNumber", "+861065529988"),
            Map.entry("street", "Long Street 1"),
            Map.entry("locality", "Bath"),
            Map.entry("region", "Somerset"),
            Map.entry("postalCode", "BA1"),
            Map.entry("country", "United Kingdom")));

    private static Person told(Parley parley, String name) {
        var person = Person.named(parley, name);
        person.browser().signIn(person.account());
        person.browser().open("/account/profile");
        assertThat(person.browser().press("details", "save", FIELDS).statusCode())
                .isEqualTo(302);
        return person;
    }

    @Test
    @Rule("A1-10")
    @Spec("OpenID Connect Core §5.4")
    void eachScopeShouldTellItsClaims(Parley parley) throws Exception {
        var person = told(parley, "scopes");
        var app = App.register(parley);
        assertThat(info(app, person, "openid profile"))
                .containsOnlyKeys(
                        "sub",
                        "name",
                        "given_name",
                        "middle_name",
                        "family_name",
                        "nickname",
                        "preferred_username",
                        "profile",
                        "picture",
                        "website",
                        "gender",
                        "birthdate",
                        "zoneinfo",
                        "locale",
                        "updated_at")
                .containsEntry("name", "Dora Lee Marsh")
                .containsEntry("birthdate", "1984-05-23")
                .containsEntry("zoneinfo", "Asia/Shanghai")
                .hasEntrySatisfying("updated_at", moment -> assertThat(moment).isInstanceOf(Number.class));
        assertThat(info(app, person, "openid email"))
                .containsOnlyKeys("sub", "email", "email_verified")
                .containsEntry("email", "dora@example.org")
                .containsEntry("email_verified", false);
        assertThat(info(app, person, "phone openid"))
                .as("in another order")
                .containsOnlyKeys("sub", "phone_number", "phone_number_verified")
                .containsEntry("phone_number", "+861065529988");
        assertThat(info(app, person, "openid address"))
                .containsOnlyKeys("sub", "address")
                .containsEntry(
                        "address",
                        Map.of(
                                "street_address", "Long Street 1",
                                "locality", "Bath",
                                "region", "Somerset",
                                "postal_code", "BA1",
                                "country", "United Kingdom"));
        assertThat(info(app, person, "openid profile email address phone")).hasSize(20);
    }

    private static Map<String, Object> info(App app, Person person, String scope) throws Exception {
        var tokens = app.signIn(person, app.send(scope));
        assertThat(tokens.claims().toJSONObject())
                .as("the scopes' claims are not in the ID token")
                .doesNotContainKeys("name", "email", "phone_number", "address");
        return app.userInfo(tokens.access()).getBodyAsJSONObject();
    }

    @Test
    @Rule("A1-10")
    @Spec("OpenID Connect Core §5.5")
    void singleClaimsShouldBeToldWhereTheyWereAskedFor(Parley parley) throws Exception {
        var person = told(parley, "single");
        var app = App.register(parley);
        var sent = app.send("openid");
        var request = sent.with("claims", """
                {"userinfo": {"email": {"essential": true}, "picture": null, "shoe_size": {"essential": true}},
                 "id_token": {"nickname": null, "auth_time": {"essential": true}, "acr": {"values": ["retina"]}}}""");
        var consent = person.outcome(request, null);
        assertThat(consent.body()).contains("mail address, nickname, picture").doesNotContain("shoe_size");
        var tokens = app.signIn(person, sent, request);
        assertThat(app.userInfo(tokens.access()).getBodyAsJSONObject())
                .containsOnlyKeys("sub", "email", "picture")
                .containsEntry("email", "dora@example.org");
        assertThat(tokens.claims().toJSONObject())
                .containsEntry("nickname", "Dee")
                .containsKeys("auth_time", "acr")
                .doesNotContainKeys("email", "picture");
        var refreshed = app.tokens(app.refresh(tokens.refresh()), null);
        assertThat(refreshed.claims().toJSONObject()).containsEntry("nickname", "Dee");
        var more = app.send("openid").with("claims", "{\"userinfo\": {\"phone_number\": null}}");
        assertThat(URLUtils.parseParameters(
                        person.answer(URI.create(more + "&prompt=none")).getRawQuery()))
                .as("more than was allowed")
                .containsEntry("error", List.of("consent_required"));
    }

    @Test
    @Rule("A1-11")
    @Spec({"OpenID Connect Core §5.3.1", "RFC 6750 §2"})
    void tokenShouldBeTakenFromHeaderOrFormAndNeverFromTheAddress(Parley parley) throws Exception {
        var app = App.register(parley);
        var tokens = app.signIn(Person.named(parley, "bearer"));
        var endpoint = app.provider().getUserInfoEndpointURI();
        var header = "Bearer " + tokens.access();
        var form = "access_token=" + tokens.access();
        assertThat(asked(HTTPRequest.Method.POST, endpoint, header, null).getBodyAsJSONObject())
                .containsEntry("sub", tokens.openId());
        assertThat(asked(HTTPRequest.Method.POST, endpoint, null, form).getBodyAsJSONObject())
                .containsEntry("sub", tokens.openId());
        assertThat(App.error(asked(HTTPRequest.Method.POST, endpoint, header, form)))
                .as("twice")
                .isEqualTo("invalid_request");
        assertThat(App.error(asked(HTTPRequest.Method.POST, endpoint, null, form + "&" + form)))
                .isEqualTo("invalid_request");
        var inAddress = URI.create(endpoint + "?" + form);
        for (var method : List.of(HTTPRequest.Method.GET, HTTPRequest.Method.POST)) {
            var refused = asked(method, inAddress, null, null);
            assertThat(refused.getStatusCode()).isEqualTo(401);
            assertThat(refused.getWWWAuthenticate()).startsWith("Bearer");
        }
        assertThat(Raw.get(parley.http("/api/v1/open/contacts?" + form)).statusCode())
                .isEqualTo(401);
    }

    private static HTTPResponse asked(HTTPRequest.Method method, URI target, String authorization, String form)
            throws Exception {
        var request = new HTTPRequest(method, target);
        request.setAuthorization(authorization);
        if (form != null) {
            request.setContentType("application/x-www-form-urlencoded");
            request.setBody(form);
        }
        return App.sent(request);
    }

    @Test
    @Spec("OpenID Connect Core §5.3.2")
    void answerShouldBeSignedForAppsThatRegisteredSo(Parley parley) throws Exception {
        for (var algorithm : List.of("RS256", "ES256")) {
            var app = App.register(parley, Map.of("userinfo_signed_response_alg", algorithm));
            var person = told(parley, "signed");
            var tokens = app.signIn(person);
            var answer = app.userInfo(tokens.access());
            assertThat(answer.getEntityContentType().getType()).isEqualTo("application/jwt");
            var jwt = SignedJWT.parse(answer.getBody());
            assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
            var key = JWKSet.load(app.provider().getJWKSetURI().toURL())
                    .getKeyByKeyId(jwt.getHeader().getKeyID());
            assertThat(jwt.verify(
                            algorithm.equals("RS256")
                                    ? new RSASSAVerifier(key.toRSAKey())
                                    : new ECDSAVerifier(key.toECKey())))
                    .isTrue();
            var claims = jwt.getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo(app.provider().getIssuer().getValue());
            assertThat(claims.getAudience()).containsExactly(app.id().getValue());
            assertThat(claims.getSubject()).isEqualTo(tokens.openId());
            assertThat(claims.getStringClaim("name")).isEqualTo("Dora Lee Marsh");
            var asHint = app.send().with("id_token_hint", answer.getBody());
            assertThat(URLUtils.parseParameters(person.answer(asHint).getRawQuery()))
                    .as("it is no ID token")
                    .containsEntry("error", List.of("invalid_request"));
        }
    }
}
