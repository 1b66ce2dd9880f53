package org.parley.example.partner.connector;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Carries an answer back. The test control puts a faulty one in its place. */
public interface Delivery {
    /** @param requestId the id that the answer belongs to; null if the request had none that may be signed */
    void deliver(HttpExchange exchange, String requestId, Answer answer) throws IOException;
}
