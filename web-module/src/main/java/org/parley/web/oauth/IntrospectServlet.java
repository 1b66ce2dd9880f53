package org.parley.web.oauth;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;

/** RFC 7662. A hot path: the answer is written as a stream of JSON events. */
@WebServlet("/oauth2/introspect")
public class IntrospectServlet extends KeyServlet {
    private static final byte[] INACTIVE = "{\"active\":false}".getBytes(StandardCharsets.US_ASCII);

    private final transient JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

    @Override
    void answer(KeyCaller caller, String key, HttpServletResponse response) throws IOException {
        var facts = caller.introspect(key);
        write(response, facts.isPresent() ? active(facts.get()) : INACTIVE);
    }

    private byte[] active(KeyFacts facts) {
        var bytes = new ByteArrayOutputStream(256);
        try (var generator = generators.createGenerator(bytes)) {
            generator.writeStartObject().write("active", true);
            text(generator, "sub", facts.subject());
            text(generator, "aud", facts.audience());
            text(generator, "client_id", facts.clientId());
            if (!facts.scopes().isEmpty()) {
                generator.write("scope", String.join(" ", new TreeSet<>(facts.scopes())));
            }
            generator
                    .write("iat", facts.issued().getEpochSecond())
                    .write("exp", facts.expires().getEpochSecond())
                    .write("token_type", facts.tokenType())
                    .writeEnd();
        }
        return bytes.toByteArray();
    }

    private static void text(JsonGenerator generator, String name, String value) {
        if (value != null) {
            generator.write(name, value);
        }
    }
}
