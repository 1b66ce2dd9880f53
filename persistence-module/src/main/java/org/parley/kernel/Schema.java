package org.parley.kernel;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables: what every database understands is in {@code db/migration}, what helps PostgreSQL alone in {@code
 * db/postgresql}. Both are one sequence of versions.
 */
public final class Schema {
    private static final String POSTGRESQL = "PostgreSQL";

    private Schema() {}

    /** Brings the database to the state that this version of Parley wants. */
    public static void migrate(DataSource dataSource) {
        var locations = new ArrayList<>(List.of("classpath:db/migration"));
        if (product(dataSource).equals(POSTGRESQL)) {
            locations.add("classpath:db/postgresql");
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .loggers("slf4j")
                .locations(locations.toArray(String[]::new))
                .load()
                .migrate();
    }

    private static String product(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not answer", failure);
        }
    }
}
