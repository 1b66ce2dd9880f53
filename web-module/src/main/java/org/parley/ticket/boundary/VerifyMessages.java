package org.parley.ticket.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.parley.kernel.Problem.FieldError;
import org.parley.kernel.RequestProblem;
import org.parley.ticket.Verdict;

/** Reads questions and writes verdicts as a stream of JSON events: no object is mapped, no class looked at. */
@ApplicationScoped
public class VerifyMessages {
    private static final int MOST = 100;
    private static final int LONGEST = 256;
    private static final byte[] NOT_VALID = "{\"valid\":false}".getBytes(StandardCharsets.US_ASCII);

    private final JsonParserFactory parsers = Json.createParserFactory(Map.of());
    private final JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

    ShownTicket question(byte[] body) {
        return read(body, parser -> {
            expect(parser.next(), Event.START_OBJECT);
            return ticket(parser, "");
        });
    }

    List<ShownTicket> questions(byte[] body) {
        return read(body, this::tickets);
    }

    byte[] verdict(Verdict verdict) {
        return verdict instanceof Verdict.Valid ? written(verdict) : NOT_VALID;
    }

    private byte[] written(Verdict verdict) {
        var bytes = new ByteArrayOutputStream(128);
        try (var generator = generators.createGenerator(bytes)) {
            write(generator, verdict);
        }
        return bytes.toByteArray();
    }

    byte[] verdicts(List<Verdict> verdicts) {
        var bytes = new ByteArrayOutputStream(128 * verdicts.size());
        try (var generator = generators.createGenerator(bytes)) {
            generator.writeStartObject().writeStartArray("results");
            verdicts.forEach(verdict -> write(generator, verdict));
            generator.writeEnd().writeEnd();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator generator, Verdict verdict) {
        generator.writeStartObject();
        if (verdict instanceof Verdict.Valid valid) {
            generator
                    .write("valid", true)
                    .write("userId", valid.userId())
                    .write("expiresIn", valid.expiresIn().toSeconds())
                    .write("cacheFor", valid.cacheFor().toSeconds());
        } else {
            generator.write("valid", false);
        }
        generator.writeEnd();
    }

    private interface Reading<T> {
        T of(JsonParser parser);
    }

    private <T> T read(byte[] body, Reading<T> reading) {
        try (var parser = parsers.createParser(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            var read = reading.of(parser);
            if (parser.hasNext()) {
                parser.next();
                throw RequestProblem.MALFORMED.problem();
            }
            return read;
        } catch (JsonException | NoSuchElementException unreadable) {
            throw RequestProblem.MALFORMED.problem();
        }
    }

    private List<ShownTicket> tickets(JsonParser parser) {
        expect(parser.next(), Event.START_OBJECT);
        List<ShownTicket> tickets = null;
        for (var event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            var name = parser.getString();
            event = parser.next();
            if (name.equals("tickets")) {
                expect(event, Event.START_ARRAY);
                tickets = elements(parser);
            } else {
                skip(parser, event);
            }
        }
        if (tickets == null) {
            throw invalid("/tickets", "not-null", "must not be null");
        }
        return tickets;
    }

    private static List<ShownTicket> elements(JsonParser parser) {
        var tickets = new ArrayList<ShownTicket>();
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            if (tickets.size() == MOST) {
                throw invalid("/tickets", "size", "at most " + MOST);
            }
            expect(event, Event.START_OBJECT);
            tickets.add(ticket(parser, "/tickets/" + tickets.size()));
        }
        return tickets;
    }

    /** The rest of an object whose beginning was read. */
    private static ShownTicket ticket(JsonParser parser, String pointer) {
        String userId = null;
        String authorizationKey = null;
        for (var event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            var name = parser.getString();
            event = parser.next();
            switch (name) {
                case "userId" -> userId = text(parser, event, pointer + "/userId");
                case "authorizationKey" -> authorizationKey = text(parser, event, pointer + "/authorizationKey");
                default -> skip(parser, event);
            }
        }
        return new ShownTicket(
                required(userId, pointer + "/userId"), required(authorizationKey, pointer + "/authorizationKey"));
    }

    private static String text(JsonParser parser, Event event, String pointer) {
        if (event != Event.VALUE_STRING) {
            throw invalid(pointer, "type", "must be a string");
        }
        var text = parser.getString();
        if (text.length() > LONGEST) {
            throw invalid(pointer, "size", "at most " + LONGEST + " characters");
        }
        return text;
    }

    private static String required(String text, String pointer) {
        if (text == null) {
            throw invalid(pointer, "not-null", "must not be null");
        }
        return text;
    }

    private static void skip(JsonParser parser, Event event) {
        switch (event) {
            case START_OBJECT -> parser.skipObject();
            case START_ARRAY -> parser.skipArray();
            default -> {
                // a plain value is behind us already
            }
        }
    }

    private static void expect(Event event, Event expected) {
        if (event != expected) {
            throw RequestProblem.MALFORMED.problem();
        }
    }

    private static RuntimeException invalid(String pointer, String code, String detail) {
        return RequestProblem.INVALID.problem().errors(List.of(new FieldError(pointer, code, detail)));
    }
}
