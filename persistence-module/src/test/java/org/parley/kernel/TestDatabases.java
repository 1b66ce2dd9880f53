package org.parley.kernel;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** One database of each kind with the schema of today, for all tests of what is stored. */
public final class TestDatabases {
    private TestDatabases() {}

    public static DataSource h2() {
        return H2.INSTANCE;
    }

    public static DataSource postgres() {
        return Postgres.INSTANCE;
    }

    /** Forgets what a test before has stored. */
    public static void empty(DataSource database, String... tables) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("delete from " + table);
            }
        }
    }

    private static DataSource migrated(DataSource database) {
        Schema.migrate(database);
        return database;
    }

    private static final class H2 {
        static final DataSource INSTANCE = start();

        private static DataSource start() {
            var database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:test;DB_CLOSE_DELAY=-1");
            return migrated(database);
        }
    }

    /** Stopped with this JVM. */
    private static final class Postgres {
        static final DataSource INSTANCE = start();

        private static DataSource start() {
            try {
                var server = EmbeddedPostgres.start();
                return migrated(server.getDatabase("postgres", "postgres", Map.of("reWriteBatchedInserts", "true")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
