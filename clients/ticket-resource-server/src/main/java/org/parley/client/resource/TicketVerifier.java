package org.parley.client.resource;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Finds out whose ticket it is: from memory while that is allowed, otherwise by asking the platform. Requests that show
 * the same ticket at the same moment share one question.
 */
final class TicketVerifier {
    private static final Logger LOG = System.getLogger("org.parley.client.resource");

    private final TicketSettings settings;
    private final Platform platform;
    private final VerdictCache cache;
    private final Map<String, CompletableFuture<Verdict>> underWay = new ConcurrentHashMap<>();
    private final AtomicBoolean unavailable = new AtomicBoolean();

    TicketVerifier(TicketSettings settings) {
        this(settings, System::nanoTime);
    }

    TicketVerifier(TicketSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        platform = new Platform(settings);
        cache = new VerdictCache(settings.cacheSize(), nanoTime);
    }

    TicketSettings settings() {
        return settings;
    }

    /**
     * The user ID; empty when the ticket is not valid here.
     *
     * @throws PlatformUnavailableException when there is no verdict
     */
    Optional<String> verify(TicketCredential ticket) {
        var fingerprint = ticket.fingerprint();
        return cache.find(fingerprint).or(() -> await(ask(ticket, fingerprint)).userId());
    }

    private CompletableFuture<Verdict> ask(TicketCredential ticket, String fingerprint) {
        var mine = new CompletableFuture<Verdict>();
        var others = underWay.putIfAbsent(fingerprint, mine);
        if (others != null) {
            return others;
        }
        CompletableFuture.completedFuture(ticket).thenCompose(platform::verify).whenComplete((verdict, failure) -> {
            if (failure == null) {
                verdict.userId()
                        .ifPresent(userId -> cache.put(fingerprint, userId, verdict.quotable(settings.cache())));
            }
            underWay.remove(fingerprint, mine);
            if (failure == null) {
                mine.complete(verdict);
            } else {
                mine.completeExceptionally(failure);
            }
        });
        return mine;
    }

    private Verdict await(CompletableFuture<Verdict> verdict) {
        try {
            var said = verdict.get();
            if (unavailable.compareAndSet(true, false)) {
                LOG.log(Level.INFO, "{0} answers again", settings.platform());
            }
            return said;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformUnavailableException("interrupted while waiting for the platform", interrupted);
        } catch (ExecutionException failed) {
            throw reported(failed);
        }
    }

    /** Once, not for each request that suffers from it. */
    private PlatformUnavailableException reported(ExecutionException failed) {
        var message = failed.getCause().getMessage();
        if (unavailable.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "No ticket can be verified: {0}", message);
        }
        return new PlatformUnavailableException(message, failed.getCause());
    }
}
