package org.parley.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.parley.token.TokenKey;
import org.parley.token.TokenKind;
import org.parley.token.control.KeyHash;

/**
 * Any number of live families of keys with their sessions and people, put into the database at once. Their keys follow
 * from their number, so none is kept.
 *
 * @param sessions of which kind their sessions are
 */
record KeyStock(TokenKind kind, String sessions, String audience, String scopes, String details) {

    String subject(long number) {
        return (kind == TokenKind.TICKET ? "u_" : "o_")
                + "a".repeat(18)
                + "%08d"
                        .formatted(number)
                        .replace('0', 'a')
                        .replace('1', 'b')
                        .replace('8', 'c')
                        .replace('9', 'd');
    }

    String access(long number) {
        return kind.access().draw(TokenKey.locator(familyId(number)), new Repeatable(number));
    }

    String refresh(long number) {
        var chance = new Repeatable(~number);
        return kind.refresh().draw(TokenKey.locator(chance), chance);
    }

    static String name(long number) {
        return "stock" + number;
    }

    private static String who(long number) {
        return name(number) + "@" + Platform.DOMAIN;
    }

    void fill(Platform platform, long size) throws SQLException {
        Bulk.copy(
                platform,
                "session (id, who, domain, kind, device, address, opened, last_used, client, expires)",
                0,
                size,
                this::session);
        Bulk.copy(
                platform,
                "token_family (id, kind, session, who, subject, audience, scopes, details, access_hash, locator_hash,"
                        + " secret_hash, started, issued, access_expires, refresh_expires, last_used, over)",
                0,
                size,
                this::family);
    }

    private String session(long number) {
        var now = Instant.now();
        return String.join(
                "\t",
                sessionId(number).toString(),
                who(number),
                Platform.DOMAIN,
                sessions,
                "bench",
                "127.0.0.1",
                now.toString(),
                now.toString(),
                "bench",
                now.plus(30, ChronoUnit.DAYS).toString());
    }

    /** Its last use lies ahead, lest what is written down of each key every few minutes is measured sometimes. */
    private String family(long number) {
        var now = Instant.now();
        var refresh = refresh(number);
        var lastUsed = now.plus(1, ChronoUnit.HOURS).toString();
        var tomorrow = now.plus(1, ChronoUnit.DAYS).toString();
        var nextMonth = now.plus(30, ChronoUnit.DAYS).toString();
        return String.join(
                "\t",
                familyId(number).toString(),
                kind.name(),
                sessionId(number).toString(),
                who(number),
                subject(number),
                audience,
                scopes,
                details,
                KeyHash.of(access(number)),
                KeyHash.of(kind.refresh().locatorOf(refresh)),
                KeyHash.of(kind.refresh().secretOf(refresh)),
                now.toString(),
                now.toString(),
                tomorrow,
                nextMonth,
                lastUsed,
                nextMonth);
    }

    private static UUID familyId(long number) {
        return new UUID(0x7000L, number);
    }

    private static UUID sessionId(long number) {
        return new UUID(0x7001L, number);
    }
}
