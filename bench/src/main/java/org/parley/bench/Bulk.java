package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
        long begin = System.nanoTime();
        var table = columns.substring(0, columns.indexOf(' '));
        try (var connection = platform.database();
                var statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            var indexes = withoutIndexes(statement, table);
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
            for (var index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze " + table);
            statement.execute("checkpoint");
        }
        System.out.printf("%s: %d rows in %.0f s%n", table, to - from, (System.nanoTime() - begin) / 1e9);
    }

    /** Building an index at the end takes a small part of the time that adding to it takes. @return how to do that */
    private static List<String> withoutIndexes(Statement statement, String table) throws SQLException {
        var drop = new ArrayList<String>();
        var create = new ArrayList<String>();
        try (var constraints = statement.executeQuery(
                "select conname, pg_get_constraintdef(oid) from pg_constraint where contype in ('p', 'u') and conrelid = '"
                        + table + "'::regclass")) {
            while (constraints.next()) {
                drop.add("alter table " + table + " drop constraint " + constraints.getString(1));
                create.add("alter table " + table + " add constraint " + constraints.getString(1) + " "
                        + constraints.getString(2));
            }
        }
        try (var indexes = statement.executeQuery("select indexname, indexdef from pg_indexes where tablename = '"
                + table + "' and not exists" + " (select from pg_constraint where conname = indexname)")) {
            while (indexes.next()) {
                drop.add("drop index " + indexes.getString(1));
                create.add(indexes.getString(2));
            }
        }
        for (var index : drop) {
            statement.execute(index);
        }
        return create;
    }
}
