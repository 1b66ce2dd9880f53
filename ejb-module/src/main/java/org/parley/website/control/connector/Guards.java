package org.parley.website.control.connector;

import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.parley.website.WebsiteId;
import org.parley.website.WebsiteSettings;
import org.parley.website.control.SiteChanged;
import org.parley.website.control.connector.ConnectorFailure.Reason;

/**
 * Keeps a sick site from making others wait. For each site and each question a bulkhead bounds how many threads it may
 * hold, and a circuit breaker stops asking for a while when most answers fail. By question, so that a site whose
 * contacts fail can still judge passwords. All sites together are bounded too, and share what there is.
 */
@ApplicationScoped
public class Guards {
    private record Key(WebsiteId website, Action action) {}

    @Inject
    WebsiteSettings settings;

    private final Map<Action, Shares> shares = new ConcurrentHashMap<>();

    private final Map<Key, TypedGuard<Object>> guards = new ConcurrentHashMap<>();

    public <T> T call(Connector connector, Action action, Class<T> type, Callable<T> question) throws ConnectorFailure {
        var all = shares.computeIfAbsent(action, any -> new Shares(settings.calls()));
        if (!all.take(connector.website())) {
            throw new ConnectorFailure(Reason.OVERLOADED);
        }
        try {
            return guarded(connector, action, type, question);
        } finally {
            all.giveBack(connector.website());
        }
    }

    private <T> T guarded(Connector connector, Action action, Class<T> type, Callable<T> question)
            throws ConnectorFailure {
        var guard = guards.computeIfAbsent(new Key(connector.website(), action), this::guard);
        try {
            return type.cast(guard.call(question::call));
        } catch (ConnectorFailure failure) {
            throw failure;
        } catch (BulkheadException full) {
            throw new ConnectorFailure(Reason.OVERLOADED);
        } catch (CircuitBreakerOpenException open) {
            throw new ConnectorFailure(Reason.CUT_OFF);
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Gives the site a fresh start: it was changed, or an administrator has just seen it work. */
    public void forget(WebsiteId website) {
        guards.keySet().removeIf(key -> key.website().equals(website));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged event) {
        forget(event.id());
    }

    private TypedGuard<Object> guard(Key key) {
        return TypedGuard.create(Object.class)
                .withDescription(key.action().word())
                .withBulkhead()
                .limit(settings.callsPerSite())
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.breakerCalls())
                .failureRatio(settings.breakerFailures() / 100.0)
                .delay(settings.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .when(thrown -> thrown instanceof ConnectorFailure failure && failure.isIllness())
                .done()
                .build();
    }
}
