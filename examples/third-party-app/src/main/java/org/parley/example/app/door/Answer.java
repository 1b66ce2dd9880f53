package org.parley.example.app.door;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** How a door reads and answers: bounded, and without a word. */
final class Answer {
    private static final int MOST = 64 * 1024;

    private Answer() {}

    /** Null when it is too long or not posted. */
    static byte[] posted(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MOST + 1);
        return exchange.getRequestMethod().equals("POST") && body.length <= MOST ? body : null;
    }

    static void send(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
