package org.parley.openid.control.key;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.ServerStarting;
import org.parley.openid.SigningKeyService;

/**
 * Makes the first keys at the first start and the next ones in time, and reads what other nodes have made. Of several
 * nodes that want to at the same moment one does it; the others wait, and find it done.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyRotation {
    @Inject
    SigningKeyService service;

    private boolean started;

    public void start(@Observes ServerStarting event) {
        started = true;
        rotate();
    }

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    void rotate() {
        if (started) {
            CorrelationId.underFresh(service::rotateWhatIsDue);
            service.read();
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void read() {
        if (started) {
            service.read();
        }
    }
}
