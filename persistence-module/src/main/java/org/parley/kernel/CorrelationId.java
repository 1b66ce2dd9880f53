package org.parley.kernel;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * The id under which everything that one request caused stands in the audit log, the server log and the error answer.
 * Bound to the thread by the doors (HTTP filter, XMPP stream, workers) and passed on by hand when work changes thread.
 */
public final class CorrelationId {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private CorrelationId() {}

    /** The bound id; outside of any door, a new one for this call. */
    public static String current() {
        var bound = CURRENT.get();
        return bound == null ? fresh() : bound;
    }

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Binds the id until the scope is closed, then restores what was bound before. */
    public static Scope bind(String id) {
        var before = CURRENT.get();
        CURRENT.set(id);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Does work that no request asked for, such as a timer's, under an id of its own. */
    public static void underFresh(Runnable work) {
        under(fresh(), () -> {
            work.run();
            return null;
        });
    }

    /** Does work that belongs to what began under that id, maybe in a request long ago. */
    public static <T> T under(String id, Supplier<T> work) {
        var scope = bind(id);
        try {
            return work.get();
        } finally {
            scope.close();
        }
    }

    /** Ends the binding; safe in try-with-resources. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
