package org.parley.website.control.connector;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The fields of one JSON object, each read with its bounds; what is absent, of another kind or out of bounds is empty. */
final class Fields {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final JsonObject object;

    Fields(JsonObject object) {
        this.object = object;
    }

    boolean has(String name) {
        return object.containsKey(name) && object.get(name) != JsonValue.NULL;
    }

    boolean flag(String name) {
        return object.get(name) == JsonValue.TRUE;
    }

    /** On one line. */
    Optional<String> line(String name, int limit) {
        return string(name).flatMap(text -> oneLine(text, limit));
    }

    static Optional<String> oneLine(String text, int limit) {
        var stripped = text.strip();
        var fits = stripped.length() <= limit && stripped.chars().noneMatch(Character::isISOControl);
        return Optional.of(stripped).filter(any -> fits && isXml(any));
    }

    /** On any number of lines. */
    Optional<String> text(String name, int limit) {
        return string(name)
                .map(text -> text.strip().replace("\r\n", "\n").replace('\r', '\n'))
                .filter(text -> text.length() <= limit && isXml(text));
    }

    /** Given back to the site as it came. */
    Optional<String> token(String name, int limit) {
        return string(name)
                .filter(text -> !text.isEmpty() && text.length() <= limit)
                .filter(text -> text.chars().noneMatch(Character::isISOControl) && isXml(text));
    }

    /** To the microsecond, which is what a database keeps. */
    Optional<Instant> time(String name) {
        try {
            return string(name)
                    .map(text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS))
                    .filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(LATEST));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** An http or https address, and so nothing that could run. */
    Optional<String> link(String name, int limit) {
        return line(name, limit).filter(Fields::isWebAddress);
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private Optional<String> string(String name) {
        return object.get(name) instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }

    /** Whether XML 1.0 can carry it, which all of it has to go through in the end. */
    private static boolean isXml(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
    }
}
