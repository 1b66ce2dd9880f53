package org.parley.example.partner.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.parley.example.partner.signing.SignedMessage;

/** The three doors below {@code /connector}. */
public final class ConnectorHandler implements HttpHandler {
    public static final String PATH = "/connector/";

    private static final int MAX_BODY = 64 * 1024;
    private static final System.Logger LOG = System.getLogger(ConnectorHandler.class.getName());

    private final Doorkeeper doorkeeper;
    private final Map<String, Action> actions;
    private final Witness witness;
    private final Delivery delivery;

    ConnectorHandler(Doorkeeper doorkeeper, Map<String, Action> actions, Witness witness, Delivery delivery) {
        this.doorkeeper = doorkeeper;
        this.actions = actions;
        this.witness = witness;
        this.delivery = delivery;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var action = exchange.getRequestURI().getPath().substring(PATH.length());
        if (!actions.containsKey(action)) {
            SignedDelivery.send(exchange, Answer.error(404, "not_found"));
        } else if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            SignedDelivery.send(exchange, Answer.error(405, "method_not_allowed"));
        } else {
            answer(exchange, action);
        }
    }

    private void answer(HttpExchange exchange, String action) throws IOException {
        var id = exchange.getRequestHeaders().getFirst(SignedMessage.ID);
        var requestId = SignedMessage.validId(id) ? id : null;
        var body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        var answer = decide(exchange, action, body);
        LOG.log(Level.INFO, "{0} {1}: {2}", action, requestId, answer.status());
        witness.saw(action, body, answer);
        delivery.deliver(exchange, requestId, answer);
    }

    private Answer decide(HttpExchange exchange, String action, byte[] body) {
        if (body.length > MAX_BODY) {
            return Refusal.TOO_LARGE.answer();
        }
        try {
            var message = doorkeeper.admit(action, exchange.getRequestHeaders(), body);
            return actions.get(action).answer(message);
        } catch (Refusal.Refused refused) {
            return refused.answer();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, action + " failed", e);
            return Answer.error(500, "internal");
        }
    }
}
