package org.parley.client.terminal;

import java.util.concurrent.CompletionException;

/** What goes wrong between the stages of a future. */
final class Failures {
    private Failures() {}

    /** A failure that a stage may throw and {@link #cause} unpacks. */
    static CompletionException carrying(TicketException failure) {
        return new CompletionException(failure);
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
