package org.parley.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the database answers. Stands in a library of the EAR, since WildFly looks for checks nowhere else. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/ParleyDS")
    DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("parley database");
        try (var connection = dataSource.getConnection()) {
            return answer.status(connection.isValid(SECONDS)).build();
        } catch (SQLException unreachable) {
            return answer.down().build();
        }
    }
}
