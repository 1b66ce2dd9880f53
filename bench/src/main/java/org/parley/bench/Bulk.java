package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;

/** Puts many rows into a table of the server's database, by COPY. */
final class Bulk {
    private static final int ROWS = 10_000;

    private Bulk() {}

    /**
     * @param columns the table with its columns in brackets
     * @param row the columns in the text form of COPY
     */
    static void copy(Platform platform, String columns, long from, long to, LongFunction<String> row)
            throws SQLException {
        try (var connection = platform.database();
                var statement = connection.createStatement()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + columns + " from stdin");
            var rows = new StringBuilder();
            for (long i = from; i < to; i++) {
                rows.append(row.apply(i)).append('\n');
                if (i % ROWS == ROWS - 1 || i == to - 1) {
                    var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    rows.setLength(0);
                }
            }
            copy.endCopy();
            statement.execute("vacuum analyze " + columns.substring(0, columns.indexOf(' ')));
        }
    }
}
