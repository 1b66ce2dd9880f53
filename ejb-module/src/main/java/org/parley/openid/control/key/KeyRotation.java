package org.parley.openid.control.key;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.ServerStarting;
import org.parley.openid.SigningKeyService;

/**
 * Makes the first keys at the first start and the next ones in time, and reads what other nodes have made. Two nodes
 * that make the same generation at once meet in the database: one of them fails, and reads what the other made.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyRotation {
    private static final Logger LOG = System.getLogger(KeyRotation.class.getName());

    @Inject
    SigningKeyService service;

    private boolean started;

    public void start(@Observes ServerStarting event) {
        started = true;
        rotate();
    }

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    void rotate() {
        if (!started) {
            return;
        }
        try {
            CorrelationId.underFresh(service::rotateWhatIsDue);
        } catch (EJBException madeElsewhere) {
            LOG.log(Level.INFO, "the next signing keys were made by another node");
        }
        service.read();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void read() {
        if (started) {
            service.read();
        }
    }
}
