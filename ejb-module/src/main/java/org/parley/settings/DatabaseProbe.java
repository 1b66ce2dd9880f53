package org.parley.settings;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database whether it answers. */
@ApplicationScoped
public class DatabaseProbe {
    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/ParleyDS")
    DataSource dataSource;

    public boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
