package org.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.parley.token.TokenKey;
import org.parley.token.control.Sha256;
import org.postgresql.PGConnection;

/** Any number of live tickets, put into the database by COPY. Their keys follow from their number, so none is kept. */
final class TicketStock {
    private static final int ROWS = 10_000;

    private final Platform platform;
    private final String audience;
    final int size;

    TicketStock(Platform platform, String audience, int size) {
        this.platform = platform;
        this.audience = audience;
        this.size = size;
    }

    static String userId(long ticket) {
        return "u_" + "a".repeat(18)
                + "%08d"
                        .formatted(ticket)
                        .replace('0', 'a')
                        .replace('1', 'b')
                        .replace('8', 'c')
                        .replace('9', 'd');
    }

    static String authorizationKey(long ticket) {
        return TokenKey.TICKET_AUTHORIZATION.draw(new Repeatable(ticket));
    }

    static String refreshKey(long ticket) {
        return TokenKey.TICKET_REFRESH.draw(new Repeatable(~ticket));
    }

    void fill() throws SQLException, IOException {
        try (var connection = platform.database()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var sessions =
                    copy.copyIn("copy session (id, who, domain, kind, device, address, opened, last_used, client,"
                            + " expires) from stdin");
            write(sessions, TicketStock::session);
            var families = copy.copyIn("copy token_family (id, kind, session, who, subject, audience, scopes, details,"
                    + " access_hash, locator_hash, secret_hash, started, issued, access_expires, refresh_expires,"
                    + " last_used, over) from stdin");
            write(families, this::family);
            try (var statement = connection.createStatement()) {
                statement.execute("analyze session");
                statement.execute("analyze token_family");
            }
        }
    }

    private interface Row {
        String of(int ticket);
    }

    private void write(org.postgresql.copy.CopyIn copy, Row row) throws SQLException {
        var rows = new StringBuilder();
        for (int ticket = 0; ticket < size; ticket++) {
            rows.append(row.of(ticket)).append('\n');
            if (ticket % ROWS == ROWS - 1 || ticket == size - 1) {
                var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            }
        }
        copy.endCopy();
    }

    private static String session(int ticket) {
        var now = Instant.now();
        return String.join(
                "\t",
                sessionId(ticket).toString(),
                who(ticket),
                Platform.DOMAIN,
                "TICKET",
                "bench",
                "127.0.0.1",
                now.toString(),
                now.toString(),
                "bench",
                now.plus(30, ChronoUnit.DAYS).toString());
    }

    private String family(int ticket) {
        var now = Instant.now();
        var refresh = refreshKey(ticket);
        var tomorrow = now.plus(1, ChronoUnit.DAYS).toString();
        var nextMonth = now.plus(30, ChronoUnit.DAYS).toString();
        return String.join(
                "\t",
                new UUID(0x7000L, ticket).toString(),
                "TICKET",
                sessionId(ticket).toString(),
                who(ticket),
                userId(ticket),
                audience,
                "",
                "resourceServer=bench",
                Sha256.of(authorizationKey(ticket)),
                Sha256.of(TokenKey.TICKET_REFRESH.locatorOf(refresh)),
                Sha256.of(TokenKey.TICKET_REFRESH.secretOf(refresh)),
                now.toString(),
                now.toString(),
                tomorrow,
                nextMonth,
                now.toString(),
                nextMonth);
    }

    private static UUID sessionId(int ticket) {
        return new UUID(0x7001L, ticket);
    }

    private static String who(int ticket) {
        return "stock" + ticket + "@" + Platform.DOMAIN;
    }

    /** The same for the same seed, and nothing for a secret. */
    private static final class Repeatable extends SecureRandom {
        private transient long state;

        Repeatable(long seed) {
            super(null, null);
            state = mixed(seed * 0x9E3779B97F4A7C15L); // far from those of its neighbours
        }

        private static long mixed(long number) {
            long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return mixed ^ (mixed >>> 31);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                state += 0x9E3779B97F4A7C15L;
                bytes[i] = (byte) mixed(state);
            }
        }
    }
}
