package org.parley.example.partner.connector;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.parley.example.partner.signing.Grant;
import org.parley.example.partner.signing.SignedMessage;

/** Signs every answer, refusals too. The id {@code answer_<request id>} ties it to its request and to nothing else. */
public final class SignedDelivery implements Delivery {
    private final Supplier<Grant> grant;
    private final Clock clock;

    public SignedDelivery(Supplier<Grant> grant, Clock clock) {
        this.grant = grant;
        this.clock = clock;
    }

    @Override
    public void deliver(HttpExchange exchange, String requestId, Answer answer) throws IOException {
        var secrets = grant.get().secrets();
        if (requestId != null && !secrets.isEmpty()) {
            var message =
                    new SignedMessage("answer_" + requestId, clock.instant().getEpochSecond(), answer.body());
            var headers = exchange.getResponseHeaders();
            headers.set(SignedMessage.ID, message.id());
            headers.set(SignedMessage.TIMESTAMP, Long.toString(message.timestamp()));
            headers.set(SignedMessage.SIGNATURE, message.signature(secrets));
        }
        send(exchange, answer);
    }

    public static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer.body());
        }
    }
}
