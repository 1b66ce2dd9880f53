package org.parley.bench;

import java.nio.charset.StandardCharsets;

/**
 * One HTTP request.
 *
 * @param headers further lines, each with its end
 * @param body null for none
 */
record Request(String method, String path, String headers, String body) implements Turn {

    static Request json(String path, String authorization, String body) {
        return new Request("POST", path, "Content-Type: application/json\r\n", body)
                .with("Authorization", authorization);
    }

    static Request form(String path, String authorization, String body) {
        return new Request("POST", path, "Content-Type: application/x-www-form-urlencoded\r\n", body)
                .with("Authorization", authorization);
    }

    static Request get(String path) {
        return new Request("GET", path, "", null);
    }

    /** @param value null to leave the header out */
    Request with(String header, String value) {
        return value == null ? this : new Request(method, path, headers + header + ": " + value + "\r\n", body);
    }

    byte[] bytes() {
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                        + (body == null ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n"
                        + (body == null ? "" : body))
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Answer play(Wire wire) throws java.io.IOException {
        return wire.send(this);
    }
}
