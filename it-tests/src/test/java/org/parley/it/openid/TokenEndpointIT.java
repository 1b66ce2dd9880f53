package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** The token endpoint: who may ask, what each grant gives, and what it does not. */
@ExtendWith(ParleyExtension.class)
class TokenEndpointIT {

    @Test
    @Rule("A1-20")
    @Spec("OAuth 2.1 §4.3")
    void refreshShouldReplaceBothTokens(Parley parley) throws Exception {
        var app = App.register(parley);
        var first = app.signIn(Person.named(parley, "rosa"));
        var second = app.tokens(app.refresh(first.refresh()), null);
        assertThat(second.openId()).isEqualTo(first.openId());
        assertThat(second.access()).isNotEqualTo(first.access());
        assertThat(second.claims().getAuthenticationTime())
                .isEqualTo(first.claims().getAuthenticationTime());
        assertThat(app.userInfo(first.access()).getStatusCode()).isEqualTo(401);
        assertThat(app.userInfo(second.access()).getStatusCode()).isEqualTo(200);
        parley.later(
                Duration.ofSeconds(11),
                () -> assertThat(App.error(app.refresh(first.refresh()))).isEqualTo("invalid_grant"));
        assertThat(app.userInfo(second.access()).getStatusCode())
                .as("a refresh token that comes again ends its family")
                .isEqualTo(401);
    }

    @Test
    void raceForOneRefreshTokenShouldLeaveOneGeneration(Parley parley) throws Exception {
        var app = App.register(parley);
        var tokens = app.signIn(Person.named(parley, "race"));
        var answers = new HashSet<String>();
        var racers = Executors.newFixedThreadPool(64);
        try {
            Callable<HTTPResponse> refresh = () -> app.refresh(tokens.refresh());
            for (var answer : racers.invokeAll(Collections.nCopies(64, refresh))) {
                assertThat(answer.get().getStatusCode()).isEqualTo(200);
                answers.add(answer.get().getBodyAsJSONObject().get("refresh_token") + " "
                        + answer.get().getBodyAsJSONObject().get("access_token"));
            }
        } finally {
            racers.shutdownNow();
        }
        assertThat(answers).hasSize(1);
        var access = answers.iterator().next().split(" ")[1];
        assertThat(app.userInfo(access).getStatusCode()).isEqualTo(200);
    }

    /** More of them than the server has threads: none may be held while they wait. */
    @Test
    void thoseWhoWaitForALockShouldNotHoldUpTheOthers(Parley parley) throws Exception {
        var app = App.register(parley);
        var held = app.signIn(Person.named(parley, "held"));
        var free = app.signIn(Person.named(parley, "free"));
        var threads = Executors.newFixedThreadPool(100);
        try (var database = parley.database().orElseThrow().connect()) {
            database.setAutoCommit(false);
            lockSession(database, held.openId());
            Callable<HTTPResponse> refresh = () -> app.refresh(held.refresh());
            var waiting =
                    Stream.generate(() -> threads.submit(refresh)).limit(100).toList();
            for (int i = 0; i < 20; i++) {
                free = app.tokens(app.refresh(free.refresh()), null);
            }
            assertThat(waiting).noneMatch(Future::isDone);
            database.rollback();
            for (var answer : waiting) {
                assertThat(answer.get().getStatusCode()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Until the connection is rolled back. */
    private static void lockSession(Connection database, String openId) throws SQLException {
        try (var statement = database.prepareStatement("select id from session where id in"
                + " (select session from token_family where subject = ?) for update")) {
            statement.setString(1, openId);
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }

    @Test
    @Spec("RFC 6749 §6")
    void refreshShouldAskForLessAndNeverForMore(Parley parley) {
        var app = App.register(parley);
        var first = app.signIn(Person.named(parley, "less"), app.send("openid email"));
        var less = app.tokens(
                app.token(new RefreshTokenGrant(new RefreshToken(first.refresh())), Scope.parse("openid")), null);
        assertThat(less.scope().toStringList()).containsExactly("openid");
        assertThat(App.error(app.token(
                        new RefreshTokenGrant(new RefreshToken(less.refresh())), Scope.parse("openid phone"))))
                .isEqualTo("invalid_scope");
        var all = app.tokens(app.refresh(less.refresh()), null);
        assertThat(all.scope().toStringList()).containsExactlyInAnyOrder("openid", "email");
    }

    @Test
    void refreshTokenOfAnotherAppShouldBeRefused(Parley parley) {
        var tokens = App.register(parley).signIn(Person.named(parley, "alien"));
        assertThat(App.error(App.register(parley).refresh(tokens.refresh()))).isEqualTo("invalid_grant");
    }

    @Test
    @Spec("RFC 6749 §4.4")
    void appItselfShouldGetATokenThatReachesNobody(Parley parley) throws Exception {
        var app = App.register(parley);
        var answer =
                app.token(new ClientCredentialsGrant(), Scope.parse("menu")).getBodyAsJSONObject();
        assertThat(answer).containsEntry("scope", "menu").doesNotContainKeys("refresh_token", "id_token");
        assertThat(App.error(app.token(new ClientCredentialsGrant(), Scope.parse("openid"))))
                .isEqualTo("invalid_scope");
        var open = App.register(
                parley, Map.of("token_endpoint_auth_method", "none", "grant_types", List.of("authorization_code")));
        assertThat(App.error(posted(
                        open,
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                open.id().getValue()))))
                .isIn("unauthorized_client", "invalid_client");
    }

    @Test
    @Spec("RFC 6749 §2.3.1")
    void secretShouldBeTakenFromHeaderOrBodyAndNeverFromTheAddress(Parley parley) {
        var app = App.register(parley);
        var id = app.id().getValue();
        var secret = app.registered().secret();
        var form = Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret);
        assertThat(posted(app, form).getStatusCode()).isEqualTo(200);

        var wrong = new HashMap<>(form);
        wrong.put("client_secret", secret + "x");
        assertThat(posted(app, wrong).getStatusCode()).isEqualTo(401);
        assertThat(App.error(posted(app, wrong))).isEqualTo("invalid_client");
        wrong.put("client_id", "00000000-0000-7000-8000-000000000000");
        assertThat(posted(app, wrong).getBody())
                .as("an unknown app is told the same")
                .isEqualTo(
                        posted(app, Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", "x"))
                                .getBody());

        var inAddress = URI.create(app.provider().getTokenEndpointURI() + "?client_secret=" + secret);
        assertThat(App.error(posted(inAddress, Map.of("grant_type", "client_credentials", "client_id", id))))
                .isEqualTo("invalid_client");
        var both = request(app.provider().getTokenEndpointURI(), form);
        app.authentication().applyTo(both);
        both.setBody(serialized(form));
        assertThat(App.error(App.sent(both))).isEqualTo("invalid_request");
    }

    @Test
    @Spec("RFC 7523 §3")
    void assertionShouldWorkOnceAndOnlyWhenItIsSignedByTheApp(Parley parley) throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("k").generate();
        var app = App.register(
                parley,
                Map.of(
                        "token_endpoint_auth_method",
                        "private_key_jwt",
                        "jwks",
                        new JWKSet(key.toPublicJWK()).toJSONObject()));
        var good = signed(key, claims(app).build());
        assertThat(asserted(app, good).getStatusCode()).isEqualTo(200);
        assertThat(App.error(asserted(app, good))).as("replayed").isEqualTo("invalid_client");

        var stranger = new RSAKeyGenerator(2048).keyID("k").generate();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k").build(),
                claims(app).build());
        forged.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        for (var bad : List.of(
                signed(stranger, claims(app).build()),
                signed(key, claims(app).audience("https://other.example").build()),
                signed(key, claims(app).issuer("another").build()),
                signed(
                        key,
                        claims(app)
                                .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                                .build()),
                signed(
                        key,
                        claims(app)
                                .expirationTime(Date.from(Instant.now().plusSeconds(86_400)))
                                .build()),
                signed(key, claims(app).claim("exp", Long.MAX_VALUE).build()),
                signed(key, claims(app).claim("nbf", Long.MAX_VALUE).build()),
                signed(key, claims(app).jwtID(null).build()),
                forged.serialize(),
                new PlainJWT(claims(app).build()).serialize())) {
            assertThat(App.error(asserted(app, bad))).isEqualTo("invalid_client");
        }
    }

    private static JWTClaimsSet.Builder claims(App app) {
        return new JWTClaimsSet.Builder()
                .issuer(app.id().getValue())
                .subject(app.id().getValue())
                .audience(app.provider().getIssuer().getValue())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static HTTPResponse asserted(App app, String assertion) {
        return posted(
                app,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion));
    }

    @Test
    void malformedRequestsShouldBeRefusedInTheWordsOfOauth(Parley parley) {
        var app = App.register(parley);
        var basic = request(app.provider().getTokenEndpointURI(), Map.of());
        app.authentication().applyTo(basic);
        for (var body : Map.of(
                        "grant_type=password&username=a&password=b",
                        "unsupported_grant_type",
                        "grant_type=authorization_code",
                        "invalid_request",
                        "grant_type=refresh_token&refresh_token=a&refresh_token=b",
                        "invalid_request",
                        "grant_type=refresh_token&refresh_token=nonsense",
                        "invalid_grant",
                        "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=x",
                        "unsupported_grant_type",
                        "grant_type=authorization_code&code=x&code_verifier=short",
                        "invalid_request",
                        "",
                        "invalid_request")
                .entrySet()) {
            basic.setBody(body.getKey());
            var answer = App.sent(basic);
            assertThat(App.error(answer))
                    .as(body.getKey().substring(0, Math.min(40, body.getKey().length())))
                    .isEqualTo(body.getValue());
            assertThat(answer.getStatusCode()).isEqualTo(400);
            assertThat(answer.getCacheControl()).isEqualTo("no-store");
        }
        basic.setBody("grant_type=authorization_code");
        assertThat(App.sent(basic).getBody()).contains("Missing or empty code parameter");
        basic.setBody("grant_type=authorization_code&code=x&code_verifier=short");
        assertThat(App.sent(basic).getBody()).contains("The code verifier must be at least 43 characters.");
        basic.setBody("grant_type=authorization_code&code=x&redirect_uri=%3A%3Asecret");
        assertThat(App.sent(basic).getBody()).contains("invalid_request").doesNotContain("secret");
        for (var endpoint :
                List.of(app.provider().getTokenEndpointURI(), app.provider().getIntrospectionEndpointURI())) {
            var get = App.sent(new HTTPRequest(HTTPRequest.Method.GET, endpoint));
            assertThat(get.getStatusCode()).isEqualTo(405);
            assertThat(get.getHeaderValue("Allow")).isEqualTo("POST");
        }
    }

    @Test
    void formThatIsTooLongShouldBeRefusedUnread(Parley parley) {
        var app = App.register(parley);
        for (var endpoint : List.of(
                app.provider().getTokenEndpointURI(),
                app.provider().getPushedAuthorizationRequestEndpointURI(),
                app.provider().getIntrospectionEndpointURI(),
                app.provider().getRevocationEndpointURI(),
                app.provider().getUserInfoEndpointURI())) {
            var answer = posted(endpoint, Map.of("token", "x".repeat(70_000)));
            assertThat(answer.getStatusCode()).as(endpoint.getPath()).isEqualTo(413);
            assertThat(App.error(answer)).isEqualTo("invalid_request");
            assertThat(answer.getCacheControl()).isEqualTo("no-store");
        }
    }

    @Test
    void suspendedAppShouldHaveNothingMore(Parley parley) {
        var app = App.register(parley);
        var tokens = app.signIn(Person.named(parley, "late"));
        app.registered().suspend();
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(401);
        assertThat(App.error(app.refresh(tokens.refresh()))).isEqualTo("invalid_client");
        var page = Raw.get(app.send().uri());
        assertThat(page.statusCode())
                .as("and is sent nobody, before any prompt")
                .isEqualTo(400);
        assertThat(page.body()).contains("openid/unknown-app");
    }

    @Test
    @Rule("A1-20")
    @Spec("RFC 7662 §2")
    void tokenShouldBeIntrospectedAndRevokedByItsOwnApp(Parley parley) throws Exception {
        var app = App.register(parley);
        var tokens = app.signIn(Person.named(parley, "ines"));
        var introspect = app.provider().getIntrospectionEndpointURI();
        var active = asked(app, introspect, tokens.access()).getBodyAsJSONObject();
        assertThat(active)
                .containsEntry("active", true)
                .containsEntry("sub", tokens.openId())
                .containsEntry("client_id", app.id().getValue());
        assertThat(asked(App.register(parley), introspect, tokens.access()).getBody())
                .isEqualToIgnoringWhitespace("{\"active\":false}");
        var revoke = app.provider().getRevocationEndpointURI();
        assertThat(asked(App.register(parley), revoke, tokens.refresh()).getStatusCode())
                .isEqualTo(200);
        assertThat(app.userInfo(tokens.access()).getStatusCode())
                .as("not by another")
                .isEqualTo(200);
        assertThat(asked(app, revoke, tokens.refresh()).getStatusCode()).isEqualTo(200);
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(401);
        assertThat(asked(app, introspect, tokens.access()).getBody()).isEqualToIgnoringWhitespace("{\"active\":false}");
        assertThat(posted(introspect, Map.of("token", tokens.access())).getStatusCode())
                .isEqualTo(401);
    }

    /** Dovecot names its secret in the header and sends the fields for it empty. */
    @Test
    @Rule("A1-20")
    @Spec("RFC 6749 §3.2")
    void parameterWithoutAValueShouldCountAsLeftOut(Parley parley) throws Exception {
        var app = App.register(parley);
        var tokens = app.signIn(Person.named(parley, "imap"));
        var request = request(app.provider().getIntrospectionEndpointURI(), Map.of());
        app.authentication().applyTo(request);
        request.setBody("token=" + tokens.access() + "&client_id=&client_secret=");
        assertThat(App.sent(request).getBodyAsJSONObject()).containsEntry("active", true);
    }

    @Test
    void scriptsShouldBeLetInFromTheOriginsOfOpenAppsOnly(Parley parley) {
        var app = App.register(
                parley,
                Map.of(
                        "token_endpoint_auth_method", "none",
                        "grant_types", List.of("authorization_code"),
                        "redirect_uris", List.of("https://spa.example/cb")));
        for (var endpoint : List.of(
                app.provider().getPushedAuthorizationRequestEndpointURI(),
                app.provider().getTokenEndpointURI(),
                app.provider().getJWKSetURI())) {
            assertThat(preflight(endpoint, "https://spa.example")).isEqualTo("https://spa.example");
            for (var other :
                    List.of("https://spa.example.evil.example", "https://spa.exampl", "null", "http://spa.example")) {
                assertThat(preflight(endpoint, other)).as(other).isNull();
            }
        }
    }

    private static String preflight(URI endpoint, String origin) {
        return Raw.preflight(endpoint, origin)
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .orElse(null);
    }

    private static HTTPResponse asked(App app, URI endpoint, String token) {
        var request = request(endpoint, Map.of("token", token));
        app.authentication().applyTo(request);
        return App.sent(request);
    }

    private static HTTPResponse posted(App app, Map<String, String> form) {
        return posted(app.provider().getTokenEndpointURI(), form);
    }

    private static HTTPResponse posted(URI endpoint, Map<String, String> form) {
        return App.sent(request(endpoint, form));
    }

    private static HTTPRequest request(URI endpoint, Map<String, String> form) {
        var request = new HTTPRequest(HTTPRequest.Method.POST, endpoint);
        request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        request.setBody(serialized(form));
        return request;
    }

    private static String serialized(Map<String, String> form) {
        var parameters = new HashMap<String, List<String>>();
        form.forEach((name, value) -> parameters.put(name, List.of(value)));
        return URLUtils.serializeParameters(parameters);
    }
}
