package org.parley.it.partner;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parley.it.Http;

/** A request signed by Standard Webhooks, made without the help of either side, so that a test can spoil any part of it. */
public record SignedRequest(String id, Instant time, String body, String signature) {

    public static SignedRequest of(String body, String secret) {
        return at(Instant.now(), body, secret);
    }

    public static SignedRequest at(Instant time, String body, String secret) {
        return new SignedRequest("msg_" + UUID.randomUUID().toString().replace("-", ""), time, body, null)
                .signedWith(secret);
    }

    public SignedRequest signedWith(String secret) {
        var signed = id + "." + time.getEpochSecond() + "." + body;
        return withSignature("v1," + hmac(secret, signed));
    }

    public SignedRequest withSignature(String other) {
        return new SignedRequest(id, time, body, other);
    }

    /** The same signature on another body. */
    public SignedRequest withBody(String other) {
        return new SignedRequest(id, time, other, signature);
    }

    public HttpResponse<String> send(URI address) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(time.getEpochSecond()))
                .POST(BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("webhook-signature", signature);
        }
        return Http.send(request);
    }

    private static String hmac(String secret, String text) {
        try {
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
