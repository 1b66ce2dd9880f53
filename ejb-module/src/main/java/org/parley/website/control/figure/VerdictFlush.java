package org.parley.website.control.figure;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.parley.website.control.Sites;

/** Writes what {@link VerdictCounter} has counted, every few seconds and when the server stops. */
@Singleton
@Startup
@DependsOn("VerdictBook")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerdictFlush {
    private static final Logger LOG = System.getLogger(VerdictFlush.class.getName());

    @Inject
    VerdictCounter counter;

    @Inject
    VerdictBook book;

    @Inject
    Sites sites;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @PreDestroy
    void flush() {
        counter.take().forEach((slot, figures) -> {
            if (sites.find(slot.website()).isPresent()) {
                try {
                    book.add(slot, figures);
                } catch (EJBException failed) {
                    LOG.log(Level.WARNING, "verdict figures could not be written and wait", failed);
                    counter.putBack(slot, figures);
                }
            }
        });
    }

    @Schedule(hour = "*", minute = "17", second = "0", persistent = false)
    void forget() {
        book.forget();
    }
}
