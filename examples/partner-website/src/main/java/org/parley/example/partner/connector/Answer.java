package org.parley.example.partner.connector;

import java.util.Map;
import org.parley.example.partner.Json;

/** A status and a JSON body, not yet signed. */
public record Answer(int status, byte[] body) {
    static Answer ok(Object body) {
        return new Answer(200, Json.bytes(body));
    }

    public static Answer error(int status, String error) {
        return new Answer(status, Json.bytes(Map.of("error", error)));
    }
}
