package org.parley.example.partner.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.parley.example.partner.Json;
import org.parley.example.partner.connector.Answer;
import org.parley.example.partner.connector.ConnectorHandler;
import org.parley.example.partner.connector.Delivery;
import org.parley.example.partner.connector.SignedDelivery;
import org.parley.example.partner.signing.Grant;
import org.parley.example.partner.signing.Secret;

/** Answers as a sound, a broken or a malicious site would, one behaviour per action. */
public final class FaultyDelivery implements Delivery {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SLOWNESS = Duration.ofSeconds(3);
    private static final byte[] YES =
            "{\"verdict\":\"accepted\",\"displayName\":\"Mallory\"}".getBytes(StandardCharsets.UTF_8);

    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Delivery sound;
    private final Delivery forged;
    private final Delivery stale;
    private volatile CountDownLatch change = new CountDownLatch(1);

    public FaultyDelivery(Supplier<Grant> grant, Clock clock) {
        var stranger = new Grant("nobody", List.of(new Secret(new SecureRandom().generateSeed(32))));
        this.sound = new SignedDelivery(grant, clock);
        this.forged = new SignedDelivery(() -> stranger, clock);
        this.stale = new SignedDelivery(grant, Clock.offset(clock, Duration.ofMinutes(-10)));
    }

    /** Replaces the behaviours named, and lets go of whoever waits for a silent site. */
    void play(Map<String, Behaviour> changes) {
        behaviours.putAll(changes);
        var waiting = change;
        change = new CountDownLatch(1);
        waiting.countDown();
    }

    @Override
    public void deliver(HttpExchange exchange, String requestId, Answer answer) throws IOException {
        var action = exchange.getRequestURI().getPath().substring(ConnectorHandler.PATH.length());
        var lie = action.equals("verify") ? new Answer(200, YES) : answer;
        switch (behaviours.getOrDefault(action, Behaviour.NORMAL)) {
            case NORMAL -> sound.deliver(exchange, requestId, answer);
            case SILENT -> {
                pause(PATIENCE);
                exchange.close();
            }
            case SLOW -> {
                pause(SLOWNESS);
                sound.deliver(exchange, requestId, answer);
            }
            case TRICKLE -> trickle(exchange);
            case ERROR500 -> sound.deliver(exchange, requestId, Answer.error(500, "internal"));
            case UNSIGNED -> SignedDelivery.send(exchange, lie);
            case FORGED -> forged.deliver(exchange, requestId, lie);
            case STALE -> stale.deliver(exchange, requestId, lie);
            case MISBOUND -> sound.deliver(exchange, "msg_of_somebody_else", lie);
            case OVERSIZED -> sound.deliver(exchange, requestId, padded(lie));
            case GARBAGE -> sound.deliver(exchange, requestId, half(lie));
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", "/connector/elsewhere");
                sound.deliver(exchange, requestId, new Answer(307, lie.body()));
            }
        }
    }

    private void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (var sent = 0; sent < PATIENCE.toSeconds() * 5 && !pause(Duration.ofMillis(200)); sent++) {
                out.write(' ');
                out.flush();
            }
        }
    }

    /** True if the behaviour changed meanwhile. */
    private boolean pause(Duration duration) {
        try {
            return change.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Answer padded(Answer answer) throws IOException {
        var body = (ObjectNode) Json.MAPPER.readTree(answer.body());
        return new Answer(answer.status(), Json.bytes(body.put("padding", "x".repeat(2 * 1024 * 1024))));
    }

    private static Answer half(Answer answer) {
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        return new Answer(answer.status(), body.substring(0, body.length() - 1).getBytes(StandardCharsets.UTF_8));
    }
}
