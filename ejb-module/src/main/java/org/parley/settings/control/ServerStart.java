package org.parley.settings.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Schema;
import org.parley.kernel.ServerStarting;

/**
 * The one thing that runs before anything else uses the database. Other start-up beans either observe
 * {@link ServerStarting} or say {@code @DependsOn("ServerStart")}. Without a transaction, since a migration commits by
 * itself.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerStart {
    @Resource(lookup = "java:jboss/datasources/ParleyDS")
    DataSource dataSource;

    @Inject
    SettingsProducer settings;

    /** Asked for here, so that a missing key is found at the start and not at the first use. */
    @Inject
    SecretKey key;

    @Inject
    Event<ServerStarting> starting;

    @PostConstruct
    void start() {
        var mistakes = settings.mistakes();
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("Parley does not start: " + String.join("; ", mistakes) + ".");
        }
        Schema.migrate(dataSource);
        CorrelationId.underFresh(() -> starting.fire(new ServerStarting()));
    }
}
