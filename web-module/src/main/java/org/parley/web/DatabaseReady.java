package org.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.parley.settings.DatabaseProbe;

/** Ready means that the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Inject
    DatabaseProbe database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("parley database")
                .status(database.answers())
                .build();
    }
}
