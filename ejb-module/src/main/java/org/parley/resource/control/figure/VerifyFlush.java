package org.parley.resource.control.figure;

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
import java.util.HashMap;
import java.util.Map;
import org.parley.resource.control.KnownServers;

/** Writes what {@link VerifyCounter} has counted, every few seconds and when the server stops. */
@Singleton
@Startup
@DependsOn("VerifyBook")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerifyFlush {
    private static final Logger LOG = System.getLogger(VerifyFlush.class.getName());

    @Inject
    VerifyCounter counter;

    @Inject
    VerifyBook book;

    @Inject
    VerifyRates rates;

    @Inject
    KnownServers servers;

    private final Map<VerifyCounter.Slot, Long> written = new HashMap<>();

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    @PreDestroy
    void flush() {
        rates.turn();
        counter.all().forEach((slot, adder) -> {
            if (servers.find(slot.server()).isPresent()) {
                write(slot, adder.sum());
            } else {
                counter.forget(slot);
                written.remove(slot);
            }
        });
    }

    private void write(VerifyCounter.Slot slot, long total) {
        long times = total - written.getOrDefault(slot, 0L);
        if (times == 0) {
            return;
        }
        try {
            book.add(slot, times);
            written.put(slot, total);
            rates.add(slot.server(), times);
        } catch (EJBException failed) {
            LOG.log(Level.WARNING, "figures of a resource server could not be written and wait", failed);
        }
    }

    @Schedule(hour = "*", minute = "19", second = "0", persistent = false)
    void forget() {
        book.forget();
    }
}
