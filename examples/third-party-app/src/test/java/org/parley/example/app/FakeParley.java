package org.parley.example.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of Parley as a sign-in needs, and a Parley that lies. */
public final class FakeParley implements AutoCloseable {
    public static final String CLIENT = "client";
    public static final String ALICE = "o_alice";

    private static final RSAKey KEY = key();
    private static final RSAKey FORGED = key();

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** What the next ID token and the next answers say. */
    public volatile String nonce;

    public volatile String subject = ALICE;
    public volatile String userInfoSubject = ALICE;
    public volatile boolean forging;
    public volatile String tokenError;
    public volatile int tokensGiven;

    public FakeParley() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(KEY).toString()));
        server.createContext("/token", this::token);
        server.createContext(
                "/userinfo",
                exchange -> answer(exchange, 200, "{\"sub\":\"" + userInfoSubject + "\",\"name\":\"Alice\"}"));
        server.start();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The bodies that came to the token endpoint. */
    public List<String> asked() {
        return asked;
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "userinfo_endpoint": "%1$s/userinfo", "jwks_uri": "%1$s/jwks", "subject_types_supported": ["pairwise"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer());
    }

    private void token(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (tokenError != null) {
            answer(exchange, 400, "{\"error\":\"" + tokenError + "\"}");
            return;
        }
        tokensGiven++;
        answer(exchange, 200, """
                {"access_token": "access-%1$d", "refresh_token": "refresh-%1$d", "token_type": "Bearer",
                 "expires_in": 600, "id_token": "%2$s"}""".formatted(tokensGiven, idToken()));
    }

    private String idToken() {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("sid", "session-1")
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
            token.sign(new RSASSASigner(forging ? FORGED : KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
