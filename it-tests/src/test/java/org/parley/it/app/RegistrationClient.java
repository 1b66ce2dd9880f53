package org.parley.it.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.it.Http;
import org.parley.it.server.Parley;

/** An app that registers and manages itself. */
final class RegistrationClient {
    private final URI door;

    RegistrationClient(Parley parley) {
        door = parley.http("/oauth2/register");
    }

    /** @param challenge what {@code WWW-Authenticate} says, or the empty text */
    record Answer(int status, JsonNode body, String challenge, String text) {
        String error() {
            return body.path("error").asText();
        }

        String clientId() {
            return body.path("client_id").asText();
        }

        URI itsOwnDoor() {
            return URI.create(body.path("registration_client_uri").asText());
        }

        String token() {
            return body.path("registration_access_token").asText();
        }
    }

    /** What a web app says of itself. */
    static Map<String, Object> web(String redirectUri) {
        return new HashMap<>(Map.of("client_name", "Lunch", "redirect_uris", List.of(redirectUri)));
    }

    static Map<String, Object> web() {
        return web("https://lunch.example/signed-in");
    }

    static Map<String, Object> with(Map<String, Object> metadata, String name, Object value) {
        var more = new HashMap<>(metadata);
        more.put(name, value);
        return more;
    }

    Answer register(Map<String, Object> metadata, String token) {
        return send("POST", door, Http.text(metadata), token);
    }

    Answer registerText(String body, String token) {
        return send("POST", door, body, token);
    }

    Answer read(URI itsDoor, String token) {
        return send("GET", itsDoor, null, token);
    }

    Answer change(URI itsDoor, Map<String, Object> metadata, String token) {
        return send("PUT", itsDoor, Http.text(metadata), token);
    }

    Answer remove(URI itsDoor, String token) {
        return send("DELETE", itsDoor, null, token);
    }

    /** With an assertion that somebody made up. @return the status */
    int askForTokens(URI endpoint, String clientId) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(clientId)
                    .subject(clientId)
                    .audience(endpoint.toString())
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                    .jwtID("made-up")
                    .build();
            var assertion = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
            assertion.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
            var form = "grant_type=authorization_code&code=x&redirect_uri=x"
                    + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion="
                    + assertion.serialize();
            var request = HttpRequest.newBuilder(endpoint)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            return Http.send(request).statusCode();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer send(String method, URI target, String body, String token) {
        var request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = Http.send(request);
        return new Answer(
                answer.statusCode(),
                Http.json(answer),
                answer.headers().firstValue("WWW-Authenticate").orElse(""),
                answer.body());
    }
}
