package org.parley.example.partner.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.parley.example.partner.Json;
import org.parley.example.partner.signing.Grant;
import org.parley.example.partner.signing.SignedMessage;

/** Parley's door for notices. */
public final class Parley {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final SecureRandom random = new SecureRandom();
    private final URI door;
    private final Supplier<Grant> grant;
    private final Clock clock;

    public Parley(URI base, String identifier, Supplier<Grant> grant, Clock clock) {
        this.door = URI.create(base + "/api/v1/websites/" + identifier + "/notify");
        this.grant = grant;
        this.clock = clock;
    }

    public boolean connected() {
        return grant.get().connected();
    }

    /** Sends once, under a fresh id: Parley takes no id twice. */
    public int send(Notice notice) throws IOException, InterruptedException {
        var message = new SignedMessage(freshId(), clock.instant().getEpochSecond(), Json.bytes(notice));
        var request = HttpRequest.newBuilder(door)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header(SignedMessage.ID, message.id())
                .header(SignedMessage.TIMESTAMP, Long.toString(message.timestamp()))
                .header(SignedMessage.SIGNATURE, message.signature(grant.get().secrets()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private String freshId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return "msg_" + HexFormat.of().formatHex(bytes);
    }
}
