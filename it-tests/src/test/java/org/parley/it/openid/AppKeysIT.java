package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Spec;
import org.parley.it.server.Certificates;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/**
 * Apps that publish their keys at an address of their own, and change them there. The certificate of that address is
 * trusted because an administrator added it.
 */
@ExtendWith(ParleyExtension.class)
class AppKeysIT {
    private final AtomicInteger fetched = new AtomicInteger();
    private HttpsServer host;
    private volatile String published;
    private RSAKey key;

    @BeforeEach
    void publish() throws Exception {
        host = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        host.setHttpsConfigurator(new HttpsConfigurator(Certificates.server()));
        host.createContext("/keys", exchange -> {
            fetched.incrementAndGet();
            var bytes = published == null ? new byte[0] : published.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(published == null ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        host.start();
        rotate("first");
    }

    @AfterEach
    void stop() {
        host.stop(0);
    }

    private void rotate(String id) throws Exception {
        key = new RSAKeyGenerator(2048).keyID(id).generate();
        published = new JWKSet(key.toPublicJWK()).toString();
    }

    private App register(Parley parley) throws IOException {
        return App.register(
                parley,
                Map.of(
                        "token_endpoint_auth_method",
                        "private_key_jwt",
                        "jwks_uri",
                        "https://127.0.0.1:" + host.getAddress().getPort() + "/keys"));
    }

    private static HTTPResponse ask(App app, RSAKey key, AuthorizationGrant grant) throws Exception {
        var assertion = new PrivateKeyJWT(
                app.id(),
                app.provider().getTokenEndpointURI(),
                JWSAlgorithm.RS256,
                key.toPrivateKey(),
                key.getKeyID(),
                null);
        return App.sent(new TokenRequest(app.provider().getTokenEndpointURI(), assertion, grant, null).toHTTPRequest());
    }

    private static HTTPResponse ask(App app, RSAKey key) throws Exception {
        return ask(app, key, new ClientCredentialsGrant());
    }

    @Test
    @Spec({"OpenID Connect Core §10.1.1", "RFC 7523 §2.2"})
    void appShouldChangeItsKeysWithoutAskingUs(Parley parley) throws Exception {
        var app = register(parley);
        var sent = app.send("openid offline_access");
        var code = app.codeOf(Person.named(parley, "rotation").answer(sent.uri()), sent);
        var first = app.tokens(
                ask(app, key, new AuthorizationCodeGrant(code, App.CALLBACK, sent.verifier())),
                sent.request().getNonce());
        assertThat(ask(app, key).getStatusCode()).isEqualTo(200);
        assertThat(fetched).as("kept in memory").hasValue(1);

        var old = key;
        rotate("second");
        parley.later(Duration.ofSeconds(31), () -> {
            assertThat(ask(app, key, new RefreshTokenGrant(new RefreshToken(first.refresh())))
                            .getStatusCode())
                    .as("fetched again for a key that is not known")
                    .isEqualTo(200);
            assertThat(App.error(ask(app, old))).as("withdrawn by the app").isEqualTo("invalid_client");
        });
    }

    @Test
    void unknownKeysShouldNotMakeUsCallAllTheTime(Parley parley) throws Exception {
        var app = register(parley);
        assertThat(ask(app, key).getStatusCode()).isEqualTo(200);
        var stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();
        for (int i = 0; i < 5; i++) {
            assertThat(App.error(ask(app, stranger))).isEqualTo("invalid_client");
        }
        assertThat(fetched).hasValue(1);
        parley.later(Duration.ofSeconds(31), () -> {
            for (int i = 0; i < 5; i++) {
                assertThat(App.error(ask(app, stranger))).isEqualTo("invalid_client");
            }
        });
        assertThat(fetched).as("once in half a minute").hasValue(2);
    }

    @Test
    void silentAddressShouldNotCostTheKeysOfBefore(Parley parley) throws Exception {
        var app = register(parley);
        assertThat(ask(app, key).getStatusCode()).isEqualTo(200);
        published = null;
        assertThat(ask(app, key).getStatusCode()).isEqualTo(200);
        var other = register(parley);
        var answer = ask(other, key);
        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(App.error(answer)).isEqualTo("temporarily_unavailable");
    }
}
