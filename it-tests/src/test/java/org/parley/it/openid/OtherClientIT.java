package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.admin.RegisteredApp;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/**
 * A client that shares no code with the server: Vert.x has an HTTP client, JSON and JOSE of its own, where the other tests and
 * the server itself read and write messages with one and the same SDK.
 */
@ExtendWith(ParleyExtension.class)
class OtherClientIT {
    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    @Rule("A1-20")
    @Spec({"OpenID Connect Discovery §4", "RFC 7662", "RFC 7009"})
    void clientOfAnotherFamilyShouldDoAllThatAppsDo(Parley parley) {
        var registered = parley.admin().newApp(metadata());
        var client = discovered(parley, registered);
        var person = Person.named(parley, "vertx");
        var user = signedIn(client, person);
        assertThat(user.attributes().getJsonObject("idToken").getString("sub"))
                .as("of the ID token, whose signature the client has checked")
                .matches("o_[a-z2-7]{26}")
                .isEqualTo(user.subject());

        var info = await(client.userInfo(user));
        assertThat(info.getString("sub")).isEqualTo(user.subject());
        assertThat(info.containsKey("name")).as("the person tells none").isFalse();

        var access = user.principal().getString("access_token");
        var introspected = await(client.authenticate(new TokenCredentials(access)));
        assertThat(introspected.principal().getString("sub")).isEqualTo(user.subject());
        assertThat(introspected.principal().getString("scope")).contains("openid", "profile");

        var refreshed = await(client.refresh(user));
        var fresh = refreshed.principal().getString("access_token");
        assertThat(fresh).isNotEqualTo(access);
        assertThatThrownBy(() -> await(client.authenticate(new TokenCredentials(access))))
                .as("the token before")
                .hasMessageContaining("Inactive");

        await(client.revoke(refreshed, "access_token"));
        assertThatThrownBy(() -> await(client.authenticate(new TokenCredentials(fresh))))
                .hasMessageContaining("Inactive");
        assertThatThrownBy(() -> await(client.userInfo(refreshed))).isInstanceOf(AssertionError.class);
    }

    @Test
    @Rule("A1-20")
    @Spec("OpenID Connect RP-Initiated Logout §2")
    void clientOfAnotherFamilyShouldSignOut(Parley parley) {
        var client = discovered(parley, parley.admin().newApp(metadata()));
        var person = Person.named(parley, "vertx-out");
        var user = signedIn(client, person);
        var out = client.endSessionURL(user, new JsonObject().put("post_logout_redirect_uri", App.CALLBACK.toString()));
        assertThat(person.answer(URI.create(out)).toString()).startsWith(App.CALLBACK.toString());
        assertThatThrownBy(() -> await(client.userInfo(user))).isInstanceOf(AssertionError.class);
    }

    private static Map<String, Object> metadata() {
        return Map.of(
                "client_name", "Vert.x",
                "redirect_uris", List.of(App.CALLBACK.toString()),
                "post_logout_redirect_uris", List.of(App.CALLBACK.toString()),
                "grant_types", List.of("authorization_code", "refresh_token"),
                "scope", "openid profile");
    }

    private OAuth2Auth discovered(Parley parley, RegisteredApp app) {
        return await(OpenIDConnectAuth.discover(
                vertx,
                new OAuth2Options()
                        .setSite(parley.server().http().toString())
                        .setClientId(app.clientId())
                        .setClientSecret(app.secret())));
    }

    private static User signedIn(OAuth2Auth client, Person person) {
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var state = UUID.randomUUID().toString();
        var request = client.authorizeURL(new OAuth2AuthorizationURL()
                .setRedirectUri(App.CALLBACK.toString())
                .setScopes(List.of("openid", "profile"))
                .setState(state)
                .putAdditionalParameter("code_challenge", challenge(verifier))
                .putAdditionalParameter("code_challenge_method", "S256"));
        var answer = URLUtils.parseParameters(person.answer(URI.create(request)).getRawQuery());
        assertThat(answer.get("state")).containsExactly(state);
        return await(client.authenticate(new Oauth2Credentials()
                .setFlow(OAuth2FlowType.AUTH_CODE)
                .setCode(answer.get("code").get(0))
                .setRedirectUri(App.CALLBACK.toString())
                .setCodeVerifier(verifier)));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T await(Future<T> future) {
        return Patience.await("Vert.x", future.toCompletionStage().toCompletableFuture());
    }
}
