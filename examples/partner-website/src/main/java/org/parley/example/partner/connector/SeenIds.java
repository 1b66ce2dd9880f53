package org.parley.example.partner.connector;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.parley.example.partner.signing.SignedMessage;

/**
 * The ids of properly signed requests, remembered until their time stamps leave the window: a recorded request opens
 * nothing a second time. A site of several processes keeps these in a store that all of them share.
 */
final class SeenIds {
    private final Map<String, Instant> forgetAt = new HashMap<>();

    synchronized boolean first(SignedMessage message, Instant now) {
        forgetAt.values().removeIf(now::isAfter);
        var until = Instant.ofEpochSecond(message.timestamp()).plus(SignedMessage.WINDOW);
        return forgetAt.putIfAbsent(message.id(), until.plusSeconds(1)) == null;
    }
}
