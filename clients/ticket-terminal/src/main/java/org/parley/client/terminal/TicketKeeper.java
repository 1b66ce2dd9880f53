package org.parley.client.terminal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.parley.client.terminal.CredentialsCallback.Question;
import org.parley.client.terminal.TicketException.Reason;

/**
 * Keeps the one ticket for one resource server. At any time at most one attempt to get another is under way, and
 * whoever needs a ticket then waits for that one.
 */
final class TicketKeeper {
    private final String resourceServer;
    private final TicketStore store;
    private final Platform platform;
    private final CredentialsCallback callback;
    private final Executor executor;
    private CompletableFuture<Ticket> underWay;

    TicketKeeper(
            String resourceServer,
            TicketStore store,
            Platform platform,
            CredentialsCallback callback,
            Executor executor) {
        this.resourceServer = resourceServer;
        this.store = store;
        this.platform = platform;
        this.callback = callback;
        this.executor = executor;
    }

    /** The stored ticket; without one, that of an authentication. */
    CompletableFuture<Ticket> ticket(String requestId) {
        return other(null, requestId);
    }

    /** A ticket in place of one that was refused: refreshed, or that of an authentication. */
    CompletableFuture<Ticket> inPlaceOf(Ticket refused, String requestId) {
        return other(refused, requestId);
    }

    Optional<Ticket> stored() {
        return store.find(resourceServer);
    }

    /** Forgets the ticket, once nobody is about to replace it, and tells the platform. */
    synchronized CompletableFuture<Void> signOut(String requestId) {
        if (underWay != null) {
            return underWay.handle((ticket, failure) -> ticket).thenCompose(ended -> signOut(requestId));
        }
        var ticket = stored();
        store.remove(resourceServer);
        return ticket.map(known -> platform.revoke(known, requestId))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private synchronized CompletableFuture<Ticket> other(Ticket refused, String requestId) {
        if (underWay != null) {
            return underWay.copy();
        }
        var stored = stored();
        if (stored.isPresent() && !stored.get().equals(refused)) {
            return CompletableFuture.completedFuture(stored.get());
        }
        var attempt = stored.map(ticket -> refresh(ticket, requestId))
                .orElseGet(() -> authenticate(refused != null, requestId))
                .whenComplete((ticket, failure) -> ended());
        if (!attempt.isDone()) {
            underWay = attempt;
        }
        return attempt.copy();
    }

    private synchronized void ended() {
        underWay = null;
    }

    private CompletableFuture<Ticket> refresh(Ticket ticket, String requestId) {
        return platform.refresh(resourceServer, ticket, requestId)
                .thenCompose(refreshed -> refreshed
                        .map(this::filed)
                        .or(() -> replacedByAnother(ticket))
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(() -> authenticate(true, requestId)));
    }

    /** Another process that shares the store may have been quicker. */
    private Optional<Ticket> replacedByAnother(Ticket refused) {
        return stored().filter(known -> !known.equals(refused));
    }

    private CompletableFuture<Ticket> authenticate(boolean knownBefore, String requestId) {
        return CompletableFuture.supplyAsync(() -> ask(knownBefore), executor)
                .thenCompose(credentials -> platform.authenticate(resourceServer, credentials, requestId))
                .thenApply(this::filed);
    }

    private Credentials ask(boolean knownBefore) {
        return callback.ask(new Question(resourceServer, knownBefore))
                .orElseThrow(() -> Failures.carrying(
                        new TicketException(Reason.CANCELLED, "Nobody signed in at " + resourceServer + ".")));
    }

    private Ticket filed(Ticket ticket) {
        store.put(resourceServer, ticket);
        return ticket;
    }
}
