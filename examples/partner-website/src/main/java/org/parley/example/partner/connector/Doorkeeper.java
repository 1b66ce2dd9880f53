package org.parley.example.partner.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.parley.example.partner.Json;
import org.parley.example.partner.signing.Grant;
import org.parley.example.partner.signing.SignedMessage;

/**
 * Decides whether to listen at all: signature, freshness, first use, then the server identifier, and only then whether
 * the message is for this door. Credentials are none of its business.
 */
final class Doorkeeper {
    private static final Pattern TIMESTAMP_FORM = Pattern.compile("[0-9]{1,12}");

    private final Supplier<Grant> grant;
    private final Clock clock;
    private final SeenIds seen = new SeenIds();

    Doorkeeper(Supplier<Grant> grant, Clock clock) {
        this.grant = grant;
        this.clock = clock;
    }

    JsonNode admit(String action, Headers headers, byte[] body) {
        checkSignature(headers, body);
        var message = object(body);
        checkServer(message);
        Action.require(action.equals(message.path("action").textValue()));
        return message;
    }

    private void checkSignature(Headers headers, byte[] body) {
        var message = new SignedMessage(
                only(headers, SignedMessage.ID), seconds(only(headers, SignedMessage.TIMESTAMP)), body);
        var now = clock.instant();
        if (!SignedMessage.validId(message.id())
                || !message.freshAt(now)
                || !message.bears(
                        only(headers, SignedMessage.SIGNATURE), grant.get().secrets())) {
            throw Refusal.BAD_SIGNATURE.refused();
        }
        if (!seen.first(message, now)) {
            throw Refusal.REPLAYED.refused();
        }
    }

    private void checkServer(JsonNode message) {
        var presented = message.path("serverId").textValue();
        var granted = grant.get().serverId();
        if (granted == null || presented == null || !MessageDigest.isEqual(utf8(granted), utf8(presented))) {
            throw Refusal.UNKNOWN_SERVER.refused();
        }
    }

    private static JsonNode object(byte[] body) {
        try {
            var message = Json.MAPPER.readTree(body);
            Action.require(message.isObject());
            return message;
        } catch (IOException e) {
            throw Refusal.BAD_REQUEST.refused();
        }
    }

    /** A header that is there exactly once: of two, another reader might believe the other one. */
    private static String only(Headers headers, String name) {
        var values = headers.get(name);
        if (values == null || values.size() != 1) {
            throw Refusal.BAD_SIGNATURE.refused();
        }
        return values.get(0);
    }

    private static long seconds(String text) {
        if (!TIMESTAMP_FORM.matcher(text).matches()) {
            throw Refusal.BAD_SIGNATURE.refused();
        }
        return Long.parseLong(text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
