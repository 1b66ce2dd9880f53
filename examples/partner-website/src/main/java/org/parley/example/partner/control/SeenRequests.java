package org.parley.example.partner.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.parley.example.partner.Json;
import org.parley.example.partner.connector.Answer;
import org.parley.example.partner.connector.Witness;

/** The latest requests that reached the connector, without their passwords. */
public final class SeenRequests implements Witness {
    private static final int KEPT = 10_000;

    private final Deque<SeenRequest> requests = new ArrayDeque<>();
    private final Clock clock;

    public SeenRequests(Clock clock) {
        this.clock = clock;
    }

    /** @param credentialsSha256 SHA-256 of name, colon and password as received, in hexadecimal */
    record SeenRequest(
            Instant time,
            String action,
            String serverId,
            String userName,
            String credentialsSha256,
            Boolean passwordRight,
            int status,
            String outcome) {}

    @Override
    public synchronized void saw(String action, byte[] body, Answer answer) {
        var asked = tree(body);
        var said = tree(answer.body());
        var verdict = said.path("verdict").textValue();
        requests.add(new SeenRequest(
                clock.instant(),
                action,
                asked.path("serverId").textValue(),
                asked.path("userName").textValue(),
                digest(asked),
                verdict == null ? null : verdict.equals("accepted"),
                answer.status(),
                outcome(said, verdict)));
        if (requests.size() > KEPT) {
            requests.removeFirst();
        }
    }

    synchronized List<SeenRequest> all() {
        return List.copyOf(requests);
    }

    synchronized void forget() {
        requests.clear();
    }

    private static String outcome(JsonNode said, String verdict) {
        if (said.has("error")) {
            return said.path("error").textValue();
        }
        return verdict != null ? verdict : said.has("unchanged") ? "unchanged" : "sent";
    }

    private static String digest(JsonNode asked) {
        if (!asked.path("password").isTextual()) {
            return null;
        }
        var credentials =
                asked.path("userName").asText() + ":" + asked.path("password").textValue();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(credentials.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
