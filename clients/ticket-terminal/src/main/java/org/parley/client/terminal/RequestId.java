package org.parley.client.terminal;

import java.net.http.HttpRequest;
import java.util.UUID;

/** The id that joins what terminal, resource server and platform write about one request. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /** The one that the program gave the request, or a new one. */
    static String of(HttpRequest request) {
        return request.headers()
                .firstValue(HEADER)
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
